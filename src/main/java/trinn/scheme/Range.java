package trinn.scheme;

import java.math.BigDecimal;

/**
 * Where the values of a term usually lie: the ends of its slider. A value outside is unusual, not wrong.
 *
 * @param from the lowest value, in the term's own unit
 * @param to the highest value
 * @param step from one value to the next
 */
public record Range(BigDecimal from, BigDecimal to, BigDecimal step) {

    /** @throws IllegalArgumentException where the range is empty or the step does not lead from one end to the other */
    public Range {
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("The range must rise, from %s to more than that, not to %s."
                    .formatted(from.toPlainString(), to.toPlainString()));
        }
        if (step.signum() <= 0 || to.subtract(from).remainder(step).signum() != 0) {
            throw new IllegalArgumentException("Steps of %s do not lead from %s to %s."
                    .formatted(step.toPlainString(), from.toPlainString(), to.toPlainString()));
        }
    }
}
