package trinn.statement;

import java.math.BigDecimal;
import trinn.settlement.Step;

/**
 * A line of a statement.
 *
 * @param step of the settlement
 * @param component the component, group or all variable pay
 * @param rule the rule that declared it
 * @param amount what it adds, in the currency of the scheme
 * @param sentence why, in the reader's way
 */
public record StatementLine(Step step, String component, String rule, BigDecimal amount, String sentence) {}
