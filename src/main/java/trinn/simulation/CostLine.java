package trinn.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes along one term, all others as they are, to where the cost is met: by secants, and by halves where these do not get on. */
final class CostLine {

    /** What is aimed at lies so near to the cost that is wanted, as a part of it: a little less than {@link Trials#NEAR}. */
    private static final double BAND = 0.0008;

    /** So many parts of a line are tried; where the cost is not met then, it may jump, which is left for the end. */
    private static final int PATIENCE = 7;

    /**
     * Two neighbours between which the cost jumps past what it should be.
     *
     * @param axis along which they are neighbours
     * @param one on one side
     * @param other on the other side
     */
    record Jump(int axis, Tried one, Tried other) {}

    private final Trials trials;

    /** By how much of the wanted cost the cost rises along each whole range, as far as is known. */
    private final double[] slopes;

    private @Nullable Jump nearest;
    private @Nullable Jump last;

    CostLine(Trials trials) {
        this.trials = trials;
        this.slopes = new double[trials.axes().size()];
    }

    /** Where the cost jumps past what it should be, as near to it as was seen; null where it was seen nowhere. */
    @Nullable Jump jump() {
        return nearest;
    }

    double slope(int axis) {
        return slopes[axis];
    }

    void setSlope(int axis, double slope) {
        slopes[axis] = slope;
    }

    /** Values that cost what they should, beginning at some; null where the line has none or they are not found. */
    @Nullable Tried solve(List<BigDecimal> start, int axis) {
        Tried here = trials.at(start);
        if (trials.isMet(here)) {
            return here;
        }
        List<BigDecimal> stops = stops(here, axis);
        for (BigDecimal stop : stops) {
            Tried there = trials.at(with(start, axis, stop));
            if (trials.isMet(there)) {
                learn(axis, here, there);
                return there;
            }
            if (trials.side(here) != trials.side(there)) {
                return between(here, there, axis, PATIENCE);
            }
        }
        return null;
    }

    /** Where the cost may be on the other side: where the slope leads, then the ends. */
    private List<BigDecimal> stops(Tried here, int axis) {
        TermAxis of = trials.axes().get(axis);
        BigDecimal from = of.range().from();
        BigDecimal to = of.range().to();
        List<BigDecimal> stops = new ArrayList<>();
        boolean up = trials.side(here) < 0 == slopes[axis] >= 0;
        if (slopes[axis] != 0) {
            double far = of.part(here.values().get(axis)) - trials.above(here) / slopes[axis];
            BigDecimal value = near(of, far, Math.abs(BAND / slopes[axis]));
            if (value != null) {
                stops.add(value);
            }
        }
        stops.add(up ? to : from);
        stops.add(up ? from : to);
        return stops;
    }

    /** The value at a part of the range, with so few digits that the cost is the same but for a little. */
    BigDecimal fine(int axis, double part) {
        TermAxis of = trials.axes().get(axis);
        BigDecimal value = near(of, part, Math.abs(BAND / slopes[axis]));
        return value == null ? of.at(part) : value;
    }

    private static @Nullable BigDecimal near(TermAxis of, double part, double band) {
        return part <= 0 || part >= 1 ? null : of.between(value(of, part - band), value(of, part + band));
    }

    private static BigDecimal value(TermAxis of, double part) {
        return of.range().from().add(of.width().multiply(BigDecimal.valueOf(part)));
    }

    /** Follows a jump that was left to its two sides, or to where the cost is met after all. */
    void follow() {
        Jump jump = nearest;
        if (jump != null) {
            between(jump.one(), jump.other(), jump.axis(), Integer.MAX_VALUE);
        }
    }

    private @Nullable Tried between(Tried one, Tried other, int axis, int patience) {
        Tried low = one;
        Tried high = other;
        int lows = 0;
        int highs = 0;
        for (int parts = 0; parts < patience; parts++) {
            BigDecimal value = inside(low, high, axis, Math.max(lows, highs) > 1);
            if (value == null) {
                break;
            }
            Tried middle = trials.at(with(low.values(), axis, value));
            boolean isLow = trials.side(middle) == trials.side(low);
            if (trials.isMet(middle)) {
                learn(axis, middle, isLow ? high : low);
                return middle;
            }
            lows = isLow ? lows + 1 : 0;
            highs = isLow ? 0 : highs + 1;
            low = isLow ? middle : low;
            high = isLow ? high : middle;
        }
        note(new Jump(axis, low, high));
        return null;
    }

    /** A value between two others: by halves, or where a straight line says that the cost is met. */
    private @Nullable BigDecimal inside(Tried low, Tried high, int axis, boolean half) {
        TermAxis of = trials.axes().get(axis);
        BigDecimal from = low.values().get(axis);
        BigDecimal to = high.values().get(axis);
        double rise = trials.above(high) - trials.above(low);
        double part = -trials.above(low) / rise;
        double band = half ? 0.1 : Math.abs(BAND / rise);
        BigDecimal near = of.between(
                between(from, to, Math.max(0, half ? 0.5 - band : part - band)),
                between(from, to, Math.min(1, half ? 0.5 + band : part + band)));
        return near != null ? near : of.between(from, to);
    }

    private static BigDecimal between(BigDecimal from, BigDecimal to, double part) {
        return from.add(to.subtract(from).multiply(BigDecimal.valueOf(part)));
    }

    /** Where the line that was gone along last was left without the cost; null where it was met or never passed. */
    @Nullable Jump takeLast() {
        Jump taken = last;
        last = null;
        return taken;
    }

    private void note(Jump jump) {
        last = jump;
        Jump before = nearest;
        if (before == null
                || Comparator.<Jump, BigDecimal>comparing(this::off)
                                .thenComparing(this::width)
                                .compare(jump, before)
                        < 0) {
            nearest = jump;
        }
    }

    private double width(Jump jump) {
        TermAxis of = trials.axes().get(jump.axis());
        return Math.abs(of.part(jump.one().values().get(jump.axis()))
                - of.part(jump.other().values().get(jump.axis())));
    }

    private BigDecimal off(Jump jump) {
        return trials.off(jump.one()).min(trials.off(jump.other()));
    }

    private void learn(int axis, Tried one, Tried other) {
        TermAxis of = trials.axes().get(axis);
        double run = of.part(one.values().get(axis)) - of.part(other.values().get(axis));
        double rise = trials.above(one) - trials.above(other);
        if (run != 0 && rise != 0) {
            slopes[axis] = rise / run;
        }
    }

    /** The same values but one. */
    static List<BigDecimal> with(List<BigDecimal> values, int axis, BigDecimal value) {
        List<BigDecimal> changed = new ArrayList<>(values);
        changed.set(axis, value);
        return changed;
    }
}
