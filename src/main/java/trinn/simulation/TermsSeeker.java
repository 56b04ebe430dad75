package trinn.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.random.HaltonSequenceGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a search over several terms: the ends of their ranges and points spread evenly, each led along one term to where the cost is met;
 * from the best of these an evolution strategy (CMA-ES, Hansen and Ostermeier 2001) over the other terms; and at last steps from the best, which grow smaller.
 */
final class TermsSeeker {

    private static final double SPREAD = 0.45;
    private static final double REACH = 0.4;
    private static final double EVOLVED = 0.75;
    private static final double POLISHED = 0.92;
    private static final int TIMES = 3;

    /** What lies off the cost counts more than any aim, and what is lost decides between equals. */
    private static final double OFF = 1e12;

    private static final double TIE = 1e-3;
    private static final int SPREAD_STARTS = 24;
    private static final int[] PARTS = {10, 20, 40};
    private static final double MIDDLE = 0.5;
    private static final int SECOND = 3;
    private static final int FIRST_STEP = 16;
    private static final int SMALLER = 4;
    private static final int SMALLEST = 256;
    private static final int[] SIGNS = {-1, 1};

    private final Trials trials;
    private final List<TermAxis> axes;
    private final long seed;
    private final CostLine line;

    /** How much of the wanted cost the cost rises along each whole range, in the mean of the corners. */
    private final double[] effects;

    private final HaltonSequenceGenerator spread;
    private final Set<List<BigDecimal>> begun = new HashSet<>();

    TermsSeeker(Trials trials, long seed) {
        this.trials = trials;
        axes = trials.axes();
        this.seed = seed;
        this.line = new CostLine(trials);
        this.effects = new double[axes.size()];
        this.spread = new HaltonSequenceGenerator(axes.size());
    }

    /** Tries as much as it may. */
    void seek() {
        trials.upTo(1, this::begin);
        if (trials.isMet(trials.best()) && trials.best().moved().signum() == 0) {
            return;
        }
        if (!trials.isWithinReach()) {
            trials.upTo(REACH, () -> evolve(places(axes.size()), values -> Math.abs(trials.above(trials.at(values)))));
        }
        if (trials.isWithinReach()) {
            trials.upTo(SPREAD, this::spread);
            trials.upTo(EVOLVED, this::follow);
            trials.upTo(EVOLVED, this::evolve);
            trials.upTo(POLISHED, this::polish);
            trials.upTo(1, this::edges);
            trials.upTo(POLISHED, this::spread);
            trials.upTo(1, this::polish);
        }
    }

    /** Where the cost jumps past what it should be, as near to it as was seen; null where it was seen nowhere. */
    CostLine.@Nullable Jump jump() {
        return line.jump();
    }

    /** The terms as they are, and all corners of their ranges, which tell how much each term moves the cost. */
    private void begin() {
        trials.at(axes.stream().map(TermAxis::now).toList());
        int corners = 1 << axes.size();
        double[] above = new double[corners];
        for (int corner = 0; corner < corners; corner++) {
            int ends = corner;
            above[corner] = trials.above(trials.at(values(IntStream.range(0, axes.size())
                    .mapToDouble(axis -> ends >> axis & 1)
                    .toArray())));
        }
        for (int axis = 0; axis < axes.size(); axis++) {
            int bit = 1 << axis;
            effects[axis] = IntStream.range(0, corners)
                            .filter(corner -> (corner & bit) == 0)
                            .mapToDouble(corner -> above[corner | bit] - above[corner])
                            .sum()
                    * 2
                    / corners;
            line.setSlope(axis, effects[axis]);
        }
    }

    /** From the terms as they are along each of them, then evenly all over the ranges, then at round parts of them. */
    private void spread() {
        List<BigDecimal> now = trials.all().getFirst().values();
        List<Integer> order = order();
        order.forEach(axis -> line.solve(now, axis));
        for (int nth = 0; nth < SPREAD_STARTS && begun.isEmpty(); nth++) {
            int axis = order.get(nth % SECOND == 1 && order.size() > 1 ? 1 : 0);
            found(led(values(spread.nextVector()), axis), axis);
        }
        for (int parts : PARTS) {
            List<Integer> places = places((int) Math.pow(parts + 1, Math.max(1, axes.size() - 1)));
            Collections.shuffle(places, new Random(seed));
            for (int nth = 0; nth < places.size(); nth++) {
                int axis = order.get(nth % SECOND == 1 && order.size() > 1 ? 1 : 0);
                List<BigDecimal> start = round(places.get(nth), parts, axis);
                if (begun.add(CostLine.with(start, axis, BigDecimal.valueOf(axis)))) {
                    found(led(start, axis), axis);
                }
            }
        }
    }

    /** One of all combinations of round parts of the ranges, in the middle of the term along which they are led. */
    private List<BigDecimal> round(int place, int parts, int along) {
        double[] at = new double[axes.size()];
        int left = place;
        for (int axis = 0; axis < at.length; axis++) {
            boolean led = axis == along && at.length > 1;
            at[axis] = led ? MIDDLE : (double) (left % (parts + 1)) / parts;
            left = led ? left : left / (parts + 1);
        }
        return values(at);
    }

