package trinn.settlement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one rule declared once.
 *
 * @param step what is to be done
 * @param target a component, a group, or {@value Component#VARIABLE_PAY}
 * @param value an amount in the currency of the scheme, or a share or factor where 1 = 100 %
 * @param rule the rule's name
 * @param because the sentence of the rule, where the evaluation was traced
 */
public record Declaration(
        Step step,
        String target,
        BigDecimal value,
        String rule,
        @Nullable Because because) {

    /** @throws IllegalArgumentException where a share lies outside 0 to 1, or a factor is negative */
    public Declaration {
        if (step == Step.SCALE && (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException(
                    "The share that a gate keeps must lie between 0 and 1, and is %s. Maybe multiply was meant."
                            .formatted(value.toPlainString()));
        }
        if (step == Step.MULTIPLY && value.signum() < 0) {
            throw new IllegalArgumentException(
                    "A multiplier must not be negative, and is %s.".formatted(value.toPlainString()));
        }
    }
}
