package trinn.payrun;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a run must not go beyond without somebody looking at it.
 *
 * @param overMedian how many times what a payee usually gets, at least 1
 * @param daysOld how many days before the end of the period the newest record may lie, at least 0
 * @param budget all pay of a run together, in its currency; null for none
 */
public record Bounds(
        BigDecimal overMedian, int daysOld, @Nullable BigDecimal budget) {

    /** Three times the median, ten days, no budget. */
    public static final Bounds USUAL = new Bounds(BigDecimal.valueOf(3), 10, null);

    private static final int MOST_DAYS = 1_000;

    /** @throws IllegalArgumentException where one of them cannot be */
    public Bounds {
        if (overMedian.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException(
                    "The bound over the median must be at least 1, not %s.".formatted(overMedian));
        }
        if (daysOld < 0 || daysOld > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "The age of the data must be 0 to %d days, not %d.".formatted(MOST_DAYS, daysOld));
        }
        if (budget != null && budget.signum() < 0) {
            throw new IllegalArgumentException("The budget must not be below zero: %s.".formatted(budget));
        }
    }
}
