package trinn.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Seller;
import trinn.simulation.SideFigure.Better;

/**
 * Several alternatives against one baseline, over the same payouts: in figures, by seller and by department. What an alternative comes to does
 * not depend on what stands beside it.
 */
public final class SideBySide {

    private final List<@Nullable Comparison> alternatives;
    private final Comparison first;

    /**
     * A figure of every column.
     *
     * @param baseline null where it has none
     * @param alternatives in the order of the columns; null where one is not known
     */
    public record Line(SideFigure figure, @Nullable BigDecimal baseline, List<@Nullable BigDecimal> alternatives) {

        /** The columns that are best, the first alternative is 0; none where nothing is better beyond doubt, the baseline is better, or all are alike. */
        public Set<Integer> best() {
            List<BigDecimal> known =
                    alternatives.stream().filter(Objects::nonNull).toList();
            Set<Integer> best = new TreeSet<>();
            if (figure.better() == Better.UNSAID || known.isEmpty()) {
                return best;
            }
            Comparator<BigDecimal> order = Comparator.naturalOrder();
            BigDecimal top = Collections.max(known, figure.better() == Better.MORE ? order : order.reversed());
            int beyond = baseline == null
                    ? 1
                    : figure.better() == Better.MORE ? top.compareTo(baseline) : baseline.compareTo(top);
            boolean alike = known.stream().allMatch(one -> one.compareTo(top) == 0);
            if (beyond < 0 || alike && (baseline == null || beyond == 0)) {
                return best;
            }
            for (int nth = 0; nth < alternatives.size(); nth++) {
                BigDecimal one = alternatives.get(nth);
                if (one != null && one.compareTo(top) == 0) {
                    best.add(nth);
                }
            }
            return best;
        }
    }

    /**
     * What some get under each.
     *
     * @param baseline from the baseline, over all periods, in the currency of the schemes
     * @param alternatives from the alternatives, in the order of the columns; null where one is not known
     */
    public record Amounts(BigDecimal baseline, List<@Nullable BigDecimal> alternatives) {

        /** What an alternative pays more than the baseline; null where it is not known. */
        public @Nullable BigDecimal difference(int column) {
            BigDecimal amount = alternatives.get(column);
            return amount == null ? null : amount.subtract(baseline);
        }
    }

    /** What a seller gets under each. */
    public record OfSeller(Seller seller, Amounts amounts) {}

    /**
     * What the sellers of a department get under each. Who changed from one to another has a part in both.
     *
     * @param department its name; the empty text where the data has none
     */
    public record OfDepartment(String department, Amounts amounts) {}

    /**
     * Puts alternatives side by side.
     *
     * @param alternatives each against the same baseline and over the same payouts; null where one is not known yet
     * @throws IllegalArgumentException where all are null, or two are of other payouts
     */
    public SideBySide(List<@Nullable Comparison> alternatives) {
        this.alternatives = Collections.unmodifiableList(new ArrayList<>(alternatives));
        this.first = this.alternatives.stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("At least one alternative must be known."));
        for (Comparison one : this.alternatives) {
            if (one != null && !isLike(first, one)) {
                throw new IllegalArgumentException(
                        "Only alternatives to the same baseline for the same payouts can stand side by side.");
            }
        }
    }

    private static boolean isLike(Comparison one, Comparison other) {
        if (one.rows().size() != other.rows().size()) {
            return false;
        }
        for (int row = 0; row < one.rows().size(); row++) {
            ComparisonRow first = one.rows().get(row);
            ComparisonRow second = other.rows().get(row);
            boolean same = first.facts() == second.facts() || first.facts().equals(second.facts());
            if (!same || first.baseline().compareTo(second.baseline()) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * What another alternative pays against the baseline of a comparison.
     *
     * @param all over all periods
     * @throws IllegalArgumentException where it was worked out for another population
     */
    public static Comparison against(Comparison all, Outcome alternative) {
        return Comparison.of(
                new Outcome(
                        "",
                        all.rows().stream()
                                .map(row -> new Paid(row.facts(), row.baseline(), row.baselineFixed()))
                                .toList(),
                        alternative.findings(),
                        alternative.uses()),
                alternative);
    }

    /** Every figure that anybody has, in the order of {@link SideFigure}. */
    public List<Line> lines() {
        List<@Nullable Figures> figures = alternatives.stream()
                .map(one -> one == null ? null : Figures.of(one))
                .toList();
        Figures itself = Figures.of(new Comparison(first.rows().stream()
                .map(row -> new ComparisonRow(
                        row.facts(), row.baseline(), row.baseline(), row.baselineFixed(), row.baselineFixed()))
                .toList()));
        List<Line> lines = new ArrayList<>();
        for (SideFigure figure : SideFigure.values()) {
            BigDecimal baseline = figure.ofBaseline(itself);
            List<@Nullable BigDecimal> values = new ArrayList<>();
            figures.forEach(one -> values.add(one == null ? null : figure.of(one)));
            if (baseline != null || values.stream().anyMatch(Objects::nonNull)) {
                lines.add(new Line(figure, baseline, Collections.unmodifiableList(values)));
            }
        }
        return lines;
    }

    /** All together. */
    public Amounts total() {
        return paid(first.baseline(), one -> one.alternative());
    }

    /** Each seller, in the order of the population. */
    public List<OfSeller> sellers() {
        List<@Nullable List<SellerComparison>> columns = alternatives.stream()
                .map(one -> one == null ? null : one.sellers())
                .toList();
        List<SellerComparison> baseline = first.sellers();
        List<OfSeller> sellers = new ArrayList<>(baseline.size());
        for (int nth = 0; nth < baseline.size(); nth++) {
            List<@Nullable BigDecimal> amounts = new ArrayList<>();
            for (List<SellerComparison> column : columns) {
                amounts.add(column == null ? null : column.get(nth).alternative());
            }
            SellerComparison one = baseline.get(nth);
            sellers.add(new OfSeller(one.seller(), new Amounts(one.baseline(), Collections.unmodifiableList(amounts))));
        }
        return sellers;
    }

    /** Each department, by name. */
    public List<OfDepartment> departments() {
        List<@Nullable Map<String, BigDecimal>> columns = alternatives.stream()
                .map(one -> one == null ? null : byDepartment(one, ComparisonRow::alternative))
                .toList();
        List<OfDepartment> departments = new ArrayList<>();
        new TreeMap<>(byDepartment(first, ComparisonRow::baseline)).forEach((department, baseline) -> {
            List<@Nullable BigDecimal> amounts = new ArrayList<>();
            columns.forEach(column -> amounts.add(column == null ? null : column.get(department)));
            departments.add(new OfDepartment(department, new Amounts(baseline, Collections.unmodifiableList(amounts))));
        });
        return departments;
    }

    private static Map<String, BigDecimal> byDepartment(
            Comparison comparison, Function<ComparisonRow, BigDecimal> amount) {
        Map<String, BigDecimal> sums = new HashMap<>();
        comparison
                .rows()
                .forEach(row -> sums.merge(row.facts().seller().department(), amount.apply(row), BigDecimal::add));
        return sums;
    }

    private Amounts paid(BigDecimal baseline, Function<Comparison, BigDecimal> amount) {
        List<@Nullable BigDecimal> amounts = new ArrayList<>();
        alternatives.forEach(one -> amounts.add(one == null ? null : amount.apply(one)));
        return new Amounts(baseline, Collections.unmodifiableList(amounts));
    }
}
