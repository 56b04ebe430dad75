package trinn.settlement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a payout: what one rule changed in one step.
 *
 * @param step the step of the settlement
 * @param component the component, or the group or all variable pay where a floor or cap of those applied
 * @param rule the rule that declared it
 * @param amount what the line adds, in the currency of the scheme, rounded; negative where it takes away
 * @param because why, where the evaluation was traced
 */
public record Line(
        Step step,
        String component,
        String rule,
        BigDecimal amount,
        @Nullable Because because) {}
