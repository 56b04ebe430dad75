package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import trinn.simulation.InputCurve.Point;

/**
 * Where a curve of pay misleads.
 *
 * @param kind what is wrong there
 * @param from the worse end of it: of a cliff the last value before it
 * @param to the better end of it: of a cliff the first value behind it
 */
public record CurveFault(Kind kind, Point from, Point to) {

    /** What can be wrong with a stretch of a curve. */
    public enum Kind {
        /** One unit more decides much. */
        CLIFF,
        /** More changes nothing. */
        DEAD_ZONE,
        /** More pays less. */
        FALL;

        /** By which texts speak of it, such as "dead-zone". */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * From where on something is told.
     *
     * @param cliff the least part of the reference that a cliff is worth, beyond the part of the goal that one unit is; 1 = 100 %
     * @param deadZone the least width of a dead zone, as a part of the goal
     */
    public record Limits(BigDecimal cliff, BigDecimal deadZone) {

        /** A hundredth of what the curve moves; a twentieth of the goal. */
        public static final Limits USUAL = new Limits(new BigDecimal("0.01"), new BigDecimal("0.05"));
    }

    /** What is smaller, in the currency of the scheme, may be the rounding of lines. */
    static final BigDecimal ROUNDING = new BigDecimal("0.05");

    /** A cliff is so much steeper than what lies beside it. */
    private static final BigDecimal STEEP = BigDecimal.valueOf(4);

    /** Below this part of a goal nobody expects to be paid for more. */
    private static final BigDecimal LOW = new BigDecimal("0.5");

    /** Below it nobody expects to be paid for more. */
    static BigDecimal low(BigDecimal goal) {
        return goal.multiply(LOW);
    }

    /** By how much the pay changes; below zero where it falls. */
    public BigDecimal amount() {
        return to.pay().subtract(from.pay());
    }

    /** How far a value lies from it; zero within. */
    public BigDecimal distance(BigDecimal value) {
        BigDecimal low = from.at().min(to.at());
        BigDecimal high = from.at().max(to.at());
        return low.subtract(value).max(value.subtract(high)).max(BigDecimal.ZERO);
    }

    /**
     * All of a curve.
     *
     * @param steps from the worst value to the best, each border with the value one unit before it
     * @param unit the smallest amount that counts
     * @param goal the goal, or what stands for it
     * @param reference the pay that cliffs are held against
     */
    public static List<CurveFault> of(
            List<Point> steps, BigDecimal unit, BigDecimal goal, BigDecimal reference, Limits limits) {
        Judge judge = new Judge(steps, unit, goal, reference, limits);
        List<CurveFault> found = new ArrayList<>();
        if (reference.signum() > 0) {
            judge.cliffs(found);
            judge.falls(found);
            judge.deadZones(found);
        }
        found.sort(Comparator.comparing((CurveFault fault) -> fault.from().at()).thenComparing(CurveFault::kind));
        return found;
    }

    private record Judge(List<Point> steps, BigDecimal unit, BigDecimal goal, BigDecimal reference, Limits limits) {

        void cliffs(List<CurveFault> found) {
            for (int i = 1; i < steps.size(); i++) {
                if (isCliff(i)) {
                    found.add(new CurveFault(Kind.CLIFF, steps.get(i - 1), steps.get(i)));
                }
            }
        }

        /** Whether one unit more is paid more than its part of the goal, and not as steeply right before or behind. */
        private boolean isCliff(int i) {
            BigDecimal steep = rise(i).divide(STEEP, MathContext.DECIMAL64);
            return width(i).compareTo(unit) <= 0
                    && rise(i).compareTo(ROUNDING) > 0
                    && rise(i).divide(reference, MathContext.DECIMAL64)
                                    .compareTo(limits.cliff().add(part(width(i))))
                            > 0
                    && forUnit(i - 1).compareTo(steep) < 0
                    && forUnit(i + 1).compareTo(steep) < 0;
        }

        private BigDecimal rise(int i) {
            return steps.get(i).pay().subtract(steps.get(i - 1).pay());
        }

        private BigDecimal width(int i) {
            return steps.get(i).at().subtract(steps.get(i - 1).at()).abs();
        }

        private BigDecimal part(BigDecimal width) {
            return width.divide(goal, MathContext.DECIMAL64);
        }

        /** What one unit more pays on the way to a value: of what can be told in parts, on a stretch of several units. */
        private BigDecimal forUnit(int i) {
            boolean beyond = i < 1 || i >= steps.size();
            return beyond || unit.compareTo(BigDecimal.ONE) < 0 && width(i).compareTo(unit) <= 0
                    ? BigDecimal.ZERO
                    : rise(i).multiply(unit).divide(width(i), MathContext.DECIMAL64);
        }

        /** Stretches on which the pay falls and does not rise. */
        void falls(List<CurveFault> found) {
            int top = 0;
            for (int i = 1; i <= steps.size(); i++) {
                boolean ends = i == steps.size() || rise(i).signum() > 0;
                if (ends) {
                    addFall(top, i - 1, found);
                    top = i;
                } else if (steps.get(i).pay().compareTo(steps.get(top).pay()) == 0) {
                    top = i;
                }
            }
        }

        private void addFall(int top, int last, List<CurveFault> found) {
            int end = last;
            while (end > top
                    && steps.get(end).pay().compareTo(steps.get(end - 1).pay()) == 0) {
                end--;
            }
            if (end > top && end < steps.size()) {
                CurveFault fall = new CurveFault(Kind.FALL, steps.get(top), steps.get(end));
                if (fall.amount().negate().compareTo(ROUNDING) > 0) {
                    found.add(fall);
                }
            }
        }

        /** The widest stretches without a change, from half of the goal on where more is better. */
        void deadZones(List<CurveFault> found) {
            boolean rises = steps.getLast().at().compareTo(steps.getFirst().at()) > 0;
            BigDecimal low = rises ? low(goal) : BigDecimal.ZERO;
            for (int i = 0; i < steps.size(); ) {
                int end = i;
                while (end + 1 < steps.size()
                        && steps.get(end + 1).pay().compareTo(steps.get(i).pay()) == 0) {
                    end++;
                }
                int start = i;
                while (start < end && steps.get(start).at().compareTo(low) < 0) {
                    start++;
                }
                CurveFault zone = new CurveFault(Kind.DEAD_ZONE, steps.get(start), steps.get(end));
                BigDecimal width = zone.to().at().subtract(zone.from().at()).abs();
                if (part(width).compareTo(limits.deadZone()) >= 0) {
                    found.add(zone);
                }
                i = end + 1;
            }
        }
    }
}
