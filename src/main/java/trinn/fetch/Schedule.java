package trinn.fetch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a source is fetched.
 *
 * @param at the time of the day, where it is fetched once a day or less
 */
public record Schedule(Every every, LocalTime at) {

    /** Only when somebody asks for it. */
    public static final Schedule BY_HAND = new Schedule(Every.BY_HAND, LocalTime.MIDNIGHT);

    /** How often. */
    public enum Every {
        /** Never by itself. */
        BY_HAND(null),
        /** At 0, 15, 30 and 45 past each hour. */
        QUARTER_HOUR(Duration.ofMinutes(15)),
        /** At each full hour. */
        HOUR(Duration.ofHours(1)),
        /** Each day. */
        DAY(null),
        /** Each day from Monday to Friday. */
        WORKDAY(null),
        /** Each Monday. */
        WEEK(null),
        /** The first of each month. */
        MONTH(null);

        private final @Nullable Duration step;

        Every(@Nullable Duration step) {
            this.step = step;
        }

        /** Whether it says nothing without a time of the day. */
        public boolean hasTime() {
            return step == null && this != BY_HAND;
        }

        private boolean isOn(LocalDate day) {
            return switch (this) {
                case DAY -> true;
                case WORKDAY -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
                case WEEK -> day.getDayOfWeek() == DayOfWeek.MONDAY;
                case MONTH -> day.getDayOfMonth() == 1;
                case BY_HAND, QUARTER_HOUR, HOUR -> false;
            };
        }
    }

    /**
     * The next time after a moment; empty where it never comes by itself. A time of the day that a change of the clocks leaves out
     * comes an hour later.
     */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        Duration step = every.step;
        if (step != null) {
            long seconds = step.toSeconds();
            return Optional.of(
                    Instant.ofEpochSecond(Math.floorDiv(after.getEpochSecond(), seconds) * seconds + seconds));
        }
        if (every == Every.BY_HAND) {
            return Optional.empty();
        }
        ZonedDateTime from = after.atZone(zone);
        return from.toLocalDate()
                .datesUntil(from.toLocalDate().plusMonths(2))
                .filter(every::isOn)
                .map(day -> day.atTime(at).atZone(zone).toInstant())
                .filter(after::isBefore)
                .findFirst();
    }

    /** As it is stored: {@code day 05:30}. */
    public String code() {
        String word = every.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return every.hasTime() ? word + " " + at : word;
    }

    /**
     * A schedule by its code.
     *
     * @throws IllegalArgumentException where it is none; the message says so to people
     */
    public static Schedule of(String code) {
        String[] parts = code.split(" ", 2);
        Every every = Arrays.stream(Every.values())
                .filter(one -> one.name().replace('_', '-').equalsIgnoreCase(parts[0]))
                .findFirst()
                .orElseThrow(() -> refused(code));
        if (every.hasTime() != (parts.length == 2)) {
            throw refused(code);
        }
        try {
            return new Schedule(every, every.hasTime() ? LocalTime.parse(parts[1]) : LocalTime.MIDNIGHT);
        } catch (DateTimeParseException e) {
            throw refused(code);
        }
    }

    private static IllegalArgumentException refused(String code) {
        return new IllegalArgumentException(
                "\"%s\" is no schedule. Write by-hand, quarter-hour, hour, or day, workday, week or month with a time: day 05:30."
                        .formatted(code));
    }
}
