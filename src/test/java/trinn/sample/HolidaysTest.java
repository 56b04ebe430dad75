package trinn.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidaysTest {

    @Test
    void areThoseOfTheNorwegianCalendar() {
        assertThat(Holidays.between(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))
                        .keySet())
                .map(LocalDate::toString)
                .containsExactly(
                        "2026-01-01",
                        "2026-04-02",
                        "2026-04-03",
                        "2026-04-05",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-14",
                        "2026-05-17",
                        "2026-05-24",
                        "2026-05-25",
                        "2026-12-25",
                        "2026-12-26");
    }

    @Test
    void beginWithTheEarliestMonthThereCanBe() {
        LocalDate earliest = new Company(1, 1, Company.MOST_MONTHS, 1).start();
        assertThat(Holidays.between(earliest, earliest.plusMonths(2)))
                .containsKeys(LocalDate.of(2021, 12, 25), LocalDate.of(2021, 12, 26));
    }
}
