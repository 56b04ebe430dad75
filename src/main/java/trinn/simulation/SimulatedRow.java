package trinn.simulation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;

/**
 * What several variants pay one seller for one period.
 *
 * @param seller as of the period
 * @param period what is paid for
 * @param sold the revenue, or else the sales; null where the data has neither
 * @param quota the target of that; null where there is none
 * @param amounts of each variant, in the currency of the schemes
 */
public record SimulatedRow(
        Seller seller,
        Period period,
        @Nullable BigDecimal sold,
        @Nullable BigDecimal quota,
        List<BigDecimal> amounts) {

    /** Copies the list. */
    public SimulatedRow {
        amounts = List.copyOf(amounts);
    }

    /** What a variant pays more than the first one; negative where it pays less. */
    public BigDecimal difference(int side) {
        return amounts.get(side).subtract(amounts.getFirst());
    }

    /** Sales against quota, 1 = 100 %; null where the data has none. */
    public @Nullable BigDecimal attainment() {
        return sold == null ? null : new Kpi("", Window.MONTH, sold, quota, null, null, null).attainment();
    }
}
