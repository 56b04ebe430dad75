package trinn.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.language.FactPattern;
import trinn.language.Rule;
import trinn.scheme.Scheme;

/** Finds the combinations of one seller's facts for which rules declare something. */
final class DirectMatching implements Firing {

    private final Scheme scheme;
    private final FactSet facts;
    private final Numbered[] selected;
    private final Object terms;
    private final int most;
    private final @Nullable Object[] values;
    private final Numbered[] candidates;
    private final int[] picked;
    private int fired;
    private @Nullable DirectRule rule;

    /**
     * @param selected the facts that the scheme asks for
     * @param rules that will be tried
     */
    DirectMatching(Scheme scheme, FactSet facts, Numbered[] selected, DirectRule[] rules, Object terms, int most) {
        this.scheme = scheme;
        this.facts = facts;
        this.selected = selected;
        this.terms = terms;
        this.most = most;
        int patterns = 0;
        int slots = 0;
        for (DirectRule each : rules) {
            patterns = Math.max(patterns, each.patterns().length);
            slots = Math.max(slots, each.values());
        }
        values = new Object[slots];
        candidates = new Numbered[patterns];
        picked = new int[patterns];
    }

    /** Lets a rule declare for each combination that meets its conditions. */
    void run(DirectRule next, Object recorder) {
        rule = next;
        if (next.terms() >= 0) {
            values[next.terms()] = terms;
        }
        if (next.recorder() >= 0) {
            values[next.recorder()] = recorder;
        }
        boolean possible = true;
        for (int i = 0; i < next.patterns().length; i++) {
            DirectPattern pattern = next.patterns()[i];
            Numbered fitting = fitting(pattern, selected[pattern.candidates()]);
            candidates[i] = fitting;
            possible = possible && (pattern.asks() == FactPattern.Asks.NONE || fitting.size() > 0);
        }
        if (possible) {
            match(next, 0);
        }
    }

    /** The facts that meet the conditions on a fact by itself. */
    private Numbered fitting(DirectPattern pattern, Numbered all) {
        if (pattern.alone().length == 0 && !all.isOpen()) {
            return all;
        }
        int size = all.size();
        Numbered fitting = null;
        for (int i = 0; i < size; i++) {
            Fact fact = all.fact(i);
            values[pattern.slot()] = fact;
            if (all.isOpen() && !hold(pattern.given()) || !hold(pattern.alone())) {
                fitting = fitting == null ? firsts(all, i) : fitting;
            } else if (fitting != null) {
                fitting.add(fact, all.place(i));
            }
        }
        return fitting == null ? all : fitting;
    }

    private static Numbered firsts(Numbered all, int count) {
        Numbered firsts = new Numbered(count);
        for (int i = 0; i < count; i++) {
            firsts.add(all.fact(i), all.place(i));
        }
        return firsts;
    }

    private void match(DirectRule next, int depth) {
        if (depth == next.patterns().length) {
            fire(next);
            return;
        }
        DirectPattern pattern = next.patterns()[depth];
        if (pattern.asks() == FactPattern.Asks.EACH) {
            Numbered all = candidates[depth];
            for (int i = 0; i < all.size(); i++) {
                values[pattern.slot()] = all.fact(i);
                if (hold(pattern.joined())) {
                    place(pattern);
                    picked[depth] = i;
                    match(next, depth + 1);
                }
            }
        } else if (isThere(pattern, candidates[depth]) == (pattern.asks() == FactPattern.Asks.EXISTS)) {
            match(next, depth + 1);
        }
    }

    private boolean isThere(DirectPattern pattern, Numbered all) {
        for (int i = 0; i < all.size(); i++) {
            values[pattern.slot()] = all.fact(i);
            if (hold(pattern.joined())) {
                return true;
            }
        }
        return false;
    }

    private void place(DirectPattern pattern) {
        for (Bound bound : pattern.placed()) {
            try {
                bound.fill(values);
            } catch (RuntimeException e) {
                throw new EvaluationException(scheme, facts, Failure.ofCondition(e));
            }
        }
    }

    private boolean hold(DirectPattern.Condition[] conditions) {
        for (DirectPattern.Condition condition : conditions) {
            try {
                if (!condition.holds(values)) {
                    return false;
                }
            } catch (Exception e) {
                throw new EvaluationException(
                        scheme, facts, Failure.ofCondition(condition.test().text(), rule().name(), e));
            }
        }
        return true;
    }

    private void fire(DirectRule next) {
        if (++fired > most) {
            throw new EvaluationException(scheme, facts, Failure.ofTooMuch(most));
        }
        try {
            for (Bound bound : next.late()) {
                bound.fill(values);
            }
            next.block().execute(Bound.picked(values, next.arguments()));
        } catch (Exception e) {
            throw new EvaluationException(scheme, facts, Failure.ofDeclaration(this, e));
        }
    }

    @Override
    public Rule rule() {
        return now().rule();
    }

    @Override
    public List<?> facts() {
        DirectPattern[] patterns = now().patterns();
        List<Object> all = new ArrayList<>(patterns.length);
        for (int i = 0; i < patterns.length; i++) {
            if (patterns[i].asks() == FactPattern.Asks.EACH) {
                all.add(candidates[i].fact(picked[i]));
            }
        }
        return all;
    }

    @Override
    public @Nullable String sale() {
        return now().ofSales() ? Firing.super.sale() : null;
    }

    @Override
    public @Nullable String refunded() {
        return now().ofSales() ? Firing.super.refunded() : null;
    }

    @Override
    public int[] places() {
        DirectPattern[] patterns = now().patterns();
        int[] places = new int[patterns.length];
        int size = 0;
        for (int i = 0; i < patterns.length; i++) {
            if (patterns[i].asks() == FactPattern.Asks.EACH) {
                places[size++] = candidates[i].place(picked[i]);
            }
        }
        return size == places.length ? places : Arrays.copyOf(places, size);
    }

    @Override
    public @Nullable Object value(String name) {
        Bound unused = now().unused().get(name);
        if (unused != null) {
            unused.fill(values);
        }
        Integer slot = now().names().get(name);
        if (slot == null) {
            throw new IllegalArgumentException("The rule binds no " + name + ".");
        }
        return values[slot];
    }

    @Override
    public List<String> names() {
        return List.copyOf(now().names().keySet());
    }

    private DirectRule now() {
        if (rule == null) {
            throw new IllegalStateException("No rule is firing.");
        }
        return rule;
    }
}
