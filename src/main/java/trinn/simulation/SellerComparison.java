package trinn.simulation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Seller;

/**
 * What two schemes pay one seller over several periods.
 *
 * @param rows of one seller, at least one, by period
 */
public record SellerComparison(List<ComparisonRow> rows) {

    /** Copies the list. */
    public SellerComparison {
        rows = List.copyOf(rows);
    }

    /** The seller, as of the last period. */
    public Seller seller() {
        return rows.getLast().facts().seller();
    }

    /** What the baseline pays over the periods. */
    public BigDecimal baseline() {
        return rows.stream().map(ComparisonRow::baseline).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the alternative pays over the periods. */
    public BigDecimal alternative() {
        return rows.stream().map(ComparisonRow::alternative).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the alternative pays more; negative where it pays less. */
    public BigDecimal difference() {
        return alternative().subtract(baseline());
    }

    /** All sales against all quotas of the periods, 1 = 100 %; null where the data has none. */
    public @Nullable BigDecimal attainment() {
        return Comparison.attainment(rows);
    }
}
