package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.language.RuleWriter;
import trinn.language.Texts;
import trinn.scheme.Scheme;
import trinn.settlement.Ledger;

/** Which facts a rule fires for, and which condition keeps it from firing, with which two values. */
class TracerTest {

    private static final String BONUS = """
            when
              Kpi( code == "margin", window == Window.MONTH, target != null, $a : attainment >= 0.8B && < 2 )
            then
              pay.award( $a * terms.bonus );
            """;

    @Test
    void theComparisonThatFailsIsTold() {
        Unmet unmet = unmet(BONUS, kpi("margin", "76.4", "100"));
        assertThat(RuleWriter.text(unmet.condition())).isEqualTo("attainment >= 0.8B");
        assertThat(unmet.left()).isEqualTo(new BigDecimal("0.764"));
        assertThat(unmet.right()).isEqualTo(new BigDecimal("0.8"));
        assertThat(unmet.fact()).isEqualTo(kpi("margin", "76.4", "100"));
    }

    @Test
    void aBorderThatIsReachedIsNotTold() {
        assertThat(all(BONUS, kpi("margin", "80", "100"))).isEmpty();
        assertThat(all(BONUS, kpi("margin", "79.99", "100"))).hasSize(1);
        Unmet above = unmet(BONUS, kpi("margin", "200", "100"));
        assertThat(RuleWriter.text(above.condition())).isEqualTo("attainment < 2");
        assertThat((BigDecimal) above.left()).isEqualByComparingTo("2");
    }

    @Test
    void aValueThatIsMissingIsTold() {
        Unmet unmet = unmet(BONUS, kpi("margin", "80", null));
        assertThat(RuleWriter.text(unmet.condition())).isEqualTo("target != null");
        assertThat(unmet.left()).isNull();
        assertThat(unmet.right()).isNull();
    }

    @Test
    void ofSeveralFactsTheOneThatComesFurthestIsTold() {
        Unmet unmet = unmet(BONUS, kpi("errors", "90", "100"), kpi("margin", "70", "100"), kpi("visits", "90", "100"));
        assertThat(unmet.fact()).isEqualTo(kpi("margin", "70", "100"));
    }

    @Test
    void aFactThatThereIsNotIsTold() {
        Unmet unmet = unmet(BONUS, new Product("P", BigDecimal.ONE, BigDecimal.TEN));
        assertThat(unmet.fact()).isNull();
        assertThat(unmet.condition()).isNull();
        assertThat(unmet.pattern().fact()).isEqualTo("Kpi");
    }

    @Test
    void aFactThatMustNotBeThereIsTold() {
        Product returned = new Product("returned", BigDecimal.ONE, BigDecimal.TEN);
        String rule = """
                when
                  Seller( )
                  not Product( code == "returned", quantity > 0 )
                then
                  pay.award( terms.bonus );
                """;
        assertThat(all(rule)).isEmpty();
        Unmet unmet = unmet(rule, returned);
        assertThat(unmet.fact()).isEqualTo(returned);
        assertThat(unmet.condition()).isNull();
    }

    @Test
    void aConditionOnAnotherFactsValueIsToldWithBothValues() {
        String rule = """
                when
                  Kpi( code == "visits", $visits : actual )
                  Product( quantity > $visits )
                then
                  pay.award( terms.bonus );
                """;
        Unmet unmet = unmet(rule, kpi("visits", "5", null), new Product("P", new BigDecimal(5), BigDecimal.TEN));
        assertThat(RuleWriter.text(unmet.condition())).isEqualTo("quantity > $visits");
        assertThat(unmet.left()).isEqualTo(new BigDecimal(5));
        assertThat(unmet.right()).isEqualTo(new BigDecimal(5));
    }

    @Test
    void ofSeveralThatFailAlikeTheNearestIsTold() {
        String rule = """
                when
                  Product( quantity > 100 )
                then
                  pay.award( terms.bonus );
                """;
        Unmet unmet = unmet(rule, product("A", 20), product("B", 99), product("C", 40));
        assertThat(unmet.fact()).isEqualTo(product("B", 99));
    }

    @Test
    void everyFactThatARuleFiresForIsTold() {
        String rule = """
                when
                  Seller( $name : name )
                  Product( $code : code, $sold : quantity > 100 )
                then
                  pay.award( ($sold - 100) * terms.bonus );
                """;
        Trace trace = trace(rule, product("A", 101), product("B", 100), product("C", 103));
        assertThat(trace.unmet()).isEmpty();
        assertThat(trace.matches())
                .extracting(match -> match.bound().get("$code").value())
                .containsExactly("A", "C");
        assertThat(trace.matches().getLast().bound().get("$sold").fact()).isEqualTo(product("C", 103));
        BigDecimal bonus = (BigDecimal) trace.matches().getFirst().terms().get("bonus");
        assertThat(trace.matches().getLast().declared()).containsExactly(bonus.multiply(new BigDecimal(3)));
    }

    private static Product product(String code, int quantity) {
        return new Product(code, new BigDecimal(quantity), BigDecimal.TEN);
    }

    private static Unmet unmet(String rule, Fact... facts) {
        List<Unmet> all = all(rule, facts);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static List<Unmet> all(String rule, Fact... facts) {
        return trace(rule, facts).unmet();
    }

    private static Trace trace(String rule, Fact... facts) {
        Scheme scheme = Texts.small("rule \"Rule\" @Component(\"extra\")\n" + rule + "end\n");
        FactSet set = new FactSet(
                new Seller("S", "Kari", "", "", "", null, null, null),
                new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)),
                List.of(facts));
        try (CompiledScheme compiled = new SchemeCompiler().compile(scheme)) {
            return compiled.trace(set, scheme.terms(), Ledger.EMPTY);
        }
    }

    private static Kpi kpi(String code, String actual, String target) {
        return new Kpi(
                code,
                Window.MONTH,
                new BigDecimal(actual),
                target == null ? null : new BigDecimal(target),
                null,
                null,
                null);
    }
}
