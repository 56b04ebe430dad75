package trinn.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;

/**
 * One number, word or table of a scheme that can be changed without touching its rules.
 *
 * @param name how rules call it
 * @param label how people call it
 * @param kind what it is
 * @param unit a word behind the number, such as {@code units}; empty where the kind says enough
 * @param range where a slider goes, for numbers that have one
 * @param choices the words to choose from, for a choice
 * @param table what a table is asked for and what it gives, for a table
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
        @Nullable TableKinds table,
        String source,
        List<DatedValue> values) {

    /**
     * The kinds of a table's numbers.
     *
     * @param of what it is asked for, by its rows
     * @param by what it is asked for by its columns, for a two-way table
     * @param gives what it gives
     */
    public record TableKinds(Kind of, @Nullable Kind by, Kind gives) {}

    /** Copies the lists. */
    public Term {
        choices = List.copyOf(choices);
        values = List.copyOf(values);
    }

    /** Whether it is a single number: no word and no table. */
    boolean isNumber() {
        return kind.seenAs() != Kind.TEXT;
    }

    /** This term with one value that always holds. */
    public Term with(Object value) {
        return new Term(
                name, label, kind, unit, range, choices, table, source, List.of(new DatedValue(LocalDate.MIN, value)));
    }

    /** This term with one value from a day on; before it the values stay. */
    Term with(Object value, LocalDate from) {
        List<DatedValue> dated = new ArrayList<>();
        values.stream().filter(one -> one.from().isBefore(from)).forEach(dated::add);
        if (dated.isEmpty()) {
            dated.add(new DatedValue(LocalDate.MIN, on(LocalDate.MIN)));
        }
        dated.add(new DatedValue(from, value));
        return new Term(name, label, kind, unit, range, choices, table, source, dated);
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
        Object before = other.values.getFirst().value();
        if (!sameForm(value, before)) {
            throw new IllegalArgumentException("The table \"%s\" has %s; a what-if changes its rows alone."
                    .formatted(name, value instanceof TwoWay ? "another border or other columns" : "another border"));
        }
        return value;
    }

    /** Whether two values of terms are the same: 0.5 is 0.50, also within a table. */
    public static boolean same(Object one, Object other) {
        return switch (one) {
            case BigDecimal number -> other instanceof BigDecimal second && number.compareTo(second) == 0;
            case Tiers table -> other instanceof Tiers second && sameForm(one, other) && same(table, second);
            case TwoWay table -> other instanceof TwoWay second && sameForm(one, other) && same(table, second);
            default -> one.equals(other);
        };
    }

    /** Whether one value can take another's place in a term: tables need the same border and the same columns. */
    public static boolean sameForm(Object one, Object other) {
        return switch (one) {
            case Tiers table -> other instanceof Tiers second && table.border() == second.border();
            case TwoWay table ->
                other instanceof TwoWay second
                        && table.border() == second.border()
                        && same(table.columns(), second.columns());
            default -> true;
        };
    }

    private static boolean same(Tiers one, Tiers other) {
        return same(from(one), from(other)) && same(gives(one), gives(other));
    }

    private static List<BigDecimal> from(Tiers table) {
        return table.rows().stream().map(Tiers.Tier::from).toList();
    }

    private static List<BigDecimal> gives(Tiers table) {
        return table.rows().stream().map(Tiers.Tier::gives).toList();
    }

    private static boolean same(TwoWay one, TwoWay other) {
        return one.rows().size() == other.rows().size()
                && IntStream.range(0, one.rows().size()).allMatch(i -> {
                    TwoWay.Row row = one.rows().get(i);
                    TwoWay.Row second = other.rows().get(i);
                    return same(row.from(), second.from()) && same(row.gives(), second.gives());
                });
    }

    private static boolean same(List<BigDecimal> one, List<BigDecimal> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> same(one.get(i), other.get(i)));
    }
}
