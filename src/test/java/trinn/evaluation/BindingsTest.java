package trinn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.evaluation.Small.facts;
import static trinn.evaluation.Small.kpi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.facts.FactSet;
import trinn.facts.Window;
import trinn.source.Yaml;

class BindingsTest {

    private static final String RULE = """
            rule "Sales pay"
              @Component("commission")
            when
              Kpi( code == "sales", $sales : actual, $target : target != null )
            then
              pay.award( $sales - $target );
            end
            """;

    @Test
    void aSchemeSeesTheDatasKpiUnderItsOwnName() {
        assertThat(paid(
                        Bindings.of(Map.of("sales", "revenue")),
                        facts("A", 1, kpi("revenue", Window.MONTH, "100", "60"))))
                .isEqualByComparingTo("40");
    }

    @Test
    void withoutABindingNothingIsTakenForGranted() {
        assertThat(paid(Bindings.NONE, facts("A", 1, kpi("revenue", Window.MONTH, "100", "60"))))
                .isZero();
    }

    @Test
    void aKpiOfTheDataThatAlreadyHasTheNameGivesWay() {
        FactSet both = facts("A", 1, kpi("sales", Window.MONTH, "7", "1"), kpi("revenue", Window.MONTH, "100", "60"));
        assertThat(paid(Bindings.of(Map.of("sales", "revenue")), both)).isEqualByComparingTo("40");
        assertThat(paid(Bindings.NONE, both)).isEqualByComparingTo("6");
    }

    @Test
    void theDatasOwnNameStaysThereToo() {
        FactSet bound =
                Bindings.of(Map.of("sales", "revenue")).bound(facts("A", 1, kpi("revenue", Window.MONTH, "100", null)));
        assertThat(bound.kpis()).extracting(trinn.facts.Kpi::code).containsExactlyInAnyOrder("sales", "revenue");
    }

    @Test
    void everyWindowIsBound() {
        FactSet bound = Bindings.of(Map.of("sales", "revenue"))
                .bound(facts("A", 1, kpi("revenue", Window.MONTH, "1", null), kpi("revenue", Window.YEAR, "9", null)));
        assertThat(bound.kpis()).filteredOn(kpi -> kpi.code().equals("sales")).hasSize(2);
    }

    @Test
    void whatMeansTheSameIsWrittenAlikeAndReadBack() {
        Bindings one = Bindings.of(Map.of("sales", "revenue", "plan", "margin"));
        Bindings other =
                Bindings.NONE.with("plan", "margin").with("sales", "revenue").with("same", "same");
        assertThat(one).isEqualTo(other);
        assertThat(one.json()).isEqualTo("{\"plan\": \"margin\", \"sales\": \"revenue\"}");
        assertThat(Bindings.of(Yaml.parse("bindings", one.json()))).isEqualTo(one);
        assertThat(one.without("plan").without("sales")).isEqualTo(Bindings.NONE);
    }

    private static BigDecimal paid(Bindings bindings, FactSet facts) {
        try (CompiledScheme scheme = Small.scheme("", RULE, null)) {
            List<Evaluated> all = Evaluation.of(Small.succession(scheme).with(bindings), List.of(facts));
            return all.getFirst().payout().total();
        }
    }
}
