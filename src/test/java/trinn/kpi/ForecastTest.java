package trinn.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trinn.facts.Period;
import trinn.kpi.Forecast.Method;
import trinn.records.RecordText;
import trinn.records.Records;

/** January 2024 begins on a Monday and has 23 days from Monday to Friday, of which New Year's Day is a holiday here. */
class ForecastTest {

    private static final Period JANUARY = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1));
    private static final Period QUARTER = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1));

    private static final String RECORDS = """
            payees: id=a, name=Ann
            holidays: date=2024-01-01
            targets: level=seller, of=a, kpi=revenue, from=2024-01-01, to=2024-02-01, target=4400
            targets: level=seller, of=a, kpi=revenue, from=2024-02-01, to=2024-03-01, target=5000
            sales: date=2024-01-03, payee=a, amount=1000, order=x
            sales: date=2024-01-12, payee=a, amount=100, order=y
            sales: date=2024-01-31, payee=a, amount=3000, order=z
            """;

    @Test
    void goesOnAtThePaceOfTheWorkingDaysDone() {
        Forecast forecast = revenue(RECORDS, JANUARY, LocalDate.of(2024, 1, 13));
        assertThat(forecast.method()).isEqualTo(Method.WORKING_DAYS);
        assertThat(forecast.daysDone()).isEqualTo(9);
        assertThat(forecast.daysLeft()).isEqualTo(13);
        assertThat(forecast.soFar()).isEqualByComparingTo("1100");
        assertThat(forecast.value()).as("1100 × 22 / 9").isEqualTo(quotient("24200", "9"));
        assertThat(forecast.expectedIn(9)).isEqualByComparingTo("1100");
        assertThat(forecast.target()).isEqualByComparingTo("4400");
        assertThat(forecast.attainment()).isBetween(new BigDecimal("0.611"), new BigDecimal("0.612"));
    }

    @Test
    void aWeekendChangesNothing() {
        BigDecimal friday = revenue(RECORDS, JANUARY, LocalDate.of(2024, 1, 13)).value();
        assertThat(revenue(RECORDS, JANUARY, LocalDate.of(2024, 1, 15)).value()).isEqualTo(friday);
        assertThat(revenue(RECORDS, JANUARY, LocalDate.of(2024, 1, 16)).value()).isLessThan(friday);
    }

    @Test
    void knowsNoPaceBeforeTheFirstWorkingDayIsDone() {
        Forecast before = revenue(RECORDS, JANUARY, JANUARY.from());
        assertThat(before.method()).isEqualTo(Method.TOO_EARLY);
        assertThat(before.soFar()).isNull();
        assertThat(before.value()).isNull();
        assertThat(before.attainment()).isNull();
        assertThat(before.target()).isEqualByComparingTo("4400");
        Forecast holiday = revenue(RECORDS, JANUARY, LocalDate.of(2024, 1, 2));
        assertThat(holiday.method()).isEqualTo(Method.TOO_EARLY);
        assertThat(holiday.daysLeft()).isEqualTo(22);
        assertThat(revenue(RECORDS, JANUARY, LocalDate.of(2024, 1, 3)).method()).isEqualTo(Method.WORKING_DAYS);
    }

    @Test
    void isTheActualOnceNoWorkingDayIsLeft() {
        Forecast lastDayOpen = revenue(RECORDS, JANUARY, LocalDate.of(2024, 1, 31));
        assertThat(lastDayOpen.daysLeft()).isEqualTo(1);
        assertThat(lastDayOpen.value()).as("1100 × 22 / 21").isEqualTo(quotient("24200", "21"));
        Forecast done = revenue(RECORDS, JANUARY, JANUARY.to());
        assertThat(done.method()).isEqualTo(Method.COMPLETE);
        assertThat(done.value()).isEqualByComparingTo("4100");
        assertThat(revenue(RECORDS, JANUARY, LocalDate.of(2024, 5, 5))).isEqualTo(done);
    }

    @Test
    void withoutRecordsThePaceIsZero() {
        Forecast forecast = revenue("payees: id=a, name=Ann", JANUARY, LocalDate.of(2024, 1, 13));
        assertThat(forecast.value()).isEqualByComparingTo("0");
        assertThat(forecast.target()).isNull();
        assertThat(forecast.attainment()).isNull();
    }

    @Test
    void hasNoTargetWherePartOfThePeriodIsNotPlanned() {
        assertThat(revenue(RECORDS, QUARTER, LocalDate.of(2024, 1, 13)).target())
                .as("March is not planned")
                .isNull();
        String march =
                RECORDS + "targets: level=seller, of=a, kpi=revenue, from=2024-03-01, to=2024-04-01, target=600\n";
        assertThat(revenue(march, QUARTER, LocalDate.of(2024, 1, 13)).target()).isEqualByComparingTo("10000");
    }

    @Test
    void whatDoesNotAddUpStaysAsItIsSoFar() {
        Forecast forecast = of("average-order-value", RECORDS, JANUARY, LocalDate.of(2024, 1, 13), null, null);
        assertThat(forecast.method()).isEqualTo(Method.AS_SO_FAR);
        assertThat(forecast.value()).isEqualByComparingTo("550").isEqualTo(forecast.soFar());
        assertThat(forecast.expectedIn(5)).isNull();
    }

    @Test
    void anAttainmentIsTheForecastByTheTarget() {
        Forecast forecast = of("plan-attainment", RECORDS, JANUARY, LocalDate.of(2024, 1, 13), null, null);
        assertThat(forecast.method()).isEqualTo(Method.WORKING_DAYS);
        assertThat(forecast.soFar()).isEqualByComparingTo("0.25");
        assertThat(forecast.value()).isBetween(new BigDecimal("0.611"), new BigDecimal("0.612"));
        assertThat(forecast.target()).isEqualByComparingTo("1");
    }

    @Test
    void joinersAndLeaversHaveFewerDays() {
        Forecast joiner = of("revenue", RECORDS, JANUARY, LocalDate.of(2024, 1, 13), LocalDate.of(2024, 1, 11), null);
        assertThat(joiner.daysDone()).isEqualTo(2);
        assertThat(joiner.daysLeft()).isEqualTo(13);
        assertThat(joiner.target()).isEqualByComparingTo("4400");
        Forecast leaver = of("revenue", RECORDS, QUARTER, LocalDate.of(2024, 1, 13), null, LocalDate.of(2024, 1, 16));
        assertThat(leaver.daysLeft()).isEqualTo(1);
        assertThat(leaver.target()).as("planned as long as she is there").isEqualByComparingTo("9400");
        assertThat(of("revenue", RECORDS, JANUARY, LocalDate.of(2024, 1, 13), null, LocalDate.of(2024, 1, 13))
                        .method())
                .isEqualTo(Method.COMPLETE);
    }

    @Test
    void severalSellersTogetherHaveNoTarget() {
        Records records = RecordText.records(RECORDS);
        KpiMeasurement kpis = KpiMeasurement.of(Catalogue.delivered(), records, "revenue");
        Forecast forecast = Forecast.of(
                kpis,
                "revenue",
                kpis.sellers(java.util.List.of("a")),
                JANUARY,
                LocalDate.of(2024, 1, 13),
                WorkingDays.of(records));
        assertThat(forecast.soFar()).isEqualByComparingTo("1100");
        assertThat(forecast.target()).isNull();
    }

    private static BigDecimal quotient(String of, String by) {
        return new BigDecimal(of).divide(new BigDecimal(by), java.math.MathContext.DECIMAL128);
    }

    private static Forecast revenue(String text, Period period, LocalDate until) {
        return of("revenue", text, period, until, null, null);
    }

    private static Forecast of(
            String code,
            String text,
            Period period,
            LocalDate until,
            @Nullable LocalDate joined,
            @Nullable LocalDate left) {
        Records records = RecordText.records(text);
        KpiMeasurement kpis = KpiMeasurement.of(Catalogue.delivered(), records, code);
        return Forecast.of(
                kpis,
                code,
                kpis.seller("a"),
                period,
                until,
                WorkingDays.of(records).of(joined, left));
    }
}