    /** Along a term to the cost; where it jumps past it, from both sides of the jump along the others. */
    private @Nullable Tried found(List<BigDecimal> start, int axis) {
        Tried found = line.solve(start, axis);
        CostLine.Jump jump = line.takeLast();
        if (found != null || jump == null) {
            return found;
        }
        return order().stream()
                .filter(other -> other != axis)
                .flatMap(other -> Stream.of(jump.one(), jump.other()).map(side -> line.solve(side.values(), other)))
                .filter(Objects::nonNull)
                .min(trials.order())
                .orElse(null);
    }

    /** An evolution over all terms but the one that leads each of its points to the cost. */
    private void evolve() {
        List<Integer> order = order();
        int main = order.getFirst();
        evolve(order.subList(1, order.size()), values -> {
            List<BigDecimal> start = led(values, main);
            Tried found = found(start, main);
            return found == null ? OFF + Math.abs(trials.above(trials.at(start))) : score(found);
        });
    }

    private double score(Tried found) {
        return found.aim().doubleValue()
                + found.lost().doubleValue() / trials.wish().cost().doubleValue() * TIE;
    }

    private void evolve(List<Integer> moved, ToDoubleFunction<List<BigDecimal>> score) {
        int size = moved.size();
        for (int time = 0; time < TIMES && size > 0; time++) {
            List<BigDecimal> from = time == 0 ? trials.best().values() : values(spread.nextVector());
            double[] guess = moved.stream()
                    .mapToDouble(axis -> Math.clamp(axes.get(axis).part(from.get(axis)), 0, 1))
                    .toArray();
            Evolution.of(guess, point -> score.applyAsDouble(moved(from, moved, point)), seed + time);
        }
    }

    private List<BigDecimal> moved(List<BigDecimal> from, List<Integer> moved, double[] point) {
        List<BigDecimal> values = new ArrayList<>(from);
        for (int nth = 0; nth < point.length; nth++) {
            values.set(moved.get(nth), axes.get(moved.get(nth)).at(point[nth]));
        }
        return values;
    }

    /** Steps from the best along each term, led along another to the cost; smaller ones where none is better. */
    private void polish() {
        for (int grains = FIRST_STEP; grains > 0; grains /= 2) {
            while (isBetterBy(grains)) {
                edges();
            }
        }
    }

    private boolean isBetterBy(int grains) {
        Tried best = trials.best();
        for (int axis : order()) {
            TermAxis of = axes.get(axis);
            BigDecimal step = of.grain().multiply(BigDecimal.valueOf(grains));
            BigDecimal value = best.values().get(axis);
            for (BigDecimal to : List.of(of.now(), of.within(value.subtract(step)), of.within(value.add(step)))) {
                List<BigDecimal> start = CostLine.with(best.values(), axis, to);
                order().stream()
                        .filter(other -> other != axis)
                        .limit(2)
                        .forEach(other -> line.solve(led(start, other), other));
                if (trials.best() != best) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is near enough to the cost may have less of the aim a little beside it. */
    private void edges() {
        for (int axis : order()) {
            for (int sign : SIGNS) {
                for (int part = 1; part <= SMALLEST; part *= SMALLER) {
                    slide(
                            axis,
                            axes.get(axis)
                                    .grain()
                                    .multiply(BigDecimal.valueOf(sign * 4L))
                                    .divide(BigDecimal.valueOf(part)));
                }
            }
        }
    }

    private void slide(int axis, BigDecimal step) {
        Tried before;
        do {
            before = trials.best();
            BigDecimal value = before.values().get(axis).add(step);
            trials.at(CostLine.with(before.values(), axis, axes.get(axis).within(value)));
        } while (trials.best() != before);
    }

    private void follow() {
        if (trials.met().isEmpty()) {
            line.follow();
        }
    }

    /** The same, with one value as it probably has to be for the cost: as the nearest values that cost so say. */
    private List<BigDecimal> led(List<BigDecimal> values, int axis) {
        double slope = line.slope(axis);
        Tried near = trials.met().stream()
                .min(Comparator.comparing(met -> apart(met, values, axis)))
                .orElse(null);
        if (near == null || slope == 0) {
            return values;
        }
        double rise = trials.above(near);
        for (int other = 0; other < axes.size(); other++) {
            if (other != axis) {
                rise += line.slope(other) * (part(values, other) - part(near.values(), other));
            }
        }
        return CostLine.with(values, axis, line.fine(axis, part(near.values(), axis) - rise / slope));
    }

    private double apart(Tried met, List<BigDecimal> values, int axis) {
        return IntStream.range(0, axes.size())
                .filter(other -> other != axis)
                .mapToDouble(other -> Math.abs(part(met.values(), other) - part(values, other)))
                .sum();
    }

    private double part(List<BigDecimal> values, int axis) {
        return axes.get(axis).part(values.get(axis));
    }

    private List<BigDecimal> values(double[] parts) {
        return IntStream.range(0, parts.length)
                .mapToObj(axis -> axes.get(axis).at(parts[axis]))
                .toList();
    }

    /** All terms, what moves the cost most first. */
    private List<Integer> order() {
        return places(axes.size()).stream()
                .sorted(Comparator.comparingDouble((Integer axis) -> -Math.abs(effects[axis])))
                .toList();
    }

    private static List<Integer> places(int all) {
        return new ArrayList<>(IntStream.range(0, all).boxed().toList());
    }
}
