package trinn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.engine.CompiledScheme;
import trinn.facts.Employment;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Objective;
import trinn.facts.Sale;
import trinn.facts.Scorecard;
import trinn.facts.Window;

/** What comes before the rules of pay: credits, running totals and KPIs. */
class MeasurementTest {

    private static final Map<String, CompiledScheme> SCHEMES = new HashMap<>();
    private static final String TERMS = "terms: {dealCap: {label: Cap, kind: money, value: 100}}\n";

    @AfterAll
    static void close() {
        SCHEMES.values().forEach(CompiledScheme::close);
        SCHEMES.clear();
    }

    @ParameterizedTest
    @CsvSource({"value, 350", "margin, 105.0", "paid, 350", "paid-margin, 105", "quantity, 6", "sales, 3"})
    void aKpiAddsUpWhatItSays(String sum, String actual) {
        assertThat(measure(
                        "kpis: {k: {sum: %s}}\n".formatted(sum),
                        sale("S1", 1, "100"),
                        sale("S2", 2, "50"),
                        sale("S3", 2, "200")))
                .isEqualByComparingTo(actual);
    }

    @ParameterizedTest
    @CsvSource({"value, 150", "margin, 45", "quantity, 6", "sales, 1"})
    void aNegativeSaleTakesOneBack(String sum, String actual) {
        assertThat(measure(
                        "kpis: {k: {sum: %s}}\n".formatted(sum),
                        sale("S1", 1, "100"),
                        sale("S2", 2, "150"),
                        sale("S3", 2, "-100")))
                .isEqualByComparingTo(actual);
    }

