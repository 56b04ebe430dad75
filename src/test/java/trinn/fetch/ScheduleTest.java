package trinn.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a source is fetched next. */
final class ScheduleTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /** All times of a day are those of Oslo, in winter an hour and in summer two before the others. */
    @ParameterizedTest
    @CsvSource({
        "quarter-hour, 2026-01-05T10:14:59.999Z, 2026-01-05T10:15:00Z",
        "quarter-hour, 2026-01-05T10:15:00Z, 2026-01-05T10:30:00Z",
        "quarter-hour, 2026-01-05T10:15:00.001Z, 2026-01-05T10:30:00Z",
        "quarter-hour, 2026-12-31T23:59:00Z, 2027-01-01T00:00:00Z",
        "hour, 2026-01-05T10:59:59Z, 2026-01-05T11:00:00Z",
        "hour, 2026-01-05T11:00:00Z, 2026-01-05T12:00:00Z",
        "day 05:30, 2026-01-05T04:29:59Z, 2026-01-05T04:30:00Z",
        "day 05:30, 2026-01-05T04:30:00Z, 2026-01-06T04:30:00Z",
        "day 05:30, 2026-01-05T04:30:01Z, 2026-01-06T04:30:00Z",
        "day 00:00, 2026-01-05T22:59:59Z, 2026-01-05T23:00:00Z",
        "day 00:00, 2026-01-05T23:00:00Z, 2026-01-06T23:00:00Z",
        "workday 05:30, 2026-01-02T04:29:00Z, 2026-01-02T04:30:00Z",
        "workday 05:30, 2026-01-02T04:30:00Z, 2026-01-05T04:30:00Z",
        "workday 05:30, 2026-01-03T12:00:00Z, 2026-01-05T04:30:00Z",
        "week 05:30, 2026-01-05T04:29:59Z, 2026-01-05T04:30:00Z",
        "week 05:30, 2026-01-05T04:30:00Z, 2026-01-12T04:30:00Z",
        "week 05:30, 2026-01-06T00:00:00Z, 2026-01-12T04:30:00Z",
        "month 05:30, 2026-02-01T04:29:59Z, 2026-02-01T04:30:00Z",
        "month 05:30, 2026-02-01T04:30:00Z, 2026-03-01T04:30:00Z",
        "month 05:30, 2026-12-01T04:30:00Z, 2027-01-01T04:30:00Z",
        "month 00:00, 2026-01-31T22:59:59Z, 2026-01-31T23:00:00Z",
        "month 23:59, 2026-01-31T23:30:00Z, 2026-02-01T22:59:00Z"
    })
    void theNextTimeComesAfterTheMoment(String code, Instant after, Instant next) {
        assertThat(Schedule.of(code).next(after, OSLO)).contains(next);
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks go from 2 to 3 on the 29th of March: 02:30 is not there, and comes an hour later.
        "day 02:30, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
        "day 02:30, 2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z",
        "day 05:30, 2026-03-28T12:00:00Z, 2026-03-29T03:30:00Z",
        "hour, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
        "hour, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
        // And from 3 to 2 on the 25th of October: 02:30 comes twice, and the first time is taken.
        "day 02:30, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
        "day 02:30, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
        "day 02:30, 2026-10-25T01:30:00Z, 2026-10-26T01:30:00Z",
        "day 05:30, 2026-10-24T12:00:00Z, 2026-10-25T04:30:00Z",
        "quarter-hour, 2026-10-25T00:50:00Z, 2026-10-25T01:00:00Z"
    })
    void changesOfTheClocksNeitherLoseNorDoubleATime(String code, Instant after, Instant next) {
        assertThat(Schedule.of(code).next(after, OSLO)).contains(next);
    }

    @Test
    void byHandNeverComesByItself() {
        assertThat(Schedule.BY_HAND.next(Instant.parse("2026-01-05T10:00:00Z"), OSLO))
                .isEmpty();
        assertThat(Schedule.of("by-hand")).isEqualTo(Schedule.BY_HAND);
    }

    @Test
    void anotherZoneHasAnotherDay() {
        Instant after = Instant.parse("2026-01-05T10:00:00Z");
        assertThat(Schedule.of("day 05:30").next(after, ZoneOffset.UTC))
                .contains(Instant.parse("2026-01-06T05:30:00Z"));
        assertThat(Schedule.of("day 05:30").next(after, ZoneId.of("Pacific/Auckland")))
                .contains(Instant.parse("2026-01-05T16:30:00Z"));
    }

    @ParameterizedTest
    @EnumSource(Schedule.Every.class)
    void whatIsStoredIsReadAsItWas(Schedule.Every every) {
        LocalTime at = every.hasTime() ? LocalTime.of(17, 5) : LocalTime.MIDNIGHT;
        Schedule schedule = new Schedule(every, at);
        assertThat(Schedule.of(schedule.code())).isEqualTo(schedule);
        assertThat(Schedule.of(schedule.code()).code()).isEqualTo(schedule.code());
    }

    @Test
    void codesAreAsTheyAreWritten() {
        assertThat(new Schedule(Schedule.Every.WORKDAY, LocalTime.of(5, 30)).code())
                .isEqualTo("workday 05:30");
        assertThat(new Schedule(Schedule.Every.QUARTER_HOUR, LocalTime.MIDNIGHT).code())
                .isEqualTo("quarter-hour");
        assertThat(new Schedule(Schedule.Every.DAY, LocalTime.MIDNIGHT).code()).isEqualTo("day 00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "day",
                "day ",
                "day 5:30",
                "day 24:00",
                "day 05.30",
                "day 05:30 ",
                "hour 05:30",
                "by-hand 05:30",
                "year 05:30",
                "05:30",
                "quarter_hour"
            })
    void whatIsNoScheduleIsSaid(String code) {
        assertThatThrownBy(() -> Schedule.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"%s\" is no schedule.", code);
    }
}
