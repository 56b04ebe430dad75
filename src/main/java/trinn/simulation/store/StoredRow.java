package trinn.simulation.store;

import java.math.BigDecimal;
import trinn.facts.Period;

/**
 * What both sides of a saved what-if pay one payee for one period.
 *
 * @param payee the id of the payee in the data set
 * @param period what it is paid for
 * @param baseline in the currency of the scheme
 * @param alternative likewise
 */
public record StoredRow(String payee, Period period, BigDecimal baseline, BigDecimal alternative) {

    /** What the alternative pays more; negative where it pays less. */
    public BigDecimal difference() {
        return alternative.subtract(baseline);
    }
}
