package trinn.settlement;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is still to be paid of an amount in instalments.
 *
 * @param target what the amount was declared for
 * @param rule the rule that spread it
 * @param amounts the instalments of the periods to come, in order, in the currency of the scheme; never empty
 */
public record Instalment(String target, String rule, List<BigDecimal> amounts) {

    /** Copies the list. */
    public Instalment {
        amounts = List.copyOf(amounts);
    }
}
