package trinn.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.scheme.Term;
import trinn.scheme.Terms;

/**
 * Values of several terms, within their ranges, with which a scheme costs what it should, and which have as little as may be of an aim. The values
 * are exact and have few digits; the same wish has the same answer anywhere.
 *
 * @param wish what was sought
 * @param best the best of all that was tried; where nothing costs what it should, what costs most nearly so
 * @param why why the cost is not met; null where it is, within 0.1 %
 * @param front what can be chosen instead: the farther from the wanted cost, the less of the aim; {@code best} is the first
 * @param steps how many values were tried
 */
public record TermsSearch(Wish wish, Tried best, @Nullable Why why, List<Tried> front, int steps) {

    /** More terms take too long. */
    public static final int MOST_TERMS = 4;

    /** So many values are tried where nobody says otherwise. */
    public static final int STEPS = 180;

    private static final int MOST_CHOICES = 8;

    /**
     * What is sought.
     *
     * @param terms their names: from one to {@link #MOST_TERMS} numbers with a range
     * @param cost what the scheme should cost, in its currency, above zero
     * @param aim what is to be as small as may be
     * @param seed of all that is random
     * @param most how many values may be tried
     */
    public record Wish(List<String> terms, BigDecimal cost, Aim aim, long seed, int most) {

        /** Copies the list. */
        public Wish {
            terms = List.copyOf(terms);
        }
    }

    /** Why a cost is not met. */
    public sealed interface Why {

        /**
         * Whatever was tried costs less, or more.
         *
         * @param least the lowest cost of all that was tried
         * @param most the highest
         */
        record OutOfReach(BigDecimal least, BigDecimal most) implements Why {}

        /**
         * The cost jumps past it.
         *
         * @param term along which
         * @param at where, on the side that costs less
         * @param from what it costs there
         * @param to what it costs on the other side
         */
        record Jumps(String term, BigDecimal at, BigDecimal from, BigDecimal to) implements Why {}

        /** It was not found in so many steps. */
        record NotFound() implements Why {}
    }

    /** Copies the list. */
    public TermsSearch {
        front = List.copyOf(front);
    }

    /** Whether a term can be sought: one number with a range, the same at all dates. */
    public static boolean isMovable(Term term) {
        return TermAxis.isMovable(term);
    }

    /** Whether the scheme costs what it should, within 0.1 %. */
    public boolean met() {
        return why == null;
    }

    /** As {@link #of(Terms, Wish, Function, Aim.Gap, Progress)}, for all aims but {@link Aim#GAP}. */
    public static TermsSearch of(Terms terms, Wish wish, Function<Terms, Comparison> run, Progress progress) {
        return of(terms, wish, run, Aim.Gap.UNTOLD, progress);
    }

    /**
     * Seeks them.
     *
     * @param run both sides, the alternative with some terms
     * @param gap how far women and men are apart
     * @throws IllegalArgumentException where there are no terms or too many, one is no number with a range, the cost is not above zero, or the aim
     *     cannot be told
     * @throws java.util.concurrent.CancellationException where nobody wants it to go on
     */
    public static TermsSearch of(
            Terms terms, Wish wish, Function<Terms, Comparison> run, Aim.Gap gap, Progress progress) {
        long different = wish.terms().stream().distinct().count();
        if (different < 1 || different > MOST_TERMS || different < wish.terms().size()) {
            throw new IllegalArgumentException("From one to %d terms can be sought at once.".formatted(MOST_TERMS));
        }
        if (wish.cost().signum() <= 0) {
            throw new IllegalArgumentException("A cost must lie above zero.");
        }
        List<TermAxis> axes =
                wish.terms().stream().map(name -> TermAxis.of(terms, name)).toList();
        Trials trials = new Trials(axes, wish, terms, run, gap, progress);
        TermsSeeker seeker = new TermsSeeker(trials, wish.seed());
        seeker.seek();
        Tried found = trials.best();
        Tried best = trials.isMet(found) ? ShortestValues.of(trials, found) : found;
        return new TermsSearch(
                wish,
                best,
                trials.isMet(best) ? null : why(trials, seeker.jump()),
                front(trials, best),
                trials.all().size());
    }

    private static Why why(Trials trials, CostLine.@Nullable Jump jump) {
        if (!trials.isWithinReach()) {
            return new Why.OutOfReach(trials.cheapest(), trials.dearest());
        }
        if (jump == null || !trials.areNeighbours(jump)) {
            return new Why.NotFound();
        }
        boolean rises = trials.side(jump.one()) < 0;
        Tried from = rises ? jump.one() : jump.other();
        Tried to = rises ? jump.other() : jump.one();
        return new Why.Jumps(
                trials.axes().get(jump.axis()).name(), from.values().get(jump.axis()), from.total(), to.total());
    }

    /** Nothing else that was tried is both nearer to the cost and has less of the aim. */
    private static List<Tried> front(Trials trials, Tried best) {
        List<Tried> front = new ArrayList<>(List.of(best));
        trials.all().stream()
                .sorted(trials.order())
                .filter(one -> !trials.isMet(one))
                .sorted(Comparator.comparing(trials::off))
                .forEach(one -> {
                    if (one.aim().compareTo(front.getLast().aim()) < 0) {
                        front.add(one);
                    }
                });
        return some(front);
    }

    /** The first, the last, and some between them as evenly as they lie. */
    private static List<Tried> some(List<Tried> front) {
        if (front.size() <= MOST_CHOICES) {
            return front;
        }
        List<Tried> some = new ArrayList<>();
        for (int nth = 0; nth < MOST_CHOICES; nth++) {
            some.add(front.get(nth * (front.size() - 1) / (MOST_CHOICES - 1)));
        }
        return some;
    }
}
