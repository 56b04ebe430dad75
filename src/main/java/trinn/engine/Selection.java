package trinn.engine;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.language.Vocabulary;

/** Which facts the patterns of a scheme ask for, by type and key: found for all of them in one pass over the facts. */
final class Selection implements Function<FactSet, Numbered[]> {

    private static final int NOT_ASKED = -1;

    private final Map<Class<?>, OfType> types = new IdentityHashMap<>();
    private int size;

    private static final class OfType {
        private int all = NOT_ASKED;
        private final Map<String, Integer> keys = new HashMap<>();
    }

    /** Adds facts of a type, or those of a key alone; gives their place in the answer. */
    int add(Class<?> type, @Nullable String key) {
        OfType ofType = types.computeIfAbsent(type, any -> new OfType());
        if (key != null) {
            return ofType.keys.computeIfAbsent(key, any -> size++);
        }
        if (ofType.all == NOT_ASKED) {
            ofType.all = size++;
        }
        return ofType.all;
    }

    @Override
    public Numbered[] apply(FactSet facts) {
        Numbered[] found = new Numbered[size];
        List<Fact> others = facts.others();
        add(facts.seller(), 0, found);
        add(facts.period(), 1, found);
        for (int i = 0; i < others.size(); i++) {
            add(others.get(i), i + 2, found);
        }
        for (int i = 0; i < size; i++) {
            found[i] = found[i] == null ? Numbered.NONE : found[i];
        }
        return found;
    }

    private void add(Fact fact, int place, @Nullable Numbered[] found) {
        OfType ofType = types.get(fact.getClass());
        if (ofType == null) {
            return;
        }
        if (ofType.all != NOT_ASKED) {
            add(fact, place, found, ofType.all);
        }
        if (!ofType.keys.isEmpty()) {
            Integer key = ofType.keys.get(Vocabulary.key(fact));
            if (key != null) {
                add(fact, place, found, key);
            }
        }
    }

    private static void add(Fact fact, int place, @Nullable Numbered[] found, int index) {
        Numbered same = found[index];
        if (same == null) {
            same = new Numbered(1);
            found[index] = same;
        }
        same.add(fact, place);
    }
}
