package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two outcomes for the same population, row by row.
 *
 * @param rows per seller and period, in the order of the population
 */
public record Comparison(List<ComparisonRow> rows) {

    /** Copies the list. */
    public Comparison {
        rows = List.copyOf(rows);
    }

    /** @throws IllegalArgumentException where the outcomes are not for the same population */
    public static Comparison of(Outcome baseline, Outcome alternative) {
        List<ComparisonRow> rows = new ArrayList<>();
        if (baseline.paid().size() != alternative.paid().size()) {
            throw new IllegalArgumentException("Only outcomes for the same population can be compared.");
        }
        for (int i = 0; i < baseline.paid().size(); i++) {
            Paid before = baseline.paid().get(i);
            Paid after = alternative.paid().get(i);
            if (!before.facts().equals(after.facts())) {
                throw new IllegalArgumentException("Only outcomes for the same population can be compared.");
            }
            rows.add(new ComparisonRow(before.facts(), before.amount(), after.amount()));
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
        return rows.stream().map(ComparisonRow::baseline).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the alternative costs. */
    public BigDecimal alternative() {
        return rows.stream().map(ComparisonRow::alternative).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the alternative costs more than the baseline; negative where it costs less. */
    public BigDecimal difference() {
        return alternative().subtract(baseline());
    }

    /** The sum of what was sold; zero where the data has no KPI of sales. */
    public BigDecimal sales() {
        return rows.stream()
                .map(row -> ComparisonRow.quota(row.facts()))
                .map(kpi -> kpi == null ? BigDecimal.ZERO : kpi.actual())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An amount as a share of what was sold, 1 = 100 %; null where nothing was. */
    public @Nullable BigDecimal shareOfSales(BigDecimal amount) {
        BigDecimal sales = sales();
        return sales.signum() == 0 ? null : amount.divide(sales, MathContext.DECIMAL128);
    }

    /** How many rows get more (1), the same (0) or less (-1) from the alternative. */
    public long count(int sign) {
        return rows.stream().filter(row -> row.difference().signum() == sign).count();
    }
}
