package trinn.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits whole units so that the parts add up to the whole. */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Parts in proportion to weights: each rounded down to whole units, and what is left given one by one to those who lost
     * most by that; of equals to the first.
     *
     * @param whole a whole number, not below zero
     * @param weights not below zero; where all are zero, all parts are alike
     */
    static List<BigDecimal> split(BigDecimal whole, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return split(whole, weights.stream().map(any -> BigDecimal.ONE).toList());
        }
        List<BigDecimal> parts = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        BigDecimal left = whole;
        for (BigDecimal weight : weights) {
            BigDecimal[] part = whole.multiply(weight).divideAndRemainder(sum);
            parts.add(part[0].setScale(0));
            lost.add(part[1]);
            left = left.subtract(part[0]);
        }
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(lost::get, Comparator.reverseOrder()))
                .limit(left.intValueExact())
                .forEach(at -> parts.set(at, parts.get(at).add(BigDecimal.ONE)));
        return List.copyOf(parts);
    }
}
