package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kpi;

/**
 * What a comparison comes to, in numbers for both sides. Quantiles and correlation are over sellers, each with all her payouts of the periods
 * together.
 *
 * @param of by measure; what the data cannot tell is left out
 * @param movements how many sellers are moved, and by how much
 */
public record Figures(Map<Measure, Both> of, List<Movement> movements) {

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final String MARGIN = "margin";
    private static final int LEAST_RANKED = 3;

    /**
     * A measure of both sides.
     *
     * @param baseline what it is for the baseline
     * @param alternative what it is for the alternative
     */
    public record Both(BigDecimal baseline, BigDecimal alternative) {

        /** What the alternative has more; negative where it has less. */
        public BigDecimal difference() {
            return alternative.subtract(baseline);
        }

        private Both map(Function<BigDecimal, BigDecimal> to) {
            return new Both(to.apply(baseline), to.apply(alternative));
        }
    }

    /** Copies the collections. */
    public Figures {
        of = Collections.unmodifiableMap(new EnumMap<>(of));
        movements = List.copyOf(movements);
    }

    /** @param comparison of at least one payout */
    public static Figures of(Comparison comparison) {
        List<SellerComparison> sellers = comparison.sellers();
        Both total = new Both(comparison.baseline(), comparison.alternative());
        Map<Measure, @Nullable Both> all = new EnumMap<>(Measure.class);
        all.put(Measure.TOTAL, total);
        all.put(Measure.PER_HEAD, total.map(sum -> by(sum, BigDecimal.valueOf(sellers.size()))));
        all.put(Measure.SHARE_OF_SALES, share(total, comparison.sales()));
        all.put(Measure.SHARE_OF_MARGIN, share(total, margin(comparison)));
        all.put(Measure.FIXED_SHARE, fixed(comparison, total));
        List<BigDecimal> before = sorted(sellers, SellerComparison::baseline);
        List<BigDecimal> after = sorted(sellers, SellerComparison::alternative);
        Both median = new Both(Quantile.of(before, Quantile.MEDIAN), Quantile.of(after, Quantile.MEDIAN));
        all.put(Measure.MEDIAN, median);
        all.put(Measure.LOWEST_TENTH, new Both(Quantile.of(before, TENTH), Quantile.of(after, TENTH)));
        BigDecimal top = BigDecimal.ONE.subtract(TENTH);
        all.put(
                Measure.SPREAD,
                median.baseline().signum() <= 0 || median.alternative().signum() <= 0
                        ? null
                        : new Both(
                                by(Quantile.of(before, top), median.baseline()),
                                by(Quantile.of(after, top), median.alternative())));
        all.put(Measure.PERFORMANCE, performance(sellers));
        all.values().removeIf(Objects::isNull);
        return new Figures(all, Movement.of(sellers));
    }

    private static BigDecimal by(BigDecimal amount, BigDecimal divisor) {
        return amount.divide(divisor, MathContext.DECIMAL128);
    }

    private static @Nullable Both share(Both total, BigDecimal of) {
        return of.signum() <= 0 ? null : total.map(sum -> by(sum, of));
    }

    private static BigDecimal margin(Comparison comparison) {
        return comparison.rows().stream()
                .map(row -> row.facts().kpi(MARGIN))
                .filter(Objects::nonNull)
                .map(Kpi::actual)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable Both fixed(Comparison comparison, Both total) {
        if (total.baseline().signum() <= 0 || total.alternative().signum() <= 0) {
            return null;
        }
        Both fixed = new Both(
                sum(comparison, ComparisonRow::baselineFixed), sum(comparison, ComparisonRow::alternativeFixed));
        return new Both(by(fixed.baseline(), total.baseline()), by(fixed.alternative(), total.alternative()));
    }

    private static BigDecimal sum(Comparison comparison, Function<ComparisonRow, BigDecimal> amount) {
        return comparison.rows().stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> sorted(
            List<SellerComparison> sellers, Function<SellerComparison, BigDecimal> amount) {
        return sellers.stream().map(amount).sorted().toList();
    }

    private static @Nullable Both performance(List<SellerComparison> sellers) {
        List<SellerComparison> ranked =
                sellers.stream().filter(seller -> seller.attainment() != null).toList();
        BigDecimal before = correlation(ranked, SellerComparison::baseline);
        BigDecimal after = correlation(ranked, SellerComparison::alternative);
        return before == null || after == null ? null : new Both(before, after);
    }

    /** Null where everybody attains or is paid the same, or fewer than three have a quota. */
    private static @Nullable BigDecimal correlation(
            List<SellerComparison> sellers, Function<SellerComparison, BigDecimal> amount) {
        if (sellers.size() < LEAST_RANKED) {
            return null;
        }
        double[] attained = sellers.stream()
                .mapToDouble(
                        seller -> Objects.requireNonNull(seller.attainment()).doubleValue())
                .toArray();
        double[] paid = sellers.stream()
                .mapToDouble(seller -> amount.apply(seller).doubleValue())
                .toArray();
        double correlation = new SpearmansCorrelation().correlation(attained, paid);
        return Double.isNaN(correlation) ? null : BigDecimal.valueOf(correlation);
    }
}
