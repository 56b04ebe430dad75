package trinn.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import trinn.scheme.Terms;

/** What a search has tried, each values of its terms once, and how much of it it may still try. */
final class Trials {

    /** So near to what it should be a cost is met: as a part of it. */
    static final BigDecimal NEAR = new BigDecimal("0.001");

    /** A stage of a search has tried as much as it may. */
    private static final class SpentException extends RuntimeException {
        SpentException() {
            super(null, null, false, false);
        }
    }

    private static final int KEPT = 12;

    private final List<TermAxis> axes;
    private final TermsSearch.Wish wish;
    private final Terms terms;
    private final Function<Terms, Comparison> run;
    private final Aim.Gap gap;
    private final Progress progress;
    private final Map<List<BigDecimal>, Tried> tried = new LinkedHashMap<>();
    private int most;

    Trials(
            List<TermAxis> axes,
            TermsSearch.Wish wish,
            Terms terms,
            Function<Terms, Comparison> run,
            Aim.Gap gap,
            Progress progress) {
        this.axes = axes;
        this.wish = wish;
        this.terms = terms;
        this.run = run;
        this.gap = gap;
        this.progress = progress;
    }

    /** Works until a part of all that may be tried is tried, or the work is done. */
    void upTo(double part, Runnable work) {
        within((int) Math.round((wish.most() - kept()) * part), work);
    }

    /** Works with what was kept, or until the work is done. */
    void last(Runnable work) {
        within(wish.most(), work);
    }

    /** So much is kept for what comes after the search. */
    private int kept() {
        return Math.min(KEPT, wish.most() / KEPT);
    }

    private void within(int tries, Runnable work) {
        most = tries;
        try {
            work.run();
        } catch (SpentException e) {
            most = 0;
        }
    }

    /** What comes of some values: known, or worked out now. */
    Tried at(List<BigDecimal> values) {
        List<BigDecimal> key = values.stream().map(Trials::plain).toList();
        Tried known = tried.get(key);
        if (known != null) {
            return known;
        }
        if (tried.size() >= most) {
            throw new SpentException();
        }
        progress.tell(tried.size(), wish.most());
        Terms with = terms;
        for (int nth = 0; nth < key.size(); nth++) {
            with = with.with(axes.get(nth).name(), key.get(nth));
        }
        Tried now = Tried.of(key, TermAxis.moved(axes, key), wish.aim(), run.apply(with), gap);
        tried.put(key, now);
        return now;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal number = value.stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    TermsSearch.Wish wish() {
        return wish;
    }

    List<TermAxis> axes() {
        return axes;
    }

    /** All that was tried, in its order. */
    List<Tried> all() {
        return new ArrayList<>(tried.values());
    }

    List<Tried> met() {
        return tried.values().stream().filter(this::isMet).toList();
    }

    /** The best of them: the one that costs what it should and has the least of the aim, or else that which costs most nearly so. */
    Tried best() {
        return tried.values().stream().min(order()).orElseThrow();
    }

    /** The better first. */
    Comparator<Tried> order() {
        Comparator<Tried> values = Comparator.comparing(Tried::values, Trials::compare);
        return Comparator.<Tried, BigDecimal>comparing(one -> isMet(one) ? BigDecimal.ZERO : off(one))
                .thenComparing(Tried::aim)
                .thenComparing(Tried::lost)
                .thenComparing(Tried::moved)
                .thenComparing(values);
    }

    private static int compare(List<BigDecimal> one, List<BigDecimal> other) {
        for (int nth = 0; nth < one.size(); nth++) {
            int order = one.get(nth).compareTo(other.get(nth));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    boolean isMet(Tried one) {
        return off(one).compareTo(wish.cost().multiply(NEAR)) <= 0;
    }

    /** Whether no value lies between the sides of a jump. */
    boolean areNeighbours(CostLine.Jump jump) {
        BigDecimal one = jump.one().values().get(jump.axis());
        BigDecimal other = jump.other().values().get(jump.axis());
        return axes.get(jump.axis()).between(one, other) == null;
    }

    /** How far the cost is from what it should be. */
    BigDecimal off(Tried one) {
        return one.total().subtract(wish.cost()).abs();
    }

    /** 1 where it costs more than it should, -1 where less. */
    int side(Tried one) {
        return one.total().compareTo(wish.cost());
    }

    /** How much the cost is above what it should be, as a part of that. */
    double above(Tried one) {
        return one.total().subtract(wish.cost()).doubleValue() / wish.cost().doubleValue();
    }

    BigDecimal cheapest() {
        return tried.values().stream()
                .map(Tried::total)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    BigDecimal dearest() {
        return tried.values().stream()
                .map(Tried::total)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether the cost that is wanted lies between costs that were seen. */
    boolean isWithinReach() {
        return cheapest().compareTo(wish.cost()) <= 0 && dearest().compareTo(wish.cost()) >= 0 || !met().isEmpty();
    }
}
