package trinn.scheme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;

/**
 * One number, word or table of a scheme that can be changed without touching its rules.
 *
 * @param name how rules call it
 * @param label how people call it
 * @param kind what it is
 * @param unit a word behind the number, such as {@code units}; empty where the kind says enough
 * @param range where a slider goes, for numbers that have one
 * @param choices the words to choose from, for a choice
 * @param tiers what a table is asked for and what it gives, for a table
 * @param source where the value comes from, such as a paragraph of an agreement; empty where nobody said
 * @param values by rising date
 */
public record Term(
        String name,
        String label,
        TermKind kind,
        String unit,
        @Nullable Range range,
        List<String> choices,
        @Nullable TiersKind tiers,
        String source,
        List<DatedValue> values) {

    /**
     * The kinds of a table's two columns.
     *
     * @param of what it is asked for
     * @param gives what it gives
     */
    public record TiersKind(Kind of, Kind gives) {}

    /** Copies the lists. */
    public Term {
        choices = List.copyOf(choices);
        values = List.copyOf(values);
    }

    /** This term with one value that always holds. */
    public Term with(Object value) {
        return new Term(
                name, label, kind, unit, range, choices, tiers, source, List.of(new DatedValue(LocalDate.MIN, value)));
    }

    /** The value on a day; before the first date it is the first value. */
    public Object on(LocalDate day) {
        Object value = values.getFirst().value();
        for (DatedValue dated : values) {
            if (!dated.from().isAfter(day)) {
                value = dated.value();
            }
        }
        return value;
    }
}
