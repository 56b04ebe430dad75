package trinn.simulation.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Differences counted in steps of a round width; those without any stand apart. */
final class Bins {

    private static final BigDecimal MOST_PER_SIDE = BigDecimal.valueOf(7);

    /**
     * A step, its border nearer to zero excluded and the farther one included; zero for no difference.
     *
     * @param nearer to zero, in the currency of the scheme
     * @param farther from zero
     * @param count how many differences
     */
    record Bin(BigDecimal nearer, BigDecimal farther, long count) {

        /** More (1), less (-1) or the same (0). */
        int sign() {
            return farther.signum();
        }

        boolean includes(BigDecimal difference) {
            return difference.signum() == sign()
                    && (sign() == 0
                            || difference.abs().compareTo(nearer.abs()) > 0
                                    && difference.abs().compareTo(farther.abs()) <= 0);
        }
    }

    private Bins() {}

    /** From the largest loss to the largest gain, with the unchanged between. */
    static List<Bin> of(List<BigDecimal> differences) {
        BigDecimal largest = differences.stream()
                .map(BigDecimal::abs)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        List<Bin> bins = new ArrayList<>();
        bins.add(counted(differences, BigDecimal.ZERO, BigDecimal.ZERO));
        if (largest.signum() > 0) {
            BigDecimal width = width(largest);
            bins.addAll(0, side(differences, width.negate()).reversed());
            bins.addAll(side(differences, width));
        }
        return bins;
    }

    private static List<Bin> side(List<BigDecimal> differences, BigDecimal step) {
        int last = differences.stream()
                .filter(difference -> difference.signum() == step.signum())
                .map(difference -> difference.divide(step, 0, RoundingMode.CEILING))
                .mapToInt(BigDecimal::intValueExact)
                .max()
                .orElse(0);
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            bins.add(counted(
                    differences, step.multiply(BigDecimal.valueOf(i)), step.multiply(BigDecimal.valueOf(i + 1L))));
        }
        return bins;
    }

    private static Bin counted(List<BigDecimal> differences, BigDecimal nearer, BigDecimal farther) {
        Bin bin = new Bin(nearer, farther, 0);
        return new Bin(
                nearer, farther, differences.stream().filter(bin::includes).count());
    }

    /** 1, 2 or 5 times a power of ten, so that a side has few bins. */
    private static BigDecimal width(BigDecimal largest) {
        BigDecimal raw = largest.divide(MOST_PER_SIDE, 10, RoundingMode.CEILING);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal width = power.multiply(BigDecimal.valueOf(factor));
            if (width.compareTo(raw) >= 0) {
                return width;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }
}
