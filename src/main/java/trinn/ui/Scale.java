package trinn.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The range of a slider, and the wider one of its field.
 *
 * @param from where the slider begins
 * @param to where it ends
 * @param step between two of its positions
 * @param least what the field accepts at the least; null for any
 * @param most what it accepts at the most; null for any
 */
public record Scale(
        BigDecimal from,
        BigDecimal to,
        BigDecimal step,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    /** Refuses a scale on which nothing could move. */
    public Scale {
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("The scale must rise, from (%s) to (%s).".formatted(from, to));
        }
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("The step (%s) of a scale must be above 0.".formatted(step));
        }
    }

    /** A scale whose field accepts any number. */
    public static Scale of(String from, String to, String step) {
        return new Scale(new BigDecimal(from), new BigDecimal(to), new BigDecimal(step), null, null);
    }

    /** The same with limits for the field. */
    public Scale accepting(@Nullable BigDecimal newLeast, @Nullable BigDecimal newMost) {
        return new Scale(from, to, step, newLeast, newMost);
    }

    /** The last position; the first is 0. */
    int positions() {
        return to.subtract(from).divide(step, 0, RoundingMode.CEILING).intValueExact();
    }

    /** The exact value at a position. */
    BigDecimal at(int position) {
        return from.add(step.multiply(BigDecimal.valueOf(position))).min(to).max(from);
    }

    /** The position nearest to a value. */
    int positionOf(BigDecimal value) {
        return value.min(to)
                .max(from)
                .subtract(from)
                .divide(step, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** Whether the field accepts a value. */
    boolean accepts(BigDecimal value) {
        return (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
    }

    /** Whether the slider can show a value. */
    boolean covers(BigDecimal value) {
        return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
    }
}
