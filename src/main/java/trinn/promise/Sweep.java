package trinn.promise;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import trinn.engine.Evaluated;
import trinn.evaluation.Succession.Version;
import trinn.language.Rule;
import trinn.promise.Cuts.Cut;
import trinn.scheme.Promises.Input;

/**
 * One number of what a seller achieved in a period, that grows while all else stays as it is. What is more of a KPI that adds up is as much more in
 * the longer windows of it, too.
 */
public final class Sweep {

    private static final long MOVES = 1;

    private final Situation situation;

    /**
     * Where the rules choose otherwise.
     *
     * @param all the values from which on they do, rising, each with the names of the rules
     * @param open rules of which not everything could be said; the empty text where there are too many borders
     */
    public record Breakpoints(SortedMap<BigDecimal, SortedSet<String>> all, SortedSet<String> open) {}

    /**
     * @param there a seller and period as it was worked out
     * @param input the number, and from where to where it grows in which steps
     */
    public Sweep(Version version, Evaluated there, Input input) {
        this.situation = new Situation(version.scheme(), version.terms(), there, List.of(input), true);
    }

    /**
     * What is paid with so much of it.
     *
     * @throws trinn.engine.EvaluationException where that cannot be worked out
     */
    public Evaluated at(BigDecimal value) {
        return situation.paid(input -> value);
    }

    /**
     * Where the rules begin to choose otherwise: at a condition, or at the row of a table. Found as promises are proved: the range is looked at as a
     * whole, and cut where a choice is open, until none is. So none is missed, however near two of them lie together.
     */
    public Breakpoints breakpoints() {
        Cuts cuts = new Cuts(situation);
        List<Rule> rules = situation.choosing();
        SortedSet<Long> borders = new TreeSet<>();
        SortedSet<String> open = new TreeSet<>();
        Deque<Box> boxes = new ArrayDeque<>(List.of(situation.inputs().everything()));
        while (!boxes.isEmpty() && !cuts.isTooMuch()) {
            Box box = boxes.pop();
            if (box.width(0) == 0) {
                continue;
            }
            Look look = situation.look(box, 0, false);
            open.addAll(situation.lookAround(look, rules));
            Cut cut = look.sites().open(MOVES) == null ? null : cuts.cut(look, MOVES);
            if (cut != null) {
                borders.add(cut.at());
                boxes.addAll(cut.parts(box));
            }
        }
        if (cuts.gaveUp()) {
            open.add("");
        }
        return new Breakpoints(otherwise(borders, rules), open);
    }

    /** Those of some borders right before which rules choose otherwise than right behind. */
    private SortedMap<BigDecimal, SortedSet<String>> otherwise(SortedSet<Long> borders, List<Rule> rules) {
        SortedMap<BigDecimal, SortedSet<String>> found = new TreeMap<>();
        long last = situation.inputs().everything().to()[0];
        for (long border : borders) {
            Sites before = sites(Math.max(0, border - 2), border - 1, rules);
            SortedSet<String> choosing =
                    sites(border, Math.min(last, border + 1), rules).otherwise(before);
            if (!choosing.isEmpty()) {
                found.put(situation.inputs().value(0, border), choosing);
            }
        }
        return found;
    }

    private Sites sites(long from, long to, List<Rule> rules) {
        Box box = new Box(new long[] {from}, new long[] {to});
        Look look = from == to ? situation.look(box) : situation.look(box, 0, false);
        situation.lookAround(look, rules);
        return look.sites();
    }
}
