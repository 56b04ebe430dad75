package trinn.language;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.facts.Kpi;
import trinn.facts.Window;

/**
 * What one pattern of a rule asks the data for.
 *
 * @param rule the name of the rule
 * @param fact the name of the fact, such as {@code Kpi}
 * @param keys which of many it asks for, such as the codes of KPIs; empty where any will do
 * @param windows the windows it names, of a KPI; empty where any will do
 * @param fields the fields that its conditions and the rule's calculations use; attributes as {@code attribute.territory}
 * @param switches what it asks of terms alone: where one does not hold, the rule is switched off
 * @param absent whether the rule asks that there be none, so that it can do without
 */
public record Asked(
        String rule,
        String fact,
        Set<String> keys,
        Set<Window> windows,
        Set<String> fields,
        Set<Switch> switches,
        boolean absent) {

    /**
     * What a rule asks of a term.
     *
     * @param term its name
     * @param word which word it must be; the empty text where it is a number
     * @param above the number that it must be above, or null
     * @param other the number that it must not be, or null
     */
    public record Switch(
            String term,
            String word,
            @Nullable BigDecimal above,
            @Nullable BigDecimal other) {

        /** Whether a value of the term lets the rule be. */
        public boolean isOn(@Nullable Object value) {
            return value instanceof BigDecimal number
                    ? (above == null || number.compareTo(above) > 0) && (other == null || number.compareTo(other) != 0)
                    : word.equals(value);
        }
    }

    /** Copies the sets. */
    public Asked {
        keys = Set.copyOf(keys);
        windows = Set.copyOf(windows);
        fields = Set.copyOf(fields);
        switches = Set.copyOf(switches);
    }

    /** The field that tells one of many such facts from another; the empty text where there is only one. */
    public String key() {
        return Vocabulary.KEYS.getOrDefault(fact, "");
    }

    /** Whether a fact of the asked type is one of those that are meant. */
    public boolean means(Fact one) {
        boolean window = windows.isEmpty() || !(one instanceof Kpi kpi) || windows.contains(kpi.window());
        return window && (keys.isEmpty() || keys.contains(String.valueOf(Vocabulary.value(one, key()))));
    }

    /** Whether facts of the asked type have a field of this name. */
    public boolean knows(String field) {
        return Vocabulary.FACTS
                .getOrDefault(fact, Map.of())
                .containsKey(Vocabulary.isAttribute(field) ? Vocabulary.ATTRIBUTE : field);
    }

    /** Whether a fact has a value in a field. */
    public static boolean has(Fact fact, String field) {
        return Vocabulary.value(fact, field) != null;
    }
}
