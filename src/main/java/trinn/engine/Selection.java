package trinn.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.language.Vocabulary;

/**
 * Which facts the patterns of a scheme ask for: by type, key, and the conditions that terms have no part in. They are found
 * for all patterns in one pass over the facts, and need not be looked for again when a term moves.
 */
final class Selection implements Function<FactSet, Numbered[]> {

    private static final DirectPattern.Condition[] ANY = {};

    private final Map<Class<?>, OfType> types = new IdentityHashMap<>();
    private final List<Wanted> wanted = new ArrayList<>();
    private int values = 1;

    /** The conditions on facts of a type, and where a fact stands while they are tried. */
    private record Wanted(DirectPattern.Condition[] conditions, int slot) {}

    private static final class OfType {
        private final List<Integer> all = new ArrayList<>();
        private final Map<String, List<Integer>> keys = new HashMap<>();
    }

    /** Adds all facts of a type; gives their place in the answer. */
    int add(Class<?> type) {
        return add(type, null, ANY, 0, 1);
    }

    /**
     * Adds facts that a pattern asks for; gives their place in the answer.
     *
     * @param key which of many are meant, or null
     * @param conditions that they meet, of the facts alone
     * @param slot where a fact stands among the values of its rule
     * @param size how many values the rule has
     */
    int add(Class<?> type, @Nullable String key, DirectPattern.Condition[] conditions, int slot, int size) {
        OfType ofType = types.computeIfAbsent(type, any -> new OfType());
        List<Integer> places = key == null ? ofType.all : ofType.keys.computeIfAbsent(key, any -> new ArrayList<>());
        for (int place : places) {
            if (conditions.length == 0 && wanted.get(place).conditions().length == 0) {
                return place;
            }
        }
        values = Math.max(values, size);
        places.add(wanted.size());
        wanted.add(new Wanted(conditions, slot));
        return wanted.size() - 1;
    }

    @Override
    public Numbered[] apply(FactSet facts) {
        Numbered[] found = new Numbered[wanted.size()];
        @Nullable Object[] scratch = new Object[values];
        List<Fact> others = facts.others();
        add(facts.seller(), 0, found, scratch);
        add(facts.period(), 1, found, scratch);
        for (int i = 0; i < others.size(); i++) {
            add(others.get(i), i + 2, found, scratch);
        }
        for (int i = 0; i < found.length; i++) {
            found[i] = found[i] == null ? Numbered.NONE : found[i];
        }
        return found;
    }

    private void add(Fact fact, int place, @Nullable Numbered[] found, @Nullable Object[] scratch) {
        OfType ofType = types.get(fact.getClass());
        if (ofType == null) {
            return;
        }
        for (int i = 0; i < ofType.all.size(); i++) {
            add(fact, place, found, ofType.all.get(i), scratch);
        }
        if (!ofType.keys.isEmpty()) {
            List<Integer> keyed = ofType.keys.getOrDefault(Vocabulary.key(fact), List.of());
            for (int i = 0; i < keyed.size(); i++) {
                add(fact, place, found, keyed.get(i), scratch);
            }
        }
    }

    private void add(Fact fact, int place, @Nullable Numbered[] found, int index, @Nullable Object[] scratch) {
        Wanted asked = wanted.get(index);
        boolean decided = true;
        if (asked.conditions().length > 0) {
            scratch[asked.slot()] = fact;
            try {
                for (DirectPattern.Condition condition : asked.conditions()) {
                    if (!condition.holds(scratch)) {
                        return;
                    }
                }
            } catch (Exception e) {
                // Whoever asks for this fact tries again, and tells what cannot be decided.
                decided = false;
            }
        }
        Numbered same = found[index];
        if (same == null) {
            same = new Numbered(1);
            found[index] = same;
        }
        same.add(fact, place);
        if (!decided) {
            same.leaveOpen();
        }
    }
}
