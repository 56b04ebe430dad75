package trinn.population;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import trinn.records.Numbers;
import trinn.records.Origin;

/**
 * A seller as the data gives it.
 *
 * @param id the number or code of the seller, unique in the data set
 * @param name the name that people read
 * @param role the job title, or the empty text
 * @param department the {@link Unit}'s id; its name where the data set lists no units; or the empty text
 * @param commissionRate the seller's own rate, 1 = 100 %, where there is one
 * @param variableBase the amount per period to which coefficients apply, in the data set's currency, where there is one
 * @param origin where it was read
 */
public record Payee(
        String id,
        String name,
        String role,
        String department,
        @Nullable BigDecimal commissionRate,
        @Nullable BigDecimal variableBase,
        Origin origin) {

    /** Gives equal numbers one form. */
    public Payee {
        commissionRate = commissionRate == null ? null : Numbers.canonical(commissionRate);
        variableBase = variableBase == null ? null : Numbers.canonical(variableBase);
    }
}
