package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kpi;

/** Two outcomes for the same population, row by row. Immutable; what the rows come to is added up once, when it is asked for. */
public final class Comparison {

    private final List<ComparisonRow> rows;
    private volatile @Nullable Sums sums;

    /** What all rows come to. */
    private record Sums(
            BigDecimal baseline, BigDecimal alternative, BigDecimal sales, long more, long same, long less) {}

    /** @param rows per seller and period, in the order of the population */
    public Comparison(List<ComparisonRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Per seller and period, in the order of the population. */
    public List<ComparisonRow> rows() {
        return rows;
    }

    /** @throws IllegalArgumentException where the outcomes are not for the same population */
    public static Comparison of(Outcome baseline, Outcome alternative) {
        List<ComparisonRow> rows = new ArrayList<>(baseline.paid().size());
        if (baseline.paid().size() != alternative.paid().size()) {
            throw new IllegalArgumentException("Only outcomes for the same population can be compared.");
        }
        for (int i = 0; i < baseline.paid().size(); i++) {
            Paid before = baseline.paid().get(i);
            Paid after = alternative.paid().get(i);
            if (!before.facts().equals(after.facts())) {
                throw new IllegalArgumentException("Only outcomes for the same population can be compared.");
            }
            rows.add(new ComparisonRow(before.facts(), before.amount(), after.amount(), before.fixed(), after.fixed()));
        }
        return new Comparison(rows);
    }

    /** One row per seller over all periods, in the order of the population. */
    public List<SellerComparison> sellers() {
        Map<String, List<ComparisonRow>> bySeller = new LinkedHashMap<>();
        for (ComparisonRow row : rows) {
            bySeller.computeIfAbsent(row.facts().seller().id(), id -> new ArrayList<>())
                    .add(row);
        }
        return bySeller.values().stream().map(SellerComparison::new).toList();
    }

    /** The rows of one period, by its id. */
    public Comparison of(String period) {
        return new Comparison(rows.stream()
                .filter(row -> row.facts().period().id().equals(period))
                .toList());
    }

    /** What the baseline costs, in the currency of the scheme. */
    public BigDecimal baseline() {
        return sums().baseline();
    }

    /** What the alternative costs. */
    public BigDecimal alternative() {
        return sums().alternative();
    }

    /** What the alternative costs more than the baseline; negative where it costs less. */
    public BigDecimal difference() {
        return alternative().subtract(baseline());
    }

    /** The sum of what was sold; zero where the data has no KPI of sales. */
    public BigDecimal sales() {
        return sums().sales();
    }

    /** An amount as a share of what was sold, 1 = 100 %; null where nothing was. */
    public @Nullable BigDecimal shareOfSales(BigDecimal amount) {
        BigDecimal sales = sales();
        return sales.signum() == 0 ? null : amount.divide(sales, MathContext.DECIMAL128);
    }

    /** How many rows get more (1), the same (0) or less (-1) from the alternative. */
    public long count(int sign) {
        return sign > 0 ? sums().more() : sign == 0 ? sums().same() : sums().less();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Comparison that && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    private Sums sums() {
        Sums known = sums;
        if (known == null) {
            known = added();
            sums = known;
        }
        return known;
    }

    private Sums added() {
        BigDecimal baseline = BigDecimal.ZERO;
        BigDecimal alternative = BigDecimal.ZERO;
        BigDecimal sales = BigDecimal.ZERO;
        long more = 0;
        long less = 0;
        for (ComparisonRow row : rows) {
            baseline = baseline.add(row.baseline());
            alternative = alternative.add(row.alternative());
            Kpi sold = row.facts().quota();
            sales = sold == null ? sales : sales.add(sold.actual());
            int change = row.alternative().compareTo(row.baseline());
            more += change > 0 ? 1 : 0;
            less += change < 0 ? 1 : 0;
        }
        return new Sums(baseline, alternative, sales, more, rows.size() - more - less, less);
    }
}
