package trinn.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The time that a payout is for, half-open: the first day belongs to it, the last bound does not.
 *
 * @param from the first day
 * @param to the first day after the period
 */
public record Period(LocalDate from, LocalDate to) implements Fact, Comparable<Period> {

    /** @throws IllegalArgumentException where the period would be empty */
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "The period must end after its first day (%s), not on %s.".formatted(from, to));
        }
    }

    /** The name by which a period is asked for: its first day, such as {@code 2013-05-30}. */
    public String id() {
        return from.toString();
    }

    /** The calendar month of its last day, 1 to 12. */
    @Measured(Kind.COUNT)
    public BigDecimal month() {
        return BigDecimal.valueOf(to.minusDays(1).getMonthValue());
    }

    /** Which month of its calendar quarter that is: 3 where the period ends a quarter. */
    @Measured(Kind.COUNT)
    public BigDecimal monthOfQuarter() {
        return BigDecimal.valueOf((to.minusDays(1).getMonthValue() - 1) % 3 + 1);
    }

    /** Whether a day lies in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Whether any day lies in both periods. */
    public boolean overlaps(Period other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    @Override
    public int compareTo(Period other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }
}
