package trinn.simulation.trial;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.stat.regression.SimpleRegression;
import trinn.facts.Period;

/** Both halves of the year before a trial: how well the first tells what sellers have in the second. */
final class Halves {

    /** Of fewer sellers, one who strays would say too much. */
    private static final int LEAST_SELLERS = 10;

    private final SimpleRegression second = new SimpleRegression();
    private double monthsOfFirst;
    private double monthsOfSecond;

    /** @param months the sum and the number of all sellers' values, by period */
    Halves(Panel panel, Map<Period, double[]> months) {
        List<Period> all = List.copyOf(new TreeMap<>(months).keySet());
        if (all.size() > 1) {
            Period middle = all.get(all.size() / 2);
            panel.sellers().values().forEach(own -> add(own.headMap(middle), own.tailMap(middle), months));
        }
    }

    private void add(SortedMap<Period, Double> before, SortedMap<Period, Double> after, Map<Period, double[]> months) {
        if (!before.isEmpty() && !after.isEmpty()) {
            second.addData(mean(before, months), mean(after, months));
            monthsOfFirst += before.size();
            monthsOfSecond += after.size();
        }
    }

    /** Less what is good or bad for all. */
    private static double mean(SortedMap<Period, Double> own, Map<Period, double[]> months) {
        return own.entrySet().stream()
                        .mapToDouble(one -> {
                            double[] month = Objects.requireNonNull(months.get(one.getKey()));
                            return one.getValue() - month[0] / month[1];
                        })
                        .sum()
                / own.size();
    }

    /** How many times more than a formula says the second half varies about what the first tells; at least 1. */
    double strays(double between, double within) {
        long sellers = second.getN();
        double formula = TrialSize.variance(between, within, monthsOfFirst / sellers, monthsOfSecond / sellers);
        double strays = sellers < LEAST_SELLERS ? 1 : second.getMeanSquareError() / formula;
        return Double.isFinite(strays) ? Math.max(1, strays) : 1;
    }
}
