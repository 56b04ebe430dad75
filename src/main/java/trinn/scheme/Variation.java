package trinn.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.facts.FactSet;

/**
 * One number of a seller's facts that runs from one value to another: the horizontal axis of a pay curve.
 *
 * @param number that runs
 * @param label what the axis is called, with the unit
 * @param range from, to and step, in the unit of the number
 */
public record Variation(InputNumber number, String label, Range range) {

    /** The most values that a number may run through. */
    public static final int MOST_VALUES = 2000;

    /** @throws IllegalArgumentException where the number would run through too many values */
    public Variation {
        BigDecimal steps = range.to().subtract(range.from()).divideToIntegralValue(range.step());
        if (steps.compareTo(BigDecimal.valueOf(MOST_VALUES)) >= 0) {
            throw new IllegalArgumentException(
                    "From %s to %s in steps of %s are more than %d values. Take larger steps."
                            .formatted(
                                    range.from().toPlainString(),
                                    range.to().toPlainString(),
                                    range.step().toPlainString(),
                                    MOST_VALUES));
        }
    }

    /** All values, rising. */
    public List<BigDecimal> values() {
        return Stream.iterate(range.from(), value -> value.compareTo(range.to()) <= 0, value -> value.add(range.step()))
                .toList();
    }

    /** Whether this fact holds the number. */
    public boolean isIn(Fact fact) {
        return number.isIn(fact);
    }

    /** The number as facts have it; null where they have none. */
    public @Nullable BigDecimal in(FactSet facts) {
        return facts.all().stream()
                .filter(this::isIn)
                .map(InputNumber::in)
                .findFirst()
                .orElse(null);
    }
}
