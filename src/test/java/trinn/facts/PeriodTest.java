package trinn.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-02-01, 1, 1",
        "2026-02-01, 2026-03-01, 2, 2",
        "2026-03-01, 2026-04-01, 3, 3",
        "2026-04-01, 2026-05-01, 4, 1",
        "2026-12-01, 2027-01-01, 12, 3",
        "2026-12-31, 2027-01-01, 12, 3",
        "2026-12-31, 2027-01-02, 1, 1",
        "2026-01-01, 2027-01-01, 12, 3"
    })
    void aPeriodIsOfTheMonthOfItsLastDay(LocalDate from, LocalDate to, int month, int monthOfQuarter) {
        Period period = new Period(from, to);
        assertThat(period.month()).isEqualByComparingTo(String.valueOf(month));
        assertThat(period.monthOfQuarter()).isEqualByComparingTo(String.valueOf(monthOfQuarter));
    }
}
