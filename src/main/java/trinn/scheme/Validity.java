package trinn.scheme;

import java.time.LocalDate;
import trinn.facts.Period;

/**
 * When a version of a scheme holds, half-open: for every period whose first day lies in it.
 *
 * @param from the first day
 * @param to the first day after the last one
 */
public record Validity(LocalDate from, LocalDate to) {

    /** Without a beginning or an end. */
    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    /** @throws IllegalArgumentException where it would be empty */
    public Validity {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "A scheme must be valid to a day after its first day (%s), not to %s. Write to: and the first day after the last one."
                            .formatted(from, to));
        }
    }

    /** Whether the version holds for a period. */
    public boolean holdsFor(Period period) {
        return !period.from().isBefore(from) && period.from().isBefore(to);
    }

    /** The days as a sentence goes on: {@code from 2026-01-01 on and before 2027-01-01}, or one of the two. */
    public String words() {
        String start = from.equals(LocalDate.MIN) ? "" : "from %s on".formatted(from);
        String end = to.equals(LocalDate.MAX) ? "" : "before %s".formatted(to);
        return start.isEmpty() || end.isEmpty() ? start + end : start + " and " + end;
    }

    /** Whether any day lies in both. */
    public boolean overlaps(Validity other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
