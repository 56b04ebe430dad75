package trinn.facts;

import java.math.BigDecimal;

/**
 * What earlier periods left open for one component, group, or all pay. Present only where something is open. In data it is what
 * periods before the data left open; it is added to what there is.
 *
 * @param account {@value #OWED} for draws not yet recovered, {@value #WITHHELD} for pay that was held back; in data also
 *     {@value #INSTALMENT} for what of an earlier payout is due in the period, which rules do not see
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

    /** Instalments that are due. */
    public static final String INSTALMENT = "instalment";
}
