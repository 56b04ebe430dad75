package trinn.simulation;

import java.math.BigDecimal;
import java.util.List;

/**
 * Quantiles in exact numbers, in straight lines between the values: as R's type 7 (Hyndman and Fan 1996), Excel's PERCENTILE.INC and, for the
 * half, the usual median.
 */
public final class Quantile {

    /** The half. */
    public static final BigDecimal MEDIAN = new BigDecimal("0.5");

    private Quantile() {}

    /**
     * The value under which a share of the others lies.
     *
     * @param sorted rising, at least one
     * @param share from 0, the least, to 1, the greatest
     */
    public static BigDecimal of(List<BigDecimal> sorted, BigDecimal share) {
        BigDecimal place = share.multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = place.intValue();
        BigDecimal value = sorted.get(below);
        return below + 1 == sorted.size()
                ? value
                : value.add(sorted.get(below + 1).subtract(value).multiply(place.subtract(BigDecimal.valueOf(below))));
    }
}
