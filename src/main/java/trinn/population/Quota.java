package trinn.population;

import java.math.BigDecimal;
import trinn.facts.Period;
import trinn.records.Numbers;
import trinn.records.Origin;

/**
 * What one seller is to sell in one period.
 *
 * @param payee the seller's id
 * @param period when the quota holds; the periods of one seller never overlap
 * @param amount the target, in the data set's currency
 * @param origin where it was read
 */
public record Quota(String payee, Period period, BigDecimal amount, Origin origin) {

    /** Gives equal numbers one form. */
    public Quota {
        amount = Numbers.canonical(amount);
    }
}
