package trinn.promise;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trinn.promise.Cuts.Cut;

/**
 * Proves or refutes by cutting the inputs into pieces, until each is decided: branch and bound. What is refuted the engine has
 * worked out.
 */
final class Prover {

    private final Situation situation;
    private final Cuts cuts;

    Prover(Situation situation) {
        this.situation = situation;
        this.cuts = new Cuts(situation);
    }

    /** Whether never more than an amount is earned of a target. */
    Outcome atMost(String target, BigDecimal amount) {
        Box found = anywhere(target, pay -> pay.hi().compareTo(amount) <= 0, paid -> paid.compareTo(amount) > 0);
        return found == null
                ? cuts.gaveUp() ? cuts.tooMany() : new Outcome.Proved(cuts.pieces())
                : new Outcome.Refuted(target, List.of(situation.found(found.from(), target)));
    }

    /** Whether a component can earn anything. */
    Outcome canPay(String component) {
        Box found = anywhere(component, pay -> pay.hi().signum() <= 0, paid -> paid.signum() > 0);
        return found != null
                ? new Outcome.Proved(cuts.pieces())
                : cuts.gaveUp()
                        ? cuts.tooMany()
                        : new Outcome.Refuted(
                                component,
                                List.of(situation.found(situation.inputs().situation(), component)));
    }

    /**
     * Looks for values with which the engine pays something of a kind.
     *
     * @param hopeless whether nothing of the kind lies among what may be paid
     * @return one value for each input, or null where there is none or the pieces were too many
     */
    private @Nullable Box anywhere(String target, Predicate<Interval> hopeless, Predicate<BigDecimal> meant) {
        Deque<Box> open = new ArrayDeque<>(List.of(situation.inputs().everything()));
        while (!open.isEmpty()) {
            if (cuts.isTooMuch()) {
                return null;
            }
            Box box = open.pop();
            Look look = situation.look(box);
            Span pay = situation.pay(look, target);
            if (hopeless.test(pay.left())) {
                continue;
            }
            long[] best = situation.best(box, target);
            if (best != null && meant.test(Objects.requireNonNull(situation.amount(best, target)))) {
                return new Box(best, best);
            }
            Cut cut = cuts.cut(look, pay.inputs());
            if (cut != null) {
                cut.parts(box).reversed().forEach(open::push);
            }
        }
        return null;
    }

    /**
     * A stretch of values of an input, with all values of the others.
     *
     * @param step whether only its first and its last value are compared
     */
    private record Piece(Box box, boolean step) {
        static Piece of(Box box, int input) {
            return new Piece(box, box.width(input) == 1);
        }
    }

    /** Whether more of an input never earns less of a target. */
    Outcome neverLess(int input, String target) {
        Deque<Piece> open = new ArrayDeque<>(List.of(Piece.of(situation.inputs().everything(), input)));
        while (!open.isEmpty()) {
            if (cuts.isTooMuch()) {
                return cuts.tooMany();
            }
            Piece piece = open.pop();
            if (piece.box().width(input) == 0) {
                continue;
            }
            Look look = situation.look(piece.box(), input, piece.step());
            Span pay = situation.pay(look, target);
            if (pay.slope().rises()) {
                continue;
            }
            long[] falls = falls(piece.box(), input, target);
            if (falls != null) {
                long[] more = falls.clone();
                more[input]++;
                return new Outcome.Refuted(
                        situation.inputs().all().get(input).name(),
                        List.of(situation.found(falls, target), situation.found(more, target)));
            }
            Cut cut = cuts.cut(look, pay.inputs() | 1L << input);
            if (cut != null) {
                cut(piece, cut, input).forEach(open::push);
            }
        }
        return new Outcome.Proved(cuts.pieces());
    }

    /** The parts of a piece; at a border of the input that moves, what lies on both sides of it is one of them. */
    private static List<Piece> cut(Piece piece, Cut cut, int input) {
        Box box = piece.box();
        List<Box> parts = cut.parts(box);
        if (cut.input() != input) {
            return parts.stream().map(part -> new Piece(part, piece.step())).toList();
        }
        return List.of(
                Piece.of(parts.getFirst(), input),
                new Piece(box.with(input, cut.at() - 1, cut.at()), true),
                Piece.of(parts.getLast(), input));
    }

    /** Values next to which one step more of an input earns less, where the ends of a piece lead to some; null otherwise. */
    private long @Nullable [] falls(Box box, int input, String target) {
        for (long[] others : List.of(box.center(), box.from(), box.to())) {
            long[] steps = others.clone();
            long less = box.from()[input];
            long more = box.to()[input];
            BigDecimal low = amount(steps, input, less, target);
            BigDecimal high = amount(steps, input, more, target);
            if (low == null || high == null || low.compareTo(high) <= 0) {
                continue;
            }
            while (more - less > 1) {
                long middle = less + (more - less) / 2;
                BigDecimal there = amount(steps, input, middle, target);
                if (there == null) {
                    break;
                }
                if (low.compareTo(there) > 0) {
                    more = middle;
                } else {
                    less = middle;
                    low = there;
                }
            }
            if (more - less == 1) {
                steps[input] = less;
                return steps;
            }
        }
        return null;
    }

    private @Nullable BigDecimal amount(long[] steps, int input, long at, String target) {
        steps[input] = at;
        return situation.amount(steps, target);
    }
}
