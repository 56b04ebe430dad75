package trinn.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.type.FactType;
import trinn.scheme.Messages;
import trinn.scheme.Terms;

/** The values of terms on a day, and the object that rules read them from; those used last are kept. */
final class TermsObjects {

    private static final int KEPT = 4;

    private final FactType type;
    private volatile @Nullable Known[] known = new Known[KEPT];
    private int next;

    /**
     * The terms on a day.
     *
     * @param values by name
     * @param object as rules know them
     * @param said as sentences in a language say them
     */
    record OnDay(Map<String, Object> values, Object object, Map<Messages, Map<String, Object>> said) {
        /** The values by name, as sentences in a language say them. */
        Map<String, Object> said(Messages language) {
            return said.computeIfAbsent(language, any -> language.said(values));
        }
    }

    private record Known(Terms terms, Map<LocalDate, OnDay> days) {}

    TermsObjects(FactType type) {
        this.type = type;
    }

    OnDay of(Terms terms, LocalDate day) {
        return days(terms).computeIfAbsent(day, any -> made(terms.on(day)));
    }

    private Map<LocalDate, OnDay> days(Terms terms) {
        for (Known each : known) {
            if (each != null && each.terms() == terms) {
                return each.days();
            }
        }
        return remember(terms);
    }

    private synchronized Map<LocalDate, OnDay> remember(Terms terms) {
        @Nullable Known[] changed = known.clone();
        Known added = new Known(terms, new ConcurrentHashMap<>());
        changed[next] = added;
        next = (next + 1) % KEPT;
        known = changed;
        return added.days();
    }

    private OnDay made(Map<String, Object> values) {
        try {
            Object object = type.newInstance();
            values.forEach((name, value) -> type.set(object, name, value));
            return new OnDay(values, object, new ConcurrentHashMap<>());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
