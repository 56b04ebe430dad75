package trinn.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.facts.Tiers;

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

    /** Whether another term has the same value as this one on every day. */
    boolean sameValues(Term other) {
        return Stream.concat(values.stream(), other.values.stream())
                .map(DatedValue::from)
                .allMatch(day -> same(on(day), other.on(day)));
    }

    /** The one value that always holds, to be put in place of another term's. */
    Object onlyValue(Term other) {
        Object value = values.getFirst().value();
        if (!values.stream().allMatch(dated -> same(dated.value(), value))) {
            throw new IllegalArgumentException(
                    "The term \"%s\" has values by date; a what-if changes it to one value.".formatted(name));
        }
        if (value instanceof Tiers table
                && other.values.getFirst().value() instanceof Tiers before
                && table.border() != before.border()) {
            throw new IllegalArgumentException(
                    "The table \"%s\" has another border; a what-if changes its rows alone.".formatted(name));
        }
        return value;
    }

    /** Whether two values of terms are the same: 0.5 is 0.50, also within a table. */
    public static boolean same(Object one, Object other) {
        return switch (one) {
            case BigDecimal number -> other instanceof BigDecimal second && number.compareTo(second) == 0;
            case Tiers table -> other instanceof Tiers second && same(table, second);
            default -> one.equals(other);
        };
    }

    private static boolean same(Tiers one, Tiers other) {
        if (one.border() != other.border() || one.rows().size() != other.rows().size()) {
            return false;
        }
        return IntStream.range(0, one.rows().size())
                .allMatch(i -> same(
                                one.rows().get(i).from(), other.rows().get(i).from())
                        && same(one.rows().get(i).gives(), other.rows().get(i).gives()));
    }
}
