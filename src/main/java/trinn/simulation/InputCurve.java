package trinn.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.evaluation.Succession.Version;
import trinn.facts.Kind;
import trinn.promise.Sweep;
import trinn.scheme.InputNumber;
import trinn.scheme.Promises;
import trinn.scheme.Range;

/**
 * What one seller is paid for one period by how much there is of one thing, all else as it is: from nothing to one and a half times its goal. There
 * is a point on both sides of every border at which rules, tables, floors or caps begin to pay otherwise, and at even distances between.
 *
 * @param input what grows
 * @param goal its goal, or what stands for it where it has none
 * @param unit the smallest amount of it that counts
 * @param points rising
 * @param borders the first values for which rules choose otherwise, with the names of the rules
 * @param open rules of which not everything could be said; the empty text where there are too many borders
 * @param own where the seller stands
 * @param faults cliffs, dead zones and falls, along the axis
 */
public record InputCurve(
        CurveInput input,
        BigDecimal goal,
        BigDecimal unit,
        List<Point> points,
        SortedMap<BigDecimal, SortedSet<String>> borders,
        SortedSet<String> open,
        Point own,
        List<CurveFault> faults) {

    private static final BigDecimal MOST = new BigDecimal("1.5");
    private static final int EVEN = 60;

    /** So few things are looked at one by one. */
    private static final int FEW = 200;

    /**
     * A value and what it pays.
     *
     * @param at the value
     * @param pay the payout, in the currency of the scheme
     */
    public record Point(BigDecimal at, BigDecimal pay) {}

    /** Copies the lists. */
    public InputCurve {
        points = List.copyOf(points);
        faults = List.copyOf(faults);
    }

    /**
     * Works a curve out.
     *
     * @param there a seller and period as it was worked out
     * @param most the most that anybody has of it, which stands for a goal where there is none
     * @return null where the seller has nothing of the kind, or there is nothing to grow to
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for one of the values
     */
    public static @Nullable InputCurve of(Version version, Evaluated there, CurveInput input, BigDecimal most) {
        return of(version, there, input, most, EVEN, InputCurve::total);
    }

    /** As above, with so many even distances between the borders: few, where nobody sees the curve. */
    static @Nullable InputCurve of(Version version, Evaluated there, CurveInput input, BigDecimal most, int even) {
        return of(version, there, input, most, even, InputCurve::total);
    }

    /**
     * Works out a curve of a part of the pay, such as what is earned before a draw.
     *
     * @param even so many even distances between the borders
     * @param pays which part
     */
    public static @Nullable InputCurve of(
            Version version,
            Evaluated there,
            CurveInput input,
            BigDecimal most,
            int even,
            Function<Evaluated, BigDecimal> pays) {
        InputNumber number = input.in(there.facts());
        BigDecimal now = input.now(there.facts());
        BigDecimal known = input.goal(there.facts());
        BigDecimal goal = known == null ? most : known;
        BigDecimal unit = input.unit(version.scheme().scheme().currency().getDefaultFractionDigits());
        BigDecimal end = end(input, goal, unit);
        if (number == null || now == null || end.signum() <= 0) {
            return null;
        }
        Range range = new Range(BigDecimal.ZERO, end, unit);
        Walk walk = new Walk(new Sweep(version, there, new Promises.Input(number, range)), range, pays);
        walk.look(CurveFault.low(goal)
                .divide(unit, 0, RoundingMode.CEILING)
                .multiply(unit)
                .min(end));
        walk.look(goal.divide(unit, 0, RoundingMode.FLOOR).multiply(unit).min(end));
        Sweep.Breakpoints borders = walk.sweep.breakpoints();
        walk.go(borders.all().keySet(), even);
        List<Point> points = walk.points();
        return new InputCurve(
                input,
                goal,
                unit,
                points,
                borders.all(),
                borders.open(),
                new Point(now, pays.apply(walk.sweep.at(now))),
                CurveFault.of(
                        input.less() ? points.reversed() : points, unit, goal, moves(points), CurveFault.Limits.USUAL));
    }

    private static BigDecimal total(Evaluated one) {
        return one.payout().total();
    }

    private static BigDecimal end(CurveInput input, BigDecimal goal, BigDecimal unit) {
        BigDecimal end = goal.multiply(MOST);
        if (input.kind() == Kind.RATIO && goal.compareTo(BigDecimal.ONE) <= 0) {
            end = end.min(BigDecimal.ONE);
        }
        return end.divide(unit, 0, RoundingMode.FLOOR).multiply(unit);
    }

    /** How far apart the least and the most pay are. */
    private static BigDecimal moves(List<Point> points) {
        BigDecimal least =
                points.stream().map(Point::pay).reduce(BigDecimal::min).orElseThrow();
        return points.stream()
                .map(Point::pay)
                .reduce(BigDecimal::max)
                .orElseThrow()
                .subtract(least);
    }

    /** Whether more or less of it changes the pay anywhere. */
    public boolean moves() {
        return moves(points).signum() > 0;
    }

    /** What a little more pays in addition, {@link CurveInput#more()}, for a value on the curve: along the straight line between points. */
    public BigDecimal more(BigDecimal at) {
        return pay(at.add(input.more())).subtract(pay(at));
    }

    /** The pay at a value: of a point, or on the straight line between two. */
    public BigDecimal pay(BigDecimal at) {
        Point before = points.getFirst();
        for (Point point : points) {
            if (point.at.compareTo(at) >= 0) {
                BigDecimal width = point.at.subtract(before.at);
                return width.signum() == 0
                        ? point.pay
                        : before.pay.add(point.pay
                                .subtract(before.pay)
                                .multiply(at.subtract(before.at))
                                .divide(width, 10, RoundingMode.HALF_EVEN));
            }
            before = point;
        }
        return before.pay;
    }

    /** The rules that choose otherwise at one of the ends of a fault, or within a fall. */
    public SortedSet<String> rules(CurveFault fault) {
        BigDecimal low = fault.from().at().min(fault.to().at());
        BigDecimal high = fault.from().at().max(fault.to().at());
        boolean zone = fault.kind() == CurveFault.Kind.DEAD_ZONE;
        SortedSet<String> rules = new TreeSet<>();
        borders.forEach((at, names) -> {
            boolean begins = zone ? at.compareTo(low) == 0 : at.compareTo(low) > 0 && at.compareTo(high) <= 0;
            if (begins || zone && at.compareTo(high.add(unit)) == 0) {
                rules.addAll(names);
            }
        });
        rules.remove("");
        return rules;
    }

    /** Looks at one value after the other. */
    private static final class Walk {

        private final Sweep sweep;
        private final Range range;
        private final Function<Evaluated, BigDecimal> pays;
        private final TreeMap<BigDecimal, Evaluated> seen = new TreeMap<>();

        Walk(Sweep sweep, Range range, Function<Evaluated, BigDecimal> pays) {
            this.sweep = sweep;
            this.range = range;
            this.pays = pays;
        }

        List<Point> points() {
            return seen.entrySet().stream()
                    .map(one -> new Point(one.getKey(), pays.apply(one.getValue())))
                    .toList();
        }

        void go(Set<BigDecimal> borders, int even) {
            BigDecimal units = range.to().divideToIntegralValue(range.step());
            int parts = range.step().compareTo(BigDecimal.ONE) == 0 && units.compareTo(BigDecimal.valueOf(FEW)) <= 0
                    ? units.intValueExact()
                    : even;
            for (int i = 0; i <= parts; i++) {
                look(units.multiply(BigDecimal.valueOf(i))
                        .divide(BigDecimal.valueOf(parts), 0, RoundingMode.FLOOR)
                        .multiply(range.step()));
            }
            for (BigDecimal border : borders) {
                look(border.subtract(range.step()));
                look(border);
            }
            List<BigDecimal> values = List.copyOf(seen.keySet());
            for (int i = 1; i < values.size(); i++) {
                bend(values.get(i - 1), values.get(i));
            }
            turns();
        }

        private Evaluated look(BigDecimal value) {
            return seen.computeIfAbsent(value, sweep::at);
        }

        /** Halves a stretch down to the values next to each other at which a floor, a cap or another line begins or ends. */
        private void bend(BigDecimal from, BigDecimal to) {
            BigDecimal start = from;
            while (!shape(look(start)).equals(shape(look(to)))) {
                Set<String> shape = shape(look(start));
                start = halve(start, to, value -> shape(value).equals(shape));
            }
        }

        /** Where the pay turns from rising, falling or staying to another of these: halves the stretch beside it down to the last value that pays as much. */
        private void turns() {
            List<Point> points = points();
            for (int i = 1; i < points.size(); i++) {
                Point from = points.get(i - 1);
                Point to = points.get(i);
                int way = way(points, i);
                if (way != 0 && way(points, i - 1) != way) {
                    halve(from.at, to.at, one -> pays(one, from.pay));
                }
                if (way != 0 && way(points, i + 1) != way) {
                    halve(from.at, to.at, one -> !pays(one, to.pay));
                }
            }
        }

        /** Whether the pay rises (1), stays (0) or falls (-1) on the way to a point; something else beyond the ends. */
        private static int way(List<Point> points, int i) {
            return i < 1 || i >= points.size() ? 2 : points.get(i).pay.compareTo(points.get(i - 1).pay);
        }

        private boolean pays(Evaluated one, BigDecimal pay) {
            return pays.apply(one).compareTo(pay) == 0;
        }

        /** The first value for which something no longer holds; it and the one before are looked at. */
        private BigDecimal halve(BigDecimal from, BigDecimal to, Predicate<Evaluated> holds) {
            BigDecimal low = from;
            BigDecimal high = to;
            while (high.subtract(low).compareTo(range.step()) > 0) {
                BigDecimal middle = low.add(high)
                        .divide(BigDecimal.TWO)
                        .divide(range.step(), 0, RoundingMode.FLOOR)
                        .multiply(range.step());
                if (holds.test(sweep.at(middle))) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            look(low);
            look(high);
            return high;
        }

        /** Which lines there are, whatever their amounts. */
        private static Set<String> shape(Evaluated one) {
            return one.payout().lines().stream()
                    .filter(line -> line.amount().signum() != 0)
                    .map(line -> line.step() + " " + line.component() + " " + line.rule())
                    .collect(Collectors.toSet());
        }
    }
}
