package trinn.payrun;

import java.math.BigDecimal;
import trinn.facts.Period;

/**
 * A line of what a payee gets.
 *
 * @param kind what it is
 * @param of the period that it is for: an earlier one where it is a difference
 * @param component of the scheme; empty where it was added by hand
 * @param step of the settlement, the name of a {@link trinn.settlement.Step}; empty where no rule made it
 * @param rule that made it; empty where none did
 * @param amount in the currency of the run, negative where it takes away
 * @param why the {@link Cause#text() cause} of a difference, the reason of an adjustment; empty otherwise
 */
public record PayLine(
        LineKind kind, Period of, String component, String step, String rule, BigDecimal amount, String why) {

    /** What was added by hand. */
    static PayLine adjustment(Period of, BigDecimal amount, String why) {
        return new PayLine(LineKind.ADJUSTMENT, of, "", "", "", amount, why);
    }
}
