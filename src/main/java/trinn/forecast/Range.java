package trinn.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Where the middle eight of ten of some numbers lie.
 *
 * @param low a tenth of them lies below
 * @param middle the median
 * @param high a tenth of them lies above
 */
public record Range(BigDecimal low, BigDecimal middle, BigDecimal high) {

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

    /**
     * The quantiles 0.1, 0.5 and 0.9 in straight lines between the sorted numbers: of n numbers x₀ … xₙ₋₁ the quantile q lies at
     * h = (n − 1) q and is x⌊h⌋ + (h − ⌊h⌋)(x⌊h⌋₊₁ − x⌊h⌋). This is definition 7 of Hyndman and Fan, Sample Quantiles in Statistical
     * Packages, The American Statistician 50 (1996).
     *
     * @param digits of the result behind the decimal point
     * @throws IllegalArgumentException where there are no numbers
     */
    public static Range of(List<BigDecimal> numbers, int digits) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("A range needs at least one number.");
        }
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        return new Range(
                quantile(sorted, TENTH, digits), quantile(sorted, HALF, digits), quantile(sorted, NINE_TENTHS, digits));
    }

    private static BigDecimal quantile(List<BigDecimal> sorted, BigDecimal share, int digits) {
        BigDecimal place = share.multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = place.intValue();
        BigDecimal low = sorted.get(below);
        BigDecimal high = sorted.get(Math.min(below + 1, sorted.size() - 1));
        BigDecimal part = place.subtract(BigDecimal.valueOf(below));
        return low.add(part.multiply(high.subtract(low))).setScale(digits, RoundingMode.HALF_UP);
    }
}
