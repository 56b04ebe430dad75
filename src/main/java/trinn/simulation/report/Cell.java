package trinn.simulation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;

/** What stands at one place of a sheet. */
public sealed interface Cell {

    /** Nothing. */
    Cell NONE = new Words("");

    /** A text, which no spreadsheet may run. */
    record Words(String text) implements Cell {}

    /**
     * A number.
     *
     * @param number as it is, not rounded for reading
     * @param kind what it counts: money in the currency of the sheet, ratios where 1 = 100 %
     */
    record Amount(BigDecimal number, Kind kind) implements Cell {}

    /** A day. */
    record Day(LocalDate day) implements Cell {}

    /** A text. */
    static Cell of(String text) {
        return new Words(text);
    }

    /** A number; nothing where there is none. */
    static Cell of(@Nullable BigDecimal number, Kind kind) {
        return number == null ? NONE : new Amount(number, kind);
    }

    /** How many. */
    static Cell of(long count) {
        return new Amount(BigDecimal.valueOf(count), Kind.COUNT);
    }
}
