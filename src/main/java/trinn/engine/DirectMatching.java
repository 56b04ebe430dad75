package trinn.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.facts.FactGroups;
import trinn.facts.FactSet;
import trinn.language.FactPattern;
import trinn.language.Rule;
import trinn.scheme.Scheme;

/** Finds the combinations of one seller's facts for which rules declare something. */
final class DirectMatching implements Firing {

    private static final int[] NOWHERE = {};
    private static final @Nullable Object[] NOTHING = {};

    private final Scheme scheme;
    private final FactSet facts;
    private final FactGroups groups;
    private final Object terms;
    private final int most;
    private int fired;

    private @Nullable DirectRule rule;
    private @Nullable Object[] values = NOTHING;
    private FactGroups.Numbered[] candidates = {};
    private int[] picked = NOWHERE;

    DirectMatching(Scheme scheme, FactSet facts, Object terms, int most) {
        this.scheme = scheme;
        this.facts = facts;
        this.groups = facts.groups();
        this.terms = terms;
        this.most = most;
    }

    /** Lets a rule declare for each combination that meets its conditions. */
    void run(DirectRule next, Object recorder) {
        rule = next;
        values = new Object[next.values()];
        if (next.terms() >= 0) {
            values[next.terms()] = terms;
        }
        if (next.recorder() >= 0) {
            values[next.recorder()] = recorder;
        }
        List<DirectPattern> patterns = next.patterns();
        candidates = new FactGroups.Numbered[patterns.size()];
        picked = new int[patterns.size()];
        boolean possible = true;
        for (int i = 0; i < candidates.length; i++) {
            DirectPattern pattern = patterns.get(i);
            candidates[i] = fitting(pattern, pattern.candidates(groups));
            possible = possible
                    && (pattern.asks() == FactPattern.Asks.NONE
                            || !candidates[i].facts().isEmpty());
        }
        if (possible) {
            match(next, 0);
        }
    }

    /** The facts that meet the conditions on a fact by itself. */
    private FactGroups.Numbered fitting(DirectPattern pattern, FactGroups.Numbered all) {
        DirectPattern.Condition[] alone = pattern.alone();
        if (alone.length == 0 || all.facts().isEmpty()) {
            return all;
        }
        FactGroups.Numbered fitting = null;
        for (int i = 0; i < all.facts().size(); i++) {
            Fact fact = all.facts().get(i);
            values[pattern.slot()] = fact;
            if (hold(alone)) {
                fitting = fitting == null ? new FactGroups.Numbered(new ArrayList<>(), new ArrayList<>()) : fitting;
                fitting.facts().add(fact);
                fitting.places().add(all.places().get(i));
            }
        }
        return fitting == null ? FactGroups.Numbered.NONE : fitting;
    }

    private void match(DirectRule next, int depth) {
        if (depth == candidates.length) {
            fire(next);
            return;
        }
        DirectPattern pattern = next.patterns().get(depth);
        if (pattern.asks() == FactPattern.Asks.EACH) {
            List<Fact> all = candidates[depth].facts();
            for (int i = 0; i < all.size(); i++) {
                values[pattern.slot()] = all.get(i);
                if (hold(pattern.joined())) {
                    place(pattern);
                    picked[depth] = i;
                    match(next, depth + 1);
                }
            }
        } else if (isThere(pattern, candidates[depth].facts()) == (pattern.asks() == FactPattern.Asks.EXISTS)) {
            match(next, depth + 1);
        }
    }

    private boolean isThere(DirectPattern pattern, List<Fact> all) {
        for (Fact fact : all) {
            values[pattern.slot()] = fact;
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
        List<Object> all = new ArrayList<>(picked.length);
        for (int i = picked.length - 1; i >= 0; i--) {
            if (now().patterns().get(i).asks() == FactPattern.Asks.EACH) {
                all.add(candidates[i].facts().get(picked[i]));
            }
        }
        return all;
    }

    @Override
    public int[] places() {
        int[] places = new int[picked.length];
        int size = 0;
        for (int i = picked.length - 1; i >= 0; i--) {
            if (now().patterns().get(i).asks() == FactPattern.Asks.EACH) {
                places[size++] = candidates[i].places().get(picked[i]);
            }
        }
        return size == places.length ? places : java.util.Arrays.copyOf(places, size);
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
