package trinn.simulation.trial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.simulation.Comparison;

/**
 * How small a difference a trial can see in a KPI per seller-month, with a power of 80 % at 5 % on both sides.
 *
 * <p>The variance of what is measured of a seller in <i>r</i> months, adjusted for <i>p</i> months before, is <i>w/r + b·w/(w + p·b)</i> with <i>b</i>
 * the variance between sellers and <i>w</i> that between the months of a seller (Frison and Pocock, Statistics in Medicine 11, 1992, analysis of
 * covariance under compound symmetry; McKenzie, Journal of Development Economics 99, 2012). The second part stays however long a trial lasts. Both are
 * estimated by analysis of variance from the year before, months that are good or bad for all taken out (Searle, Casella and McCulloch, Variance
 * Components, 1992). The least difference that is seen is the standard error times the sum of two quantiles of t (Bloom, Evaluation Review 19, 1995).
 * That supposes that sellers stay to one another as they are; so all is multiplied by how much more the second half of that year strays from the first
 * than the formula says.
 *
 * @param sellersA how many of group A have the KPI
 * @param sellersB likewise of group B
 * @param before how many months of a seller are known, in the mean
 * @param mean of the KPI per seller-month
 * @param between the variance between sellers
 * @param within the variance between months of a seller
 * @param strays how many times more than the formula says sellers vary from one half of the year to the other; at least 1
 */
public record TrialSize(
        int sellersA, int sellersB, double before, double mean, double between, double within, double strays) {

    /** No trial lasts longer: five years. */
    public static final int MOST_MONTHS = 60;

    private static final double SURE = 0.975;
    private static final double POWER = 0.8;
    private static final int FITTED = 3;

    /** From the year before a day. */
    public static TrialSize of(Comparison all, LocalDate start, Groups groups, String kpi) {
        Panel panel = Panel.of(
                LastYear.rows(all, start).stream()
                        .filter(row -> groups.of(row.facts().seller().id()) != null)
                        .toList(),
                Panel.kpi(kpi));
        int a = (int)
                panel.sellers().keySet().stream().filter(groups.a()::contains).count();
        return of(panel, a, panel.sellers().size() - a);
    }

    private static TrialSize of(Panel panel, int a, int b) {
        Map<Period, double[]> months = new HashMap<>();
        double count = 0;
        double sum = 0;
        double squaredCounts = 0;
        for (SortedMap<Period, Double> own : panel.sellers().values()) {
            own.forEach((period, value) -> {
                double[] month = months.computeIfAbsent(period, any -> new double[2]);
                month[0] += value;
                month[1]++;
            });
            count += own.size();
            sum += own.values().stream().mapToDouble(Double::doubleValue).sum();
            squaredCounts += (double) own.size() * own.size();
        }
        double sellers = panel.sellers().size();
        double free = count - sellers - months.size() + 1;
        if (sellers < 2 || free < 1) {
            return new TrialSize(a, b, 0, 0, 0, 0, 1);
        }
        double mean = sum / count;
        double[] squares = squares(panel, months, mean);
        double within = squares[1] / free;
        double typical = (count - squaredCounts / count) / (sellers - 1);
        double between = Math.max(0, (squares[0] / (sellers - 1) - within) / typical);
        double strays = new Halves(panel, months).strays(between, within);
        return new TrialSize(a, b, count / sellers, mean, between, within, strays);
    }

    /** The sums of squares between sellers, and within them, each month less what it is better than the mean for all. */
    private static double[] squares(Panel panel, Map<Period, double[]> months, double mean) {
        double between = 0;
        double within = 0;
        for (SortedMap<Period, Double> own : panel.sellers().values()) {
            double[] freed = own.entrySet().stream()
                    .mapToDouble(one -> {
                        double[] month = Objects.requireNonNull(months.get(one.getKey()));
                        return one.getValue() - month[0] / month[1] + mean;
                    })
                    .toArray();
            double middle = Arrays.stream(freed).sum() / freed.length;
            between += freed.length * (middle - mean) * (middle - mean);
            within += Arrays.stream(freed)
                    .map(one -> (one - middle) * (one - middle))
                    .sum();
        }
        return new double[] {between, within};
    }

    /** Whether enough is known to say anything. */
    public boolean isKnown() {
        return Math.min(sellersA, sellersB) >= Effect.LEAST_SELLERS && mean > 0;
    }

    /** The least difference that is seen after so many months, as a part of the mean, 1 = 100 %; null where too little is known. */
    public @Nullable BigDecimal least(int months) {
        return isKnown() ? new BigDecimal(seen(variance(months)), new MathContext(6)) : null;
    }

    /**
     * How many months a trial needs to see a difference; empty where {@link #MOST_MONTHS} would not do, as where sellers differ so much that no number of
     * months helps, or where too little is known.
     *
     * @param difference as a part of the mean, 1 = 100 %, above zero
     */
    public OptionalInt months(BigDecimal difference) {
        for (int months = 1; isKnown() && months <= MOST_MONTHS; months++) {
            if (seen(variance(months)) <= difference.doubleValue()) {
                return OptionalInt.of(months);
            }
        }
        return OptionalInt.empty();
    }

    private double variance(int months) {
        return strays * variance(between, within, before, months);
    }

    /** What so many months tell of a seller varies by this, adjusted for some months before. */
    static double variance(double between, double within, double before, double months) {
        double stays = between == 0 ? 0 : between * within / (within + before * between);
        return within / months + stays;
    }

    private double seen(double variance) {
        TDistribution t = new TDistribution(sellersA + sellersB - (double) FITTED);
        double quantiles = t.inverseCumulativeProbability(SURE) + t.inverseCumulativeProbability(POWER);
        return quantiles * Math.sqrt(variance * (1.0 / sellersA + 1.0 / sellersB)) / mean;
    }
}
