package trinn.statement;

import java.math.BigDecimal;
import java.util.List;

/**
 * The smallest change that reaches something that pays more, in this period and with everything else as it was.
 *
 * @param changes one, or several that are needed together
 * @param rule that would have paid more, or taken less
 * @param pays the payout that it would have made, in the currency of the scheme
 * @param gain how much more than the payout that is
 * @param lessOwed how much less would be owed of draws afterwards
 */
public record NextStep(List<Change> changes, String rule, BigDecimal pays, BigDecimal gain, BigDecimal lessOwed) {

    /** Copies the list. */
    public NextStep {
        changes = List.copyOf(changes);
    }
}
