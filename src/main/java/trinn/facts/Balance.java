package trinn.facts;

import java.math.BigDecimal;

/**
 * What earlier periods left open for one component, group, or all pay. Present only where something is open.
 *
 * @param account {@value #OWED} for draws not yet recovered, {@value #WITHHELD} for pay that was held back
 * @param component what the balance was declared for
 * @param amount above zero, in the currency of the scheme
 */
public record Balance(
        String account,
        String component,
        @Measured(Kind.MONEY) BigDecimal amount) implements Fact {

    /** The account of draws that the seller still owes. */
    public static final String OWED = "owed";

    /** The account of pay that is held back for later. */
    public static final String WITHHELD = "withheld";
}
