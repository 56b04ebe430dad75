package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.scheme.InputNumber;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.simulation.InputCurve.Point;

/** What was planted is found, and no more than a grid of every smallest unit finds. */
class InputCurveTest {

    private static final Period MONTH = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
    private static final CurveInput SALES = sales(Window.MONTH);
    private static final String TABLES = """
            rates: {label: Rates, kind: tiers, of: money, gives: ratio, value: [{from: 0, gives: 0.5}, {from: 40, gives: 1}]}
            amounts: {label: Amounts, kind: tiers, of: money, gives: money, value: [{from: 10, gives: 20}, {from: 30.01, gives: 70}]}
            line: {label: Line, kind: tiers, of: money, gives: money, value: [{from: 10, gives: 0}, {from: 30, gives: 70}, {from: 50, gives: 40}]}
            """;

    private static CurveInput sales(Window window) {
        return new CurveInput(InputNumber.Of.KPI, "sales", window, Kind.MONEY, false);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** @param rules one line each: conditions | what is declared */
    private static CompiledScheme compiled(String rules) {
        StringBuilder drl = new StringBuilder(
                "package curve\ndialect \"mvel\"\nimport trinn.facts.*\nglobal Terms terms\nglobal Pay pay\n");
        int number = 0;
        for (String line : rules.strip().split("\n")) {
            String[] rule = line.split(" \\| ");
            drl.append("rule \"Rule %d\"\n  @Component(\"pay\")\n  @Because(\"Paid\")\nwhen\n  %s\nthen\n  %s;\nend\n"
                    .formatted(++number, rule[0].strip(), rule[1].strip()));
        }
        Map<String, String> texts = Map.of(
                SchemeFiles.SCHEME,
                "scheme: curve\ntitle: Curve\ncurrency: NOK\ncomponents: {pay: all}\nterms:\n" + TABLES.indent(2),
                "rules.drl",
                drl.toString());
        return new SchemeCompiler().compile(Scheme.of(new SchemeFiles(new TreeMap<>(texts))));
    }

    private static <T> T with(String rules, List<Fact> facts, Function<Swept, T> done) {
        try (CompiledScheme compiled = compiled(rules)) {
            Succession scheme = Succession.of(compiled, compiled.scheme().terms());
            FactSet one = new FactSet(new Seller("1", "Kari Lie", "North", "", null, null), MONTH, facts);
            return done.apply(
                    new Swept(scheme, Evaluation.of(scheme, List.of(one)).getFirst()));
        }
    }

    private record Swept(Succession scheme, Evaluated there) {

        InputCurve curve(CurveInput input) {
            return InputCurve.of(scheme.on(there.facts()), there, input, number("40"));
        }

        List<Point> everyUnit(InputCurve curve) {
            List<Point> all = new ArrayList<>();
            BigDecimal end = curve.points().getLast().at();
            for (BigDecimal at = BigDecimal.ZERO; at.compareTo(end) <= 0; at = at.add(curve.unit())) {
                FactSet facts = new FactSet(
                        there.facts().seller(),
                        MONTH,
                        List.of(Kpi.withTarget("sales", Window.MONTH, at, number("40"))));
                all.add(new Point(
                        at,
                        scheme.on(facts)
                                .scheme()
                                .pay(facts, scheme.on(facts).terms())
                                .total()));
            }
            return all;
        }
    }

    private static List<Fact> sold(String actual) {
        return List.of(Kpi.withTarget("sales", Window.MONTH, number(actual), number("40")));
    }

    private static List<String> faults(String rules) {
        return faults(rules, sold("30"), SALES);
    }

    private static List<String> faults(String rules, List<Fact> facts, CurveInput input) {
        return with(rules, facts, swept -> words(swept.curve(input).faults()));
    }

    private static List<String> words(List<CurveFault> faults) {
        return faults.stream()
                .map(one -> "%s %s %s %s"
                        .formatted(
                                one.kind(),
                                plain(one.from().at()),
                                plain(one.to().at()),
                                plain(one.amount())))
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Test
    void aBonusAtAPartOfTheQuotaIsACliffAndFlatOnBothSides() {
        assertThat(faults("Kpi( code == \"sales\", attainment >= 0.8B ) | pay.award( 4000 )"))
                .containsExactly("DEAD_ZONE 20 31.99 0", "CLIFF 31.99 32 4000", "DEAD_ZONE 32 60 0");
    }

    @Test
    void aBonusForAHundredthOfAKroneIsFound() {
        assertThat(faults("""
                Kpi( code == "sales", $a : actual ) | pay.award( $a )
                Kpi( code == "sales", actual >= 32 && < 32.01B ) | pay.award( 50 )
                """)).containsExactly("CLIFF 31.99 32 50.01", "FALL 32 32.01 -49.99");
    }

    @Test
    void twoCliffsAHundredthApartAreTwo() {
        assertThat(faults("""
                Kpi( code == "sales", $a : actual ) | pay.award( $a )
                Kpi( code == "sales", actual >= 32 ) | pay.award( 50 )
                Kpi( code == "sales", actual >= 32.01B ) | pay.award( 70 )
                """)).containsExactly("CLIFF 31.99 32 50.01", "CLIFF 32 32.01 70.01");
    }

    @Test
    void aCapLeavesNothingForMoreFromItsLastUnitOn() {
        assertThat(faults("""
                Kpi( code == "sales", $a : actual ) | pay.award( $a * 2 )
                Kpi( code == "sales" ) | pay.cap( 75.01B )
                """)).containsExactly("DEAD_ZONE 37.51 60 0");
    }

    @Test
    void whatIsPaidLessForMoreIsAFallFromItsTopToItsEnd() {
        assertThat(faults("Kpi( code == \"sales\", $a : actual ) | pay.award( terms.line.interpolated($a) )"))
                .containsExactly("FALL 30 50 -30", "DEAD_ZONE 50 60 0");
    }

    @Test
    void aLevelThatIsLostByMoreIsFoundThoughNoRuleAsksForMore() {
        assertThat(faults("""
                Kpi( code == "sales", $a : actual ) | pay.award( $a )
                Kpi( code == "sales", attainment < 0.5B || >= 1 ) | pay.award( 30 )
                Kpi( code == "sales", $a : actual ) | pay.award( terms.amounts.at($a - 20) )
                """))
                .containsExactly(
                        "FALL 19.99 20 -29.99", "CLIFF 29.99 30 20.01", "CLIFF 39.99 40 30.01", "CLIFF 50 50.01 50.01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Kpi( code == \"sales\", $a : actual ) | pay.award( $a * 0.03B )",
                "Kpi( code == \"sales\", $a : actual ) | pay.award( terms.rates.stepped($a) )",
                "Kpi( code == \"sales\", $a : actual > 21 ) | pay.award( ($a - 21) * 2 )",
                "Kpi( code == \"quality\", actual >= 1 ) | pay.award( 100 )"
            })
    void aCleanSchemeHasNone(String rules) {
        assertThat(faults(rules)).isEmpty();
    }

    @Test
    void ofThingsEachOneIsPaidAndNoneIsACliffButTheOneThatBringsMore() {
        CurveInput units = new CurveInput(InputNumber.Of.PRODUCT, "mixer", null, Kind.COUNT, false);
        List<Fact> facts = List.of(new Product("mixer", number("8"), number("1000")));
        assertThat(faults("Product( code == \"mixer\", $u : quantity > 5 ) | pay.award( ($u - 5) * 30 )", facts, units))
                .isEmpty();
        assertThat(faults("""
                        Product( code == "mixer", $u : quantity > 5 ) | pay.award( ($u - 5) * 30 )
                        Product( code == "mixer", quantity >= 30 ) | pay.award( 900 )
                        """, facts, units)).containsExactly("CLIFF 29 30 930");
    }

    @Test
    void moreInAMonthIsMoreInItsQuarterToo() {
        List<Fact> facts = List.of(
                Kpi.withTarget("sales", Window.MONTH, number("30"), number("40")),
                Kpi.withTarget("sales", Window.QUARTER, number("70"), number("120")));
        String rules = "Kpi( code == \"sales\", window == Window.QUARTER, actual >= 85 ) | pay.award( 100 )";
        assertThat(faults(rules, facts, SALES)).contains("CLIFF 44.99 45 100");
        assertThat(faults(rules, facts, sales(Window.QUARTER))).contains("CLIFF 84.99 85 100");
    }

    @Test
    void whereLessIsBetterTheWayIsTurned() {
        CurveInput returns = new CurveInput(InputNumber.Of.KPI, "sales", Window.MONTH, Kind.MONEY, true);
        assertThat(faults("Kpi( code == \"sales\", actual <= 10 ) | pay.award( 500 )", sold("30"), returns))
                .contains("CLIFF 10.01 10 500")
                .noneMatch(one -> one.startsWith("FALL"));
    }

    @Test
    void theSellersPlaceIsOnTheCurveAndALittleMoreIsWorthWhatTheRulesPay() {
        InputCurve curve = with(
                "Kpi( code == \"sales\", $a : actual ) | pay.award( $a * 0.5B )",
                sold("30"),
                swept -> swept.curve(SALES));
        assertThat(curve.own().pay()).isEqualByComparingTo("15");
        assertThat(curve.pay(number("30"))).isEqualByComparingTo("15");
        assertThat(curve.points().getLast().at()).isEqualByComparingTo("60");
    }

    @Test
    void ruleByRuleAndUnitByUnitTheScanAgreesWithAGrid() {
        long seed = new Random().nextLong();
        System.out.println("InputCurveTest seed " + seed);
        Random random = new Random(seed);
        for (int scheme = 0; scheme < 40; scheme++) {
            String rules = rules(random);
            List<String> found = new ArrayList<>();
            List<String> grid = new ArrayList<>();
            with(rules, sold("30"), swept -> {
                InputCurve curve = swept.curve(SALES);
                found.addAll(words(curve.faults()));
                grid.addAll(UnitGrid.faults(swept.everyUnit(curve), number("40")));
                return curve;
            });
            assertThat(found).as("seed %d, rules%n%s", seed, rules).containsExactlyInAnyOrderElementsOf(grid);
        }
    }

    private static String rules(Random random) {
        StringBuilder rules = new StringBuilder();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            BigDecimal border = BigDecimal.valueOf(random.nextInt(1000, 5500), 2);
            BigDecimal other = border.add(BigDecimal.valueOf(random.nextInt(3) == 0 ? 1 : random.nextInt(1, 500), 2));
            int amount = random.nextInt(20, 200);
            rules.append(
                            switch (random.nextInt(11)) {
                                case 0 -> "actual >= %sB ) | pay.award( %d )".formatted(border, amount);
                                case 1 -> "actual > %sB && <= %sB ) | pay.award( %d )".formatted(border, other, amount);
                                case 2 -> "actual < %sB || > %sB ) | pay.award( %d )".formatted(border, other, amount);
                                case 3 -> "$a : actual ) | pay.award( terms.rates.stepped($a) )";
                                case 4 -> "$a : actual ) | pay.award( terms.amounts.at($a - %sB) )".formatted(border);
                                case 5 -> "$a : actual ) | pay.award( terms.line.interpolated($a) )";
                                case 6 ->
                                    "attainment < 0.%dB ) | pay.scale( 0.5B )".formatted(random.nextInt(300, 999));
                                case 7 -> "attainment >= 0.8B ) | pay.cap( %d )".formatted(amount);
                                case 8 -> "actual != null ) | pay.cap( %d )".formatted(amount);
                                case 9 -> "$a : actual ) | pay.award( $a * 2, 10B, %dB )".formatted(amount);
                                default -> "$a : actual ) | pay.award( $a * 2 )";
                            })
                    .append('\n');
        }
        return rules.toString()
                .lines()
                .distinct()
                .map(rule -> "Kpi( code == \"sales\", " + rule + "\n")
                .collect(Collectors.joining());
    }
}
