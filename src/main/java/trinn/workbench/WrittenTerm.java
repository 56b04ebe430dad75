package trinn.workbench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.facts.Tiers;
import trinn.scheme.TermKind;

/**
 * A term as the text of a scheme says it, whether it can be read or not: numbers are as they are written, and what is missing is empty.
 *
 * @param name how rules call it
 * @param line where its name stands, from 1
 * @param lastLine where it ends
 * @param label how people call it
 * @param kind what it is; null where the text names no kind
 * @param unit a word behind the number
 * @param range where a slider goes
 * @param choices the words to choose from
 * @param of what a table is asked for by its rows; a plain number where the text does not say
 * @param by what it is asked for by its columns
 * @param gives what it gives
 * @param border which row a value on a border belongs to
 * @param beyond what a table that is interpolated gives beyond its last point
 * @param columns the borders of the columns of a two-way table
 * @param source where the value comes from
 * @param values by rising date, at least one
 */
public record WrittenTerm(
        String name,
        int line,
        int lastLine,
        String label,
        @Nullable TermKind kind,
        String unit,
        Bounds range,
        List<String> choices,
        Kind of,
        Kind by,
        Kind gives,
        Tiers.Border border,
        Tiers.Beyond beyond,
        List<String> columns,
        String source,
        List<Dated> values) {

    /**
     * The ends of a slider and its step; all empty where there is none.
     *
     * @param from the lowest value
     * @param to the highest value
     * @param step from one value to the next
     */
    public record Bounds(String from, String to, String step) {
        /** No range. */
        public static final Bounds NONE = new Bounds("", "", "");
    }

    /**
     * A value from a day on.
     *
     * @param from the first day as it is written; empty for the value that always holds
     * @param single a number or a word; empty for a table
     * @param rows of a table; empty for another value
     */
    public record Dated(String from, String single, List<Row> rows) {
        /** Copies the list. */
        public Dated {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table.
     *
     * @param from where it starts
     * @param gives one value, or one for each column
     */
    public record Row(String from, List<String> gives) {
        /** Copies the list. */
        public Row {
            gives = List.copyOf(gives);
        }
    }

    /** Copies the lists. */
    public WrittenTerm {
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    /** Whether it is a table of tiers or a two-way table. */
    public boolean isTable() {
        return kind == TermKind.TIERS || kind == TermKind.TWO_WAY;
    }

    /** Whether it has values by date. */
    public boolean isDated() {
        return !values.getFirst().from().isEmpty();
    }
}
