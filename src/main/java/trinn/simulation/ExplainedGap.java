package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a gap between women and men where part-time and tenure are the same: pay is taken as a straight line of them and of whether
 * somebody is a woman (ordinary least squares, as Excel's LINEST), and what being one takes from it is divided by what men are paid on an average.
 */
final class ExplainedGap {

    /** So many workers for each number that explains, at least. */
    private static final int WORKERS = 5;

    private static final int DIGITS = 10;

    private ExplainedGap() {}

    /** Null where neither differs, workers are too few for it, or men are not paid. */
    static @Nullable BigDecimal of(List<Worker> workers, Function<Worker, BigDecimal> pay) {
        List<Function<Worker, BigDecimal>> explaining = new ArrayList<>();
        if (differs(workers, Worker::partTime)) {
            explaining.add(Worker::partTime);
        }
        boolean known = workers.stream().allMatch(worker -> worker.tenure() != null);
        if (known && differs(workers, worker -> Objects.requireNonNull(worker.tenure()))) {
            explaining.add(worker -> Objects.requireNonNull(worker.tenure()));
        }
        BigDecimal men = Fairness.mean(
                workers.stream().filter(worker -> !worker.woman()).map(pay).toList());
        if (explaining.isEmpty() || workers.size() < WORKERS * (explaining.size() + 2) || men.signum() <= 0) {
            return null;
        }
        BigDecimal woman = ofBeingOne(workers, pay, explaining);
        return woman == null ? null : woman.negate().divide(men, MathContext.DECIMAL64);
    }

    private static boolean differs(List<Worker> workers, Function<Worker, BigDecimal> of) {
        return workers.stream()
                        .map(of)
                        .map(BigDecimal::stripTrailingZeros)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /** Null where what explains cannot be told from being a woman. */
    private static @Nullable BigDecimal ofBeingOne(
            List<Worker> workers, Function<Worker, BigDecimal> pay, List<Function<Worker, BigDecimal>> explaining) {
        double[] paid = workers.stream()
                .mapToDouble(worker -> pay.apply(worker).doubleValue())
                .toArray();
        double[][] by = workers.stream()
                .map(worker -> {
                    double[] numbers = new double[1 + explaining.size()];
                    numbers[0] = worker.woman() ? 1 : 0;
                    for (int place = 1; place < numbers.length; place++) {
                        numbers[place] = explaining.get(place - 1).apply(worker).doubleValue();
                    }
                    return numbers;
                })
                .toArray(double[][]::new);
        try {
            OLSMultipleLinearRegression line = new OLSMultipleLinearRegression(1e-9);
            line.newSampleData(paid, by);
            return BigDecimal.valueOf(line.estimateRegressionParameters()[1]).setScale(DIGITS, RoundingMode.HALF_EVEN);
        } catch (MathRuntimeException e) {
            // The matrix has no inverse: all women work part-time and no man does, say.
            return null;
        }
    }
}
