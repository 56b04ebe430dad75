package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.scheme.Variation;

/**
 * What one seller is paid for one period, by one number of the facts that varies while all else stays.
 *
 * @param points one for each value of the number, rising
 * @param jumps where the pay changes at once, rising
 */
public record PayCurve(List<Point> points, List<Jump> jumps) {

    /** The two sides of a jump are so near to each other, as a part of the step. */
    private static final BigDecimal NEAR = new BigDecimal("0.000001");

    /** What is smaller, in the currency of the scheme, may be the rounding of lines. */
    private static final BigDecimal ROUNDING = BigDecimal.ONE;

    /**
     * A value and its pay.
     *
     * @param at the value, in the unit of the number that varies
     * @param pay the payout, in the currency of the scheme
     */
    public record Point(BigDecimal at, BigDecimal pay) {}

    /**
     * Where the pay changes at once.
     *
     * @param before the last point that is paid as before
     * @param after the first point that is paid as afterwards, at most a millionth of a step away
     */
    public record Jump(Point before, Point after) {

        /** The border: of all values from one point to the other the one with the fewest decimals. */
        public BigDecimal at() {
            int decimals = 0;
            BigDecimal border = after.at.setScale(decimals, RoundingMode.FLOOR);
            while (border.compareTo(before.at) < 0) {
                border = after.at.setScale(++decimals, RoundingMode.FLOOR);
            }
            return border;
        }
    }

    /** Copies the lists. */
    public PayCurve {
        points = List.copyOf(points);
        jumps = List.copyOf(jumps);
    }

    /**
     * Works the curve out.
     *
     * @param population everybody, because pay can depend on earlier periods and on other sellers
     * @param about one of the population, who has what varies
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for one of the values
     */
    public static PayCurve of(Succession scheme, List<FactSet> population, FactSet about, Variation vary) {
        Search search = new Search(
                value -> at(scheme, population, about, vary, value),
                vary.range().step().multiply(NEAR),
                new ArrayList<>());
        List<Point> points = vary.values().stream().map(search.pay::at).toList();
        for (int i = 1; i < points.size(); i++) {
            search.jumps(points.get(i - 1), points.get(i));
        }
        return new PayCurve(points, search.jumps);
    }

    /**
     * The pay at one value alone.
     *
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for it
     */
    public static Point at(
            Succession scheme, List<FactSet> population, FactSet about, Variation vary, BigDecimal value) {
        List<FactSet> varied = new Varied(population, about, vary).population(value);
        return new Point(value, Evaluation.one(scheme, varied, about).payout().total());
    }

    /** All points to be joined by straight lines: a jump has both its sides, and is upright. */
    public List<Point> line() {
        return Stream.concat(points.stream(), jumps.stream().flatMap(jump -> Stream.of(jump.before, jump.after)))
                .distinct()
                .sorted(Comparator.comparing(Point::at))
                .toList();
    }

    @FunctionalInterface
    private interface Pay {
        Point at(BigDecimal value);
    }

    /** Divides every stretch that is not straight, until what is left of it is a jump or nothing. */
    private record Search(Pay pay, BigDecimal near, List<Jump> jumps) {

        /** Not a half, because a regular staircase is as straight there as at its ends. */
        private static final BigDecimal PART = new BigDecimal("0.38");

        /** A jump bends a stretch by more than this, the rounding of lines by less; in the currency of the scheme. */
        private static final BigDecimal STRAIGHT = new BigDecimal("0.3");

        private void jumps(Point from, Point to) {
            BigDecimal rise = to.pay.subtract(from.pay);
            BigDecimal width = to.at.subtract(from.at);
            if (rise.signum() == 0) {
                return;
            }
            if (width.compareTo(near) <= 0) {
                if (rise.abs().compareTo(ROUNDING) > 0) {
                    jumps.add(new Jump(from, to));
                }
                return;
            }
            BigDecimal at = from.at.add(width.multiply(PART)).setScale(near.scale() + 2, RoundingMode.HALF_UP);
            Point between = pay.at(at);
            BigDecimal part = at.subtract(from.at).divide(width, MathContext.DECIMAL64);
            BigDecimal bend = between.pay.subtract(from.pay).subtract(rise.multiply(part));
            if (bend.abs().compareTo(STRAIGHT) > 0) {
                jumps(from, between);
                jumps(between, to);
            }
        }
    }
}
