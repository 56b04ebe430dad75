package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.simulation.CurveScan.Place;

/** A gate at 40, the target of everybody, and who stands near it: within 2, which is 5 % of it. */
class CurveScanTest {

    private static final Period MONTH = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
    private static final String GATE = "$k : Kpi(code == \"sales\", actual >= 40) | pay.award(1000)";
    private static final String SMOOTH = "$k : Kpi(code == \"sales\") | pay.award($k.actual * 10)";

    /** Far below, just outside, at the lower end, on the border, at the upper end, just outside. */
    private static final List<String> SOLD = List.of("20", "37.98", "37.99", "40", "42", "42.01");

    private static CompiledScheme compiled(String rule) {
        String[] parts = rule.split(" \\| ");
        String drl = "package curve\ndialect \"mvel\"\nimport trinn.facts.*\nglobal Terms terms\nglobal Pay pay\n"
                + "rule \"Rule\"\n  @Component(\"pay\")\n  @Because(\"Paid\")\nwhen\n  %s\nthen\n  %s;\nend\n"
                        .formatted(parts[0], parts[1]);
        Map<String, String> texts = Map.of(
                SchemeFiles.SCHEME,
                "scheme: curve\ntitle: Curve\ncurrency: NOK\ncomponents: {pay: all}\n",
                "rules.drl",
                drl);
        return new SchemeCompiler().compile(Scheme.of(new SchemeFiles(new TreeMap<>(texts))));
    }

    private static List<FactSet> population() {
        List<FactSet> all = new ArrayList<>();
        for (int nth = 0; nth < SOLD.size(); nth++) {
            String id = Integer.toString(nth);
            Kpi sold = Kpi.withTarget("sales", Window.MONTH, new BigDecimal(SOLD.get(nth)), new BigDecimal("40"));
            all.add(new FactSet(new Seller(id, "Seller " + id, "", "North", null, null), MONTH, List.of(sold)));
        }
        return all;
    }

    private static CurveScan scan(String before, String after, Progress progress) {
        try (CompiledScheme one = compiled(before);
                CompiledScheme other = compiled(after)) {
            Succession baseline = Succession.of(one, one.scheme().terms());
            Succession alternative = Succession.of(other, other.scheme().terms());
            Standing standing = Standing.of(
                    MONTH, baseline, alternative, new Measurements(population()), code -> Kind.MONEY, code -> false);
            return CurveScan.of(standing, baseline, alternative, progress);
        }
    }

    private static Place cliff(CurveScan scan) {
        return scan.places().stream()
                .filter(place -> place.kind() == CurveFault.Kind.CLIFF)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCliffThatSellersHaveInCommonIsOnePlaceWithThoseWhoStandNear() {
        CurveScan scan = scan(SMOOTH, GATE, Progress.PATIENT);
        Place cliff = cliff(scan);
        assertThat(scan.places().stream().filter(place -> place.kind() == CurveFault.Kind.CLIFF))
                .hasSize(1);
        assertThat(cliff.inParts()).isTrue();
        assertThat(cliff.to()).isEqualByComparingTo("1");
        assertThat(cliff.most()).isEqualByComparingTo("1000");
        assertThat(cliff.sellers()).isEqualTo(SOLD.size());
        assertThat(cliff.near()).extracting(Seller::id).containsExactly("2", "3", "4");
        assertThat(cliff.near()).contains(cliff.example());
        assertThat(cliff.before()).isFalse();
        assertThat(cliff.after()).isTrue();
        assertThat(cliff.rules()).containsExactly("Rule");
    }

    @Test
    void whatBothSidesHaveIsSaidOnce() {
        CurveScan scan = scan(GATE, GATE, Progress.PATIENT);
        assertThat(scan.places().stream().filter(place -> place.kind() == CurveFault.Kind.CLIFF))
                .hasSize(1);
        assertThat(cliff(scan).before()).isTrue();
        assertThat(cliff(scan).after()).isTrue();
    }

    @Test
    void nothingIsFoundWherePayFollowsWhatIsSold() {
        CurveScan scan = scan(SMOOTH, SMOOTH, Progress.PATIENT);
        assertThat(scan.places()).isEmpty();
        assertThat(scan.open()).isEmpty();
        assertThat(scan.curves()).isEqualTo(2 * SOLD.size());
    }

    @Test
    void itIsCancelledWhereNobodyWaits() {
        assertThatThrownBy(() -> scan(GATE, GATE, (done, all) -> done < 2)).isInstanceOf(CancellationException.class);
    }

    @Test
    void whoStandsInTheMiddleByPayIsTypicalAndDotsAreOfRealSellers() {
        try (CompiledScheme one = compiled(SMOOTH);
                CompiledScheme other = compiled(GATE)) {
            Succession baseline = Succession.of(one, one.scheme().terms());
            Succession alternative = Succession.of(other, other.scheme().terms());
            Standing standing = Standing.of(
                    MONTH, baseline, alternative, new Measurements(population()), code -> Kind.MONEY, code -> false);
            CurveInput sales = standing.inputs().getFirst();
            assertThat(standing.inputs()).hasSize(1);
            assertThat(standing.most(sales)).isEqualByComparingTo("42.01");
            Seller typical = standing.typical(sales);
            assertThat(typical).isNotNull().extracting(Seller::id).isEqualTo("3");
            assertThat(standing.dots(sales)).hasSize(SOLD.size());
            Standing.Dot on = standing.dots(sales).get(3);
            assertThat(on.at()).isEqualByComparingTo("40");
            assertThat(on.before()).isEqualByComparingTo("400");
            assertThat(on.after()).isEqualByComparingTo("1000");
        }
    }
}
