package trinn.statement;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Window;

/**
 * A value that rules see.
 *
 * @param fact the type of its fact, such as {@code Kpi}
 * @param key which of several such facts, such as the code of a KPI; the empty text where there is one, or any is meant
 * @param window over which stretch of time, of a KPI where that is known
 * @param field of the fact, attributes as {@code attribute.territory}; the empty text for the fact itself
 */
public record Measure(String fact, String key, @Nullable Window window, String field) {

    /** What it is in one line, in no language, such as {@code Kpi revenue MONTH actual}. */
    public String label() {
        return Stream.of(fact, key, window == null ? "" : window.name(), field)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Another value of the same fact. */
    Measure of(String other) {
        return new Measure(fact, key, window, other);
    }
}
