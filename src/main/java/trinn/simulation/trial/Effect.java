package trinn.simulation.trial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * How group B differs from group A in a number per seller-month, adjusted for what each seller had of it in the year before: the coefficients of both
 * groups in a regression of the mean since the start on the mean before (analysis of covariance), with standard errors that hold where sellers vary
 * unlike (HC3; MacKinnon and White, Journal of Econometrics 29, 1985; Long and Ervin, The American Statistician 54, 2000) and Student's t. A seller
 * counts once, however many months there are, since her months are alike. The interval of the ratio is Fieller's (Journal of the Royal Statistical
 * Society B 16, 1954). It is about one look at the end of a trial: who looks every month and stops at the first difference is mistaken more often.
 *
 * @param sellersA how many of group A have the number
 * @param sellersB likewise of group B
 * @param meanA per seller-month, as if both groups had been alike before; zero where too few are known
 * @param meanB likewise
 * @param difference what B has more, with its interval of 95 %; null where too few are known
 * @param ratio the same as a part of what A has, 1 = 100 %; null where A has too little to compare with
 */
public record Effect(
        int sellersA,
        int sellersB,
        BigDecimal meanA,
        BigDecimal meanB,
        @Nullable Interval difference,
        @Nullable Interval ratio) {

    /** Of fewer sellers in a group nothing can be said. */
    public static final int LEAST_SELLERS = 5;

    /** How many halves of an interval of 95 % a true difference has that is seen with a probability of 80 %: 2.8016 / 1.9600. */
    private static final BigDecimal LEAST_BY_HALF = new BigDecimal("1.4294");

    private static final double HALF = 0.975;
    private static final double NOTHING = 1e-9;
    private static final MathContext DIGITS = new MathContext(12);

    /**
     * A number and how sure it is.
     *
     * @param value the best guess
     * @param low the lower end of 95 %
     * @param high the upper end
     */
    public record Interval(BigDecimal value, BigDecimal low, BigDecimal high) {

        /** 1 where all of it is above zero, -1 where all is below, 0 where no difference can be seen. */
        public int sign() {
            return low.signum() > 0 ? 1 : high.signum() < 0 ? -1 : 0;
        }

        /**
         * The true difference that four of five trials with an interval as wide would see: 2.80 standard errors, of which half of the interval has 1.96
         * (Bloom, Evaluation Review 19, 1995).
         */
        public BigDecimal least() {
            return high.subtract(low).divide(BigDecimal.TWO).multiply(LEAST_BY_HALF);
        }
    }

    /**
     * What one seller had.
     *
     * @param before the mean of the year before; not a number where that is unknown, which counts as the mean of all
     * @param since the mean since the start
     */
    record Observed(TrialGroup group, double before, double since) {}

    static Effect of(List<Observed> observed) {
        int a = (int)
                observed.stream().filter(one -> one.group() == TrialGroup.A).count();
        int b = observed.size() - a;
        return Math.min(a, b) < LEAST_SELLERS
                ? new Effect(a, b, BigDecimal.ZERO, BigDecimal.ZERO, null, null)
                : fitted(observed, a, b);
    }

    private static Effect fitted(List<Observed> observed, int a, int b) {
        RealMatrix x = design(observed);
        double[] y = observed.stream().mapToDouble(Observed::since).toArray();
        RealMatrix inverse =
                new LUDecomposition(x.transposeMultiply(x)).getSolver().getInverse();
        double[] means = inverse.operate(x.transpose().operate(y));
        RealMatrix sure = variance(x, y, means, inverse);
        double t =
                new TDistribution(observed.size() - (double) x.getColumnDimension()).inverseCumulativeProbability(HALF);
        double gap = means[1] - means[0];
        double error = Math.sqrt(sure.getEntry(0, 0) + sure.getEntry(1, 1) - 2 * sure.getEntry(0, 1));
        return new Effect(
                a,
                b,
                number(means[0]),
                number(means[1]),
                Double.isFinite(error) ? interval(gap, gap - t * error, gap + t * error) : null,
                ratio(means, sure, t));
    }

    /** A column for each group, and one of what was before, in standard deviations from its mean, where that varies. */
    private static RealMatrix design(List<Observed> observed) {
        double[] known = observed.stream()
                .mapToDouble(Observed::before)
                .filter(Double::isFinite)
                .toArray();
        double mean = known.length == 0 ? 0 : Arrays.stream(known).sum() / known.length;
        double squares =
                Arrays.stream(known).map(one -> (one - mean) * (one - mean)).sum();
        double spread = known.length == 0 ? 0 : Math.sqrt(squares / known.length);
        boolean varies = spread > NOTHING * Math.max(1, Math.abs(mean));
        RealMatrix x = new Array2DRowRealMatrix(observed.size(), varies ? 3 : 2);
        for (int nth = 0; nth < observed.size(); nth++) {
            Observed one = observed.get(nth);
            x.setEntry(nth, one.group().ordinal(), 1);
            if (varies) {
                x.setEntry(nth, 2, Double.isFinite(one.before()) ? (one.before() - mean) / spread : 0);
            }
        }
        return x;
    }

    /** HC3: each residual by what the others leave it. */
    private static RealMatrix variance(RealMatrix x, double[] y, double[] coefficients, RealMatrix inverse) {
        RealMatrix weighed = x.copy();
        double[] fitted = x.operate(coefficients);
        for (int nth = 0; nth < y.length; nth++) {
            double[] row = x.getRow(nth);
            double[] through = inverse.operate(row);
            double leverage = 0;
            for (int place = 0; place < row.length; place++) {
                leverage += row[place] * through[place];
            }
            double left = (y[nth] - fitted[nth]) / (1 - leverage);
            for (int place = 0; place < row.length; place++) {
                weighed.setEntry(nth, place, row[place] * left);
            }
        }
        return inverse.multiply(weighed.transposeMultiply(weighed)).multiply(inverse);
    }

    private static @Nullable Interval ratio(double[] means, RealMatrix sure, double t) {
        double squared = t * t;
        double a = means[0] * means[0] - squared * sure.getEntry(0, 0);
        double half = means[0] * means[1] - squared * sure.getEntry(0, 1);
        double c = means[1] * means[1] - squared * sure.getEntry(1, 1);
        if (!(means[0] > 0 && a > 0)) {
            return null;
        }
        double root = Math.sqrt(Math.max(0, half * half - a * c));
        return interval(means[1] / means[0] - 1, (half - root) / a - 1, (half + root) / a - 1);
    }

    private static Interval interval(double value, double low, double high) {
        return new Interval(number(value), number(low), number(high));
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(value, DIGITS);
    }
}
