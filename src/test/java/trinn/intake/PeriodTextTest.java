package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.intake.DateOrder.DAY_FIRST;
import static trinn.intake.DateOrder.MONTH;
import static trinn.intake.DateOrder.MONTH_FIRST;
import static trinn.intake.DateOrder.SERIAL;
import static trinn.intake.DateOrder.WEEK;
import static trinn.intake.DateOrder.YEAR_FIRST;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {

    private static final String JANUARY = "MONTH 2026-01-01 2026-02-01";
    private static final String WEEK_5 = "WEEK 2026-01-26 2026-02-02";
    private static final String SECOND_QUARTER = "QUARTER 2026-04-01 2026-07-01";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan 2026",
                "jan. 2026",
                "januar 2026",
                "Januari 2026",
                "January 2026",
                "JAN-2026",
                "jan/2026",
                "2026 jan",
                "2026-01",
                "2026/1",
                "2026.01",
                "01/2026",
                "1.2026",
                "01-2026",
                "2026M01",
                "2026 M1",
                "January, 2026"
            })
    void aMonthIsThePeriodFromItsFirstDayToTheFirstDayAfter(String text) {
        assertThat(read(text, DateForm.of(DAY_FIRST))).isEqualTo(JANUARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jan-26", "jan 26", "januar '26", "26-jan"})
    void aMonthOfAYearOfTwoDigitsIsReadWhereTheFormSaysSo(String text) {
        assertThat(read(text, new DateForm(DAY_FIRST, true, 0))).isEqualTo(JANUARY);
        assertThat(read(text, DateForm.of(DAY_FIRST))).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-W05",
                "2026W05",
                "2026-W5",
                "2026W05-1",
                "W05 2026",
                "uke 5 2026",
                "Uke 5, 2026",
                "uke 05/2026",
                "v. 5 2026",
                "v5 2026",
                "vecka 5 2026",
                "uge 5 2026",
                "week 5 2026",
                "Week 5, 2026",
                "2026 uke 5",
                "2026 v 05",
                "2026 uge 5"
            })
    void anIsoWeekBeginsOnItsMonday(String text) {
        assertThat(read(text, DateForm.of(YEAR_FIRST))).isEqualTo(WEEK_5);
    }

    @Test
    void theFirstAndLastWeekOfAYearMayLieInTheYearBesideIt() {
        assertThat(read("2026-W01", DateForm.of(YEAR_FIRST))).isEqualTo("WEEK 2025-12-29 2026-01-05");
        assertThat(read("2026-W53", DateForm.of(YEAR_FIRST))).isEqualTo("WEEK 2026-12-28 2027-01-04");
        assertThat(read("2025-W52", DateForm.of(YEAR_FIRST))).isEqualTo("WEEK 2025-12-22 2025-12-29");
        assertThat(read("2025-W53", DateForm.of(YEAR_FIRST))).isEqualTo("none");
        assertThat(read("2026-W00", DateForm.of(YEAR_FIRST))).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026 Q2",
                "2026-Q2",
                "2026Q2",
                "Q2 2026",
                "Q2-2026",
                "2. kvartal 2026",
                "kvartal 2 2026",
                "K2 2026"
            })
    void aQuarterHasThreeMonths(String text) {
        assertThat(read(text, DateForm.of(YEAR_FIRST))).isEqualTo(SECOND_QUARTER);
    }

    @Test
    void aYearAloneIsAPeriod() {
        assertThat(read("2026", DateForm.of(YEAR_FIRST))).isEqualTo("YEAR 2026-01-01 2027-01-01");
        assertThat(read("1899", DateForm.of(YEAR_FIRST))).isEqualTo("none");
    }

    @Test
    void whatHasNoYearIsReadOnlyWhereTheFormSaysTheYear() {
        assertThat(read("januar", new DateForm(DAY_FIRST, false, 2026))).isEqualTo(JANUARY);
        assertThat(read("uke 5", new DateForm(DAY_FIRST, false, 2026))).isEqualTo(WEEK_5);
        assertThat(read("v. 5", new DateForm(DAY_FIRST, false, 2026))).isEqualTo(WEEK_5);
        assertThat(read("Q2", new DateForm(DAY_FIRST, false, 2026))).isEqualTo(SECOND_QUARTER);
        assertThat(read("1", new DateForm(MONTH, false, 2026))).isEqualTo(JANUARY);
        assertThat(read("5", new DateForm(WEEK, false, 2026))).isEqualTo(WEEK_5);
        assertThat(read("13", new DateForm(MONTH, false, 2026))).isEqualTo("none");
        assertThat(read("januar", DateForm.of(DAY_FIRST))).isEqualTo("none");
        assertThat(read("5", new DateForm(DAY_FIRST, false, 2026))).isEqualTo("none");
    }

    @Test
    void numbersAreMonthsOrWeeksWhereTheFormSaysSo() {
        assertThat(read("202601", DateForm.of(MONTH))).isEqualTo(JANUARY);
        assertThat(read("202605", DateForm.of(WEEK))).isEqualTo(WEEK_5);
        assertThat(read("2026-05", DateForm.of(WEEK))).isEqualTo(WEEK_5);
        assertThat(read("202601", DateForm.of(YEAR_FIRST))).isEqualTo("none");
    }

    @Test
    void excelsNumbersAreDaysWhereTheFormSaysSo() {
        assertThat(read("46025", DateForm.of(SERIAL))).isEqualTo("DAY 2026-01-03 2026-01-04");
        assertThat(read("46025.75", DateForm.of(SERIAL))).isEqualTo("DAY 2026-01-03 2026-01-04");
        assertThat(read("46025,75", DateForm.of(SERIAL))).isEqualTo("DAY 2026-01-03 2026-01-04");
        assertThat(read("2026-01-03", DateForm.of(SERIAL))).isEqualTo("DAY 2026-01-03 2026-01-04");
        assertThat(read("46025", DateForm.of(DAY_FIRST))).isEqualTo("none");
    }

    @Test
    void yearsOfTwoDigitsTurnAtFifty() {
        assertThat(read("03.01.49", new DateForm(DAY_FIRST, true, 0))).isEqualTo("DAY 2049-01-03 2049-01-04");
        assertThat(read("03.01.50", new DateForm(DAY_FIRST, true, 0))).isEqualTo("DAY 1950-01-03 1950-01-04");
        assertThat(read("01/03/26", new DateForm(MONTH_FIRST, true, 0))).isEqualTo("DAY 2026-01-03 2026-01-04");
        assertThat(read("26-01-03", new DateForm(YEAR_FIRST, true, 0))).isEqualTo("DAY 2026-01-03 2026-01-04");
        assertThat(read("260103", new DateForm(YEAR_FIRST, true, 0))).isEqualTo("DAY 2026-01-03 2026-01-04");
        assertThat(read("3. jan 26", new DateForm(DAY_FIRST, true, 0))).isEqualTo("DAY 2026-01-03 2026-01-04");
        assertThat(read("03.01.26", DateForm.of(DAY_FIRST))).isEqualTo("none");
    }

    private static String read(String text, DateForm form) {
        PeriodText period = PeriodText.of(text, form);
        return period == null ? "none" : "%s %s %s".formatted(period.unit(), period.from(), period.to());
    }
}
