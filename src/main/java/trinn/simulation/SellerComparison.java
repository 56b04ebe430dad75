package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kpi;
import trinn.facts.Seller;

/**
 * What two schemes pay one seller over several periods.
 *
 * @param rows of one seller, at least one, by period
 */
public record SellerComparison(List<ComparisonRow> rows) {

    /** Towards minus infinity, so that a border is never reached by rounding. */
    private static final MathContext PRECISION = new MathContext(34, RoundingMode.FLOOR);

    /** Copies the list. */
    public SellerComparison {
        rows = List.copyOf(rows);
    }

    /** The seller, as of the last period. */
    public Seller seller() {
        return rows.getLast().facts().seller();
    }

    /** Few sellers have so much in common that this does not tell them apart. */
    @Override
    public int hashCode() {
        return seller().id().hashCode();
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

    /** By how much the periods' payouts move, up or down, all together: never below zero. */
    public BigDecimal movement() {
        return rows.stream().map(row -> row.difference().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All sales against all quotas of the periods, 1 = 100 %; null where the data has none. */
    public @Nullable BigDecimal attainment() {
        BigDecimal actual = BigDecimal.ZERO;
        BigDecimal target = BigDecimal.ZERO;
        for (ComparisonRow row : rows) {
            Kpi kpi = row.facts().quota();
            if (kpi != null && kpi.target() != null) {
                actual = actual.add(kpi.actual());
                target = target.add(kpi.target());
            }
        }
        return target.signum() == 0 ? null : actual.divide(target, PRECISION);
    }
}
