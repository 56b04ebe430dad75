package trinn.statement;

import java.math.BigDecimal;
import trinn.settlement.Line;
import trinn.settlement.Step;

/**
 * A line of a statement, as its reader reads it.
 *
 * @param line the line of the payout, whose names are those of the scheme's files
 * @param component the component, group or all variable pay, in the reader's language
 * @param rule the rule that declared it, likewise
 * @param sentence why, in the reader's way
 */
public record StatementLine(Line line, String component, String rule, String sentence) {

    /** The step of the settlement. */
    public Step step() {
        return line.step();
    }

    /** What the line adds, in the currency of the scheme. */
    public BigDecimal amount() {
        return line.amount();
    }
}
