package trinn.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.Period;
import trinn.records.RecordText;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

class KpiMeasurementTest {

    private static final Period JANUARY = month(1);
    private static final Period FEBRUARY = month(2);

    private static Period month(int month) {
        LocalDate first = LocalDate.of(2024, month, 1);
        return new Period(first, first.plusMonths(1));
    }

    private static KpiMeasurement delivered(String records) {
        return KpiMeasurement.of(Catalogue.delivered(), RecordText.records(records));
    }

    /** One KPI {@code k} of a definition, beside the delivered ones. */
    private static KpiMeasurement own(String definition, String records) {
        return own(definition, "month", records);
    }

    private static KpiMeasurement own(String definition, String window, String records) {
        Catalogue catalogue = Catalogue.delivered().with("kpis.yaml", """
                - code: k
                  names: {en: K, nb: K, sv: K, da: K}
                  says: {en: A trial.}
                  kind: result
                  unit: count
                  window: %s
                  definition: %s
                """.formatted(window, definition));
        return KpiMeasurement.of(catalogue, RecordText.records(records), "k");
    }

    private static void assertValue(@Nullable BigDecimal value, String expected) {
        assertThat(value).isNotNull().isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "attribute.territory: North, 5",
        "customer.attribute.territory: North, 6",
        "'attribute.territory: [North, South]', 15",
        "'attribute.territory: {not: North}', 10",
        "'attribute.territory: {given: no}', 0",
        "attribute.channel: web, 5",
        "attribute.brand: web, 0"
    })
    void aRecordCountsByAttributesOfItsOwnOrOfWhoBoughtOrOfWhatWasBought(String where, String expected) {
        KpiMeasurement measured = own("{sum: sales.amount, where: {" + where + "}}", """
                customers: id=c, name=C, attribute.territory=North
                products: id=p, name=P, attribute.channel=web
                sales: date=2024-01-05, payee=a, amount=1, customer=c
                sales: date=2024-01-05, payee=a, amount=4, attribute.territory=North, product=p
                sales: date=2024-01-05, payee=a, amount=5, attribute.territory=South, customer=c
                sales: date=2024-01-05, payee=a, amount=4, attribute.territory=South, product=p, attribute.channel=tele
                sales: date=2024-01-05, payee=a, amount=1, attribute.territory=South, attribute.channel=web
                sales: date=2024-01-05, payee=b, amount=3, attribute.territory=North, attribute.channel=web
                """);

        assertValue(measured.value("k", measured.seller("a"), JANUARY), expected);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, 0", "2024-01-01, 1", "2024-01-31, 1", "2024-02-01, 0"})
    void theFirstDayCountsAndTheDayAfterTheLastDoesNot(String day, String expected) {
        String records = "sales: date=%s, payee=a, order=7, amount=1".formatted(day);
        assertValue(delivered(records).value("revenue", "a", JANUARY), expected);
        assertValue(delivered(records).value("number-of-sales", "a", JANUARY), expected);
    }

    @Test
    void aLongerWindowBeginsWithItsCalendarQuarterOrYear() {
        String records = """
                sales: date=2023-12-31, payee=a, amount=1
                sales: date=2024-01-01, payee=a, amount=10
                sales: date=2024-04-01, payee=a, amount=100
                sales: date=2024-05-31, payee=a, amount=1000
                sales: date=2024-06-01, payee=a, amount=10000
                """;
        assertValue(own("revenue", "month", records).value("k", "a", month(5)), "1000");
        assertValue(own("revenue", "quarter", records).value("k", "a", month(5)), "1100");
        assertValue(own("revenue", "year", records).value("k", "a", month(5)), "1110");
        Period half = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 7, 1));
        assertValue(own("revenue", "quarter", records).value("k", "a", half), "11110");
    }

    @Test
    void whatIsNotGivenDoesNotCountUnlessSomethingStandsForIt() {
        String records = """
                sales: date=2024-01-01, payee=a, amount=10, cost=4, discount=3
                sales: date=2024-01-01, payee=a, amount=100
                """;
        assertValue(own("{sum: sales.amount - sales.cost}", records).value("k", "a", JANUARY), "6");
        assertValue(own("{sum: sales.amount - sales.cost, missing: 0}", records).value("k", "a", JANUARY), "106");
        assertValue(own("{average: sales.discount}", records).value("k", "a", JANUARY), "3");
        assertValue(own("{average: sales.discount, missing: 0}", records).value("k", "a", JANUARY), "1.5");
        assertValue(
                own("{count: opportunities, date: closed}", "opportunities: payee=a, created=2024-01-01")
                        .value("k", "a", JANUARY),
                "0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: new}                                   | 1",
                "{type: [new, used]}                           | 3",
                "{type: {not: new}}                            | 6",
                "{type: {given: no}}                           | 4",
                "{type: {is: [new, used], not: used}}          | 1",
                "{discount: {above: 5}}                        | 4",
                "{discount: {at least: 5}}                     | 6",
                "{discount: {below: 6}}                        | 3",
                "{discount: {at most: 6, above: 1}}            | 6",
                "{customer.class: A}                           | 5",
                "{customer.class: A, type: new}                | 1",
                "{product.group: {given: yes}}                 | 0"
            })
    void conditionsSayWhichRecordsCount(String where, String expected) {
        String records = """
                customers: id=c1, class=A
                customers: id=c2, class=B
                sales: date=2024-01-01, payee=a, amount=1, type=new, customer=c1, discount=1
                sales: date=2024-01-01, payee=a, amount=2, type=used, customer=c2, discount=5
                sales: date=2024-01-01, payee=a, amount=4, customer=c1, discount=6
                """;
        assertValue(
                own("{sum: sales.amount, where: %s}".formatted(where), records).value("k", "a", JANUARY), expected);
    }

    @Test
    void aValueIsNewOnlyOnceWhateverTheOrderOfTheRecords() {
        KpiMeasurement measured = own("{first: sales.customer}", """
                sales: id=s, date=2024-01-20, payee=a, amount=1, customer=c
                sales: id=t, date=2024-01-19, payee=b, amount=1, customer=c
                splits: sale=t, payee=b, share=0.25
                splits: sale=t, payee=c, share=0.75
                """);
        assertValue(measured.value("k", "a", JANUARY), "0");
        assertValue(measured.value("k", "b", JANUARY), "0.25");
        assertValue(measured.value("k", measured.company(), JANUARY), "1");
    }

    @Test
    void equalWordsOfDifferentFieldsAreDifferentValues() {
        assertValue(delivered("""
                sales: id=7, date=2024-01-20, payee=a, amount=1
                sales: id=8, date=2024-01-20, payee=a, amount=1, order=7
                """).value("number-of-sales", "a", JANUARY), "2");
    }

    @Test
    void anOpportunityIsOpenUntilTheDayItIsClosed() {
        KpiMeasurement measured =
                own("{open: opportunities}", "opportunities: payee=a, created=2023-01-01, closed=2024-01-31");
        assertValue(measured.value("k", "a", new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31))), "1");
        assertValue(measured.value("k", "a", JANUARY), "0");
        assertValue(measured.value("k", "a", new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 1, 1))), "0");
    }

    @Test
    void growthIsNotMeasuredAgainstNothing() {
        KpiMeasurement measured = delivered("""
                sales: date=2023-01-05, payee=a, amount=-1
                sales: date=2024-01-05, payee=a, amount=5
                """);
        assertThat(measured.value("growth", "a", JANUARY)).isNull();
        assertThat(measured.value("growth", "a", FEBRUARY)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-28, 2024-02-29, 1",
        "2024-02-29, 2024-03-01, 3",
        "2024-02-01, 2024-02-29, 1",
        "2024-02-01, 2024-03-01, 5",
        "2025-02-01, 2025-03-01, 0"
    })
    void growthFindsTheSameDaysAroundALeapDay(LocalDate from, LocalDate to, String expected) {
        KpiMeasurement measured = delivered("""
                sales: date=2023-02-28, payee=a, amount=1
                sales: date=2024-02-28, payee=a, amount=2
                sales: date=2024-02-29, payee=a, amount=4
                sales: date=2025-02-28, payee=a, amount=6
                """);
        assertValue(measured.value("growth", "a", new Period(from, to)), expected);
    }

    @Test
    void anyTwoStagesCanBeNamedAndWonIsOneWithoutAStage() {
        String records = """
                opportunities: id=o, payee=a, status=won, created=2024-01-01, closed=2024-02-03
                opportunities: id=p, payee=a, status=lost, created=2024-01-01, closed=2024-02-03
                stages: opportunity=o, stage=demo, date=2024-01-31
                stages: opportunity=p, stage=demo, date=2024-01-01
                stages: opportunity=unknown, stage=demo, date=2024-01-01
                """;
        assertValue(own("{conversion: {from: demo, to: won}}", records).value("k", "a", JANUARY), "0.5");
        assertThat(own("{conversion: {from: demo, to: won}}", records).value("k", "a", FEBRUARY))
                .isNull();
        assertValue(own("{conversion: {from: won, to: demo}}", records).value("k", "a", FEBRUARY), "1");
    }

    @Test
    void daysAreMeasuredEachByItself() {
        KpiMeasurement measured = delivered("""
                sales: date=2024-01-01, payee=a, amount=1
                sales: date=2024-01-03, payee=a, amount=4
                """);
        LocalDate first = LocalDate.of(2024, 1, 1);
        assertThat(measured.byDay("revenue", measured.seller("a"), first, first.plusDays(3)))
                .containsExactly(
                        Map.entry(first, BigDecimal.ONE),
                        Map.entry(first.plusDays(1), BigDecimal.ZERO),
                        Map.entry(first.plusDays(2), BigDecimal.valueOf(4)));
    }

    @Test
    void recordsMustComeInTheirOrder() {
        Records records = RecordText.records("""
                sales: date=2024-01-01, payee=a, amount=1
                returns: sale=#1, date=2024-01-01, amount=1
                """);
        Row sale = records.of(RecordType.SALES).getFirst();
        Row back = records.of(RecordType.RETURNS).getFirst();
        KpiMeter meter = new KpiMeter(Catalogue.delivered(), List.of("revenue"));
        assertThat(meter.types())
                .containsExactly(
                        RecordType.PAYEES,
                        RecordType.ASSIGNMENTS,
                        RecordType.TARGETS,
                        RecordType.SPLITS,
                        RecordType.RETURNS,
                        RecordType.SALES);
        meter.accept(sale);
        assertThatIllegalStateException()
                .isThrownBy(() -> meter.accept(back))
                .withMessage("returns must come before sales.");
        assertValue(meter.close().value("revenue", "a", JANUARY), "1");
        assertThatIllegalStateException().isThrownBy(() -> meter.accept(sale));
    }

    @Test
    void anUnknownKpiIsToldWithWhatWasProbablyMeant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> delivered("").value("revenu", "a", JANUARY))
                .withMessage("There is no KPI \"revenu\". Maybe it was meant as \"revenue\".");
    }
}