    @Test
    void anUnknownCostBringsNoMargin() {
        Sale known = sale("S1", 1, "100");
        Sale unknown = new Sale(
                "S2",
                known.date(),
                "A",
                "p",
                "new",
                BigDecimal.ONE,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                null,
                null,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                BigDecimal.ZERO);
        assertThat(measure("kpis: {k: {sum: margin}}\n", known, unknown)).isEqualByComparingTo("30");
        assertThat(measure("kpis: {k: {sum: paid}}\n", known, unknown)).isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{type: [new]}; 101",
                "{type: [new, service]}; 111",
                "{product: [p]}; 111",
                "{customer: [A]}; 1011",
                "{type: [new], customer: [B]}; 100",
                "{type: [none]}; 0"
            })
    void onlySomeSalesCount(String where, String actual) {
        assertThat(measure(
                        "kpis: {k: {sum: value, where: %s}}\n".formatted(where),
                        whole("S1", "1", "new", "p", "A"),
                        whole("S2", "10", "service", "p", "A"),
                        whole("S3", "100", "new", "p", "B"),
                        whole("S4", "1000", "renewal", "q", "A")))
                .isEqualByComparingTo(actual);
    }

    @ParameterizedTest
    @CsvSource({"99.99, 99.99", "100, 100", "100.01, 100", "-99.99, -99.99", "-100, -100", "-5000, -100"})
    void oneSaleCountsUpToItsCap(String value, String counted) {
        assertThat(measure(TERMS + "kpis: {k: {sum: value, capPerSale: dealCap}}\n", sale("S1", 1, value)))
                .isEqualByComparingTo(counted);
    }

    @Test
    void theCapIsOfTheSellersPartAndOfEachSale() {
        String yaml = TERMS + "kpis: {k: {sum: value, capPerSale: dealCap}}\n";
        Sale half = Small.sale("S1", day(6, 1), "180", "0.5", "new", "p", "A");
        assertThat(measure(yaml, half, sale("S2", 1, "150"), sale("S3", 1, "10")))
                .isEqualByComparingTo("200");
    }

    @Test
    void aTargetOfSeveralCapsIsMetExactly() {
        FactSet facts = measured(
                        TERMS + "kpis: {k: {sum: value, capPerSale: dealCap}}\n",
                        Small.facts(
                                "1",
                                6,
                                Small.kpi("k", Window.MONTH, "0", "200"),
                                sale("S1", 1, "300"),
                                sale("S2", 2, "700")))
                .getFirst()
                .facts();
        assertThat(facts.kpi("k").attainment()).isEqualByComparingTo("1");
    }

    @Test
    void theCapLeavesTheSaleAsItIs() {
        String yaml = TERMS + "kpis: {k: {sum: value, capPerSale: dealCap}}\n";
        FactSet facts = measured(yaml, Small.facts("1", 6, sale("S1", 1, "500")))
                .getFirst()
                .facts();
        assertThat(facts.one(Sale.class).value()).isEqualByComparingTo("500");
    }

    @ParameterizedTest
    @CsvSource({"month, 4", "quarter, 6", "year, 7"})
    void aLongerWindowAddsUpEarlierPeriods(String window, String actual) {
        List<Measured> all = measured(
                "kpis: {k: {sum: value, window: %s}}\n".formatted(window),
                Small.facts("1", 3, Small.sale("S1", day(3, 31), "1")),
                Small.facts("1", 4, Small.sale("S2", day(4, 1), "2")),
                Small.facts("1", 6, sale("S3", 30, "4")));
        assertThat(kpi(all, 2, Window.valueOf(window.toUpperCase(java.util.Locale.ROOT)))
                        .actual())
                .isEqualByComparingTo(actual);
    }

    @Test
    void toDateAddsUpActualsAndTargets() {
        List<Measured> all = measured(
                "kpis: {k: {toDate: [quarter, year]}}\n",
                given(3, "1", "10"),
                given(4, "2", "20"),
                given(5, "4", "40"));
        assertThat(kpi(all, 2, Window.MONTH)).isEqualTo(Small.kpi("k", Window.MONTH, "4", "40"));
        assertThat(kpi(all, 2, Window.QUARTER)).isEqualTo(Small.kpi("k", Window.QUARTER, "6", "60"));
        assertThat(kpi(all, 2, Window.YEAR)).isEqualTo(Small.kpi("k", Window.YEAR, "7", "70"));
        assertThat(kpi(all, 0, Window.QUARTER)).isEqualTo(Small.kpi("k", Window.QUARTER, "1", "10"));
    }

    @Test
    void aTargetThatIsMissingOnceIsMissingToDate() {
        List<Measured> all = measured(
                "kpis: {k: {toDate: [quarter]}}\n",
                given(1, "1", null),
                given(2, "2", "20"),
                given(3, "4", "40"),
                given(4, "8", "80"));
        assertThat(kpi(all, 1, Window.QUARTER)).isEqualTo(Small.kpi("k", Window.QUARTER, "3", null));
        assertThat(kpi(all, 2, Window.QUARTER)).isEqualTo(Small.kpi("k", Window.QUARTER, "7", null));
        assertThat(kpi(all, 3, Window.QUARTER)).isEqualTo(Small.kpi("k", Window.QUARTER, "8", "80"));
    }

    @Test
    void aRatioIsNotAddedUpToDate() {
        Kpi ratio = new Kpi("k", Window.MONTH, new BigDecimal("0.4"), null, null, null, null, false);
        List<Measured> all = measured("kpis: {k: {toDate: [quarter]}}\n", Small.facts("1", 4, ratio));
        assertThat(all.getFirst().facts().kpis()).containsExactly(ratio);
    }

    @Test
    void whatTheDataSaysToDateStays() {
        List<Measured> all = measured(
                "kpis: {k: {toDate: [quarter]}}\n",
                Small.facts(
                        "1", 4, Small.kpi("k", Window.MONTH, "1", null), Small.kpi("k", Window.QUARTER, "99", "9")));
        assertThat(kpi(all, 0, Window.QUARTER)).isEqualTo(Small.kpi("k", Window.QUARTER, "99", "9"));
    }

    @Test
    void aKpiMeasuredFromSalesKeepsTheTargetOfTheData() {
        List<Measured> all = measured(
                "kpis: {k: {sum: value}}\n",
                Small.facts("1", 6, Small.kpi("k", Window.MONTH, "999", "50"), sale("S1", 1, "40")));
        assertThat(kpi(all, 0, Window.MONTH).attainment()).isEqualByComparingTo("0.8");
        assertThat(measured("kpis: {k: {sum: value}}\n", Small.facts("1", 6))
                        .getFirst()
                        .facts()
                        .kpi("k"))
                .isEqualTo(Small.kpi("k", Window.MONTH, "0", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "prorate: none; 100",
                "prorate: calendar; 50",
                "prorate: working; 50",
                "partTime: yes; 80",
                "prorate: calendar, partTime: yes; 40",
                "window: month; 100"
            })
    void theTargetIsProrated(String how, String target) {
        Employment half = Employment.in(Small.month(6), day(6, 16), null, new BigDecimal("0.8"), Set.of());
        Kpi kpi = kpi(
                measured(
                        "kpis: {k: {%s}}\n".formatted(how),
                        Small.facts("1", 6, half, Small.kpi("k", Window.MONTH, "7", "100"))),
                0,
                Window.MONTH);
        assertThat(kpi.target()).isEqualByComparingTo(target);
        assertThat(kpi.actual()).isEqualByComparingTo("7");
    }

    @Test
    void otherKpisAndOtherWindowsAreNotProrated() {
        Employment half = Employment.in(Small.month(6), day(6, 16), null, BigDecimal.ONE, Set.of());
        FactSet facts = measured(
                        "kpis: {k: {prorate: calendar}}\n",
                        Small.facts(
                                "1",
                                6,
                                half,
                                Small.kpi("k", Window.YEAR, "7", "100"),
                                Small.kpi("o", Window.MONTH, "7", "100")))
                .getFirst()
                .facts();
        assertThat(facts.kpis()).extracting(Kpi::target).containsOnly(new BigDecimal(100));
    }

    @ParameterizedTest
    @CsvSource({"month, 0 10", "quarter, 2 12", "year, 3 13"})
    void salesStandAfterWhatCameBeforeByDateThenCode(String running, String before) {
        List<Measured> all = measured(
                "crediting: {running: %s}\n".formatted(running),
                Small.facts("1", 3, Small.sale("S1", day(3, 31), "1")),
                Small.facts("1", 4, Small.sale("S2", day(4, 1), "2")),
                Small.facts("1", 6, sale("S5", 2, "5"), sale("S4", 2, "20"), sale("S3", 1, "10")));
        List<Sale> sales = all.get(2).facts().all(Sale.class);
        assertThat(sales).extracting(Sale::code).containsExactly("S3", "S4", "S5");
        assertThat(sales.get(0).runningBefore() + " " + sales.get(1).runningBefore())
                .isEqualTo(before);
        assertThat(sales.get(2).runningBefore().subtract(sales.get(0).runningBefore()))
                .isEqualByComparingTo("30");
    }

    @Test
    void rulesOfCreditingComeAfterTheSplitAndBeforeTheKpis() {
        CompiledScheme scheme = Small.scheme("kpis: {k: {sum: value}, n: {sum: value}}\n", """
                rule "Base" @Component("base") when Seller( ) then pay.award( 1 ); end
                """, """
                rule "Of services half counts" when Sale( type == "service" ) then credit.part( 0.5B ); end
                rule "Renewals do not count" when Sale( type == "renewal" ) then credit.part( 0 ); end
                rule "At most fifty" when Sale( type == "service" ) then credit.cap( 50 ); end
                rule "Towards n a tenth counts" @Kpi("n") when Sale( type == "new" ) then credit.part( 0.1B ); end
                """);
        SCHEMES.put("credit", scheme);
        FactSet facts = Measurement.of(
                        Small.succession(scheme),
                        List.of(Small.facts(
                                "1",
                                6,
                                whole("S1", "10", "renewal", "p", "A"),
                                whole("S2", "60", "service", "p", "A"),
                                whole("S3", "400", "service", "p", "A"),
                                Small.sale("S4", day(6, 9), "200", "0.5", "new", "p", "A"))))
                .getFirst()
                .facts();
        assertThat(facts.all(Sale.class))
                .extracting(sale ->
                        sale.code() + " " + sale.value().stripTrailingZeros().toPlainString())
                .containsExactly("S2 30", "S3 50", "S4 100");
        assertThat(facts.kpi("k").actual()).isEqualByComparingTo("180");
        assertThat(facts.kpi("n").actual()).isEqualByComparingTo("90");
    }

    @Test
    void daysAreThoseOnWhichSomethingWasGained() {
        Measured one = measured(
                        "kpis: {k: {sum: value}}\n",
                        Small.facts(
                                "1",
                                6,
                                sale("S1", 3, "10"),
                                sale("S2", 3, "5"),
                                sale("S3", 9, "7"),
                                sale("S4", 9, "-7"),
                                sale("S5", 20, "0")))
                .getFirst();
        assertThat(one.days("k")).containsOnlyKeys(day(6, 3));
        assertThat(one.days("k").get(day(6, 3))).isEqualByComparingTo("15");
        assertThat(one.days("other")).isEmpty();
    }

    @Test
    void objectivesMakeAScorecard() {
        Objective objective = new Objective("o", new BigDecimal("0.4"), new BigDecimal("0.5"));
        assertThat(measured("", Small.facts("1", 6, objective))
                        .getFirst()
                        .facts()
                        .one(Scorecard.class))
                .isEqualTo(new Scorecard(new BigDecimal("0.4"), new BigDecimal("0.20")));
        assertThat(measured("", Small.facts("1", 6)).getFirst().facts().one(Scorecard.class))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-01, 2026-01-01, 2026-01-01",
        "2026-03-31, 2026-03-01, 2026-01-01, 2026-01-01",
        "2026-04-01, 2026-04-01, 2026-04-01, 2026-01-01",
        "2026-12-31, 2026-12-01, 2026-10-01, 2026-01-01"
    })
    void windowsBeginWithTheCalendar(LocalDate day, LocalDate month, LocalDate quarter, LocalDate year) {
        assertThat(Window.MONTH.start(day)).isEqualTo(month);
        assertThat(Window.QUARTER.start(day)).isEqualTo(quarter);
        assertThat(Window.YEAR.start(day)).isEqualTo(year);
    }

    private static BigDecimal measure(String yaml, Fact... sales) {
        return kpi(measured(yaml, Small.facts("1", 6, sales)), 0, Window.MONTH).actual();
    }

    private static List<Measured> measured(String yaml, FactSet... periods) {
        CompiledScheme scheme = SCHEMES.computeIfAbsent(yaml, Small::scheme);
        return Measurement.of(Small.succession(scheme), new ArrayList<>(List.of(periods)));
    }

    private static Kpi kpi(List<Measured> periods, int period, Window window) {
        return periods.get(period).facts().kpis().stream()
                .filter(kpi -> kpi.code().equals("k") && kpi.window() == window)
                .findFirst()
                .orElseThrow();
    }

    private static FactSet given(int month, String actual, @Nullable String target) {
        return Small.facts("1", month, Small.kpi("k", Window.MONTH, actual, target));
    }

    private static Sale sale(String code, int day, String value) {
        return Small.sale(code, day(6, day), value);
    }

    private static Sale whole(String code, String value, String type, String product, String customer) {
        return Small.sale(code, day(6, 1), value, "1", type, product, customer);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
