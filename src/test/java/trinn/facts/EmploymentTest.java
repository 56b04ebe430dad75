package trinn.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmploymentTest {

    /** 30 days, 22 of them from Monday to Friday. */
    private static final Period JUNE = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1));

    @ParameterizedTest
    @CsvSource({
        ", , 2026-06-01, 2026-07-01, 1",
        "2026-06-16, , 2026-06-16, 2026-07-01, 0.5",
        "2026-05-31, , 2026-06-01, 2026-07-01, 1",
        "2026-06-01, , 2026-06-01, 2026-07-01, 1",
        "2026-06-30, , 2026-06-30, 2026-07-01, 0.03333333333333333333333333333333333",
        ", 2026-07-02, 2026-06-01, 2026-07-01, 1",
        ", 2026-07-01, 2026-06-01, 2026-07-01, 1",
        ", 2026-06-16, 2026-06-01, 2026-06-16, 0.5",
        ", 2026-06-02, 2026-06-01, 2026-06-02, 0.03333333333333333333333333333333333",
        "2026-06-04, 2026-06-13, 2026-06-04, 2026-06-13, 0.3"
    })
    void theDaysWithinThePeriodCount(
            LocalDate joined, LocalDate left, LocalDate from, LocalDate to, BigDecimal calendarShare) {
        Employment employment = Employment.in(JUNE, joined, left, BigDecimal.ONE, Set.of());
        assertThat(employment.from()).isEqualTo(from);
        assertThat(employment.to()).isEqualTo(to);
        assertThat(employment.calendarShare()).isEqualByComparingTo(calendarShare);
        assertThat(employment.partTime()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-16, , 11",
        "2026-06-15, , 12",
        "2026-06-19, , 8",
        "2026-06-20, , 7",
        "2026-06-21, , 7",
        "2026-06-22, , 7",
        "2026-06-23, , 6",
        ", 2026-06-06, 5",
        ", 2026-06-08, 5",
        ", 2026-06-09, 6",
        "2026-06-06, 2026-06-08, 0"
    })
    void workingDaysAreThoseFromMondayToFriday(LocalDate joined, LocalDate left, int days) {
        assertThat(workingShare(joined, left)).isEqualTo(ratio(days, 22));
    }

    @Test
    void publicHolidaysAreNoWorkingDays() {
        LocalDate friday = LocalDate.of(2026, 6, 5);
        assertThat(workingShare(LocalDate.of(2026, 6, 16), null, friday)).isEqualTo(ratio(11, 21));
        assertThat(workingShare(null, LocalDate.of(2026, 6, 16), friday)).isEqualTo(ratio(10, 21));
    }

    @Test
    void aHolidayOnASundayOrInAnotherMonthChangesNothing() {
        assertThat(workingShare(LocalDate.of(2026, 6, 16), null, LocalDate.of(2026, 6, 7), LocalDate.of(2026, 7, 1)))
                .isEqualTo(ratio(11, 22));
    }

    @Test
    void aPeriodWithoutAWorkingDayCountsAsNotWorked() {
        Period weekend = new Period(LocalDate.of(2026, 6, 6), LocalDate.of(2026, 6, 8));
        Employment employment = Employment.in(weekend, null, null, BigDecimal.ONE, Set.of());
        assertThat(employment.workingShare()).isZero();
        assertThat(employment.calendarShare()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"0.0001", "0.8", "1", "1.000"})
    void aPartTimeFractionIsAboveNothingAndAtMostAll(BigDecimal partTime) {
        assertThat(Employment.in(JUNE, null, null, partTime, Set.of()).partTime())
                .isEqualTo(partTime);
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.5", "1.0001", "80"})
    void anotherFractionIsRefused(BigDecimal partTime) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Employment.in(JUNE, null, null, partTime, Set.of()))
                .withMessageContaining("is " + partTime + ". Write 0.8 for 80 %.");
    }

    @ParameterizedTest
    @CsvSource({
        ", 2026-05-20, The employment to 2026-05-20 has",
        ", 2026-06-01, The employment to 2026-06-01 has",
        "2026-07-01, , The employment from 2026-07-01 has",
        "2026-06-10, 2026-06-10, The employment from 2026-06-10 to 2026-06-10 has",
        "2026-06-11, 2026-06-10, The employment from 2026-06-11 to 2026-06-10 has"
    })
    void anEmploymentOutsideThePeriodIsRefused(LocalDate joined, LocalDate left, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Employment.in(JUNE, joined, left, BigDecimal.ONE, Set.of()))
                .withMessage(message + " no day in the period from 2026-06-01 to 2026-07-01.");
    }

    private static BigDecimal workingShare(LocalDate joined, LocalDate left, LocalDate... holidays) {
        return Employment.in(JUNE, joined, left, BigDecimal.ONE, Set.of(holidays))
                .workingShare();
    }

    private static BigDecimal ratio(int part, int whole) {
        BigDecimal ratio = Ratios.of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
        return java.util.Objects.requireNonNull(ratio);
    }
}
