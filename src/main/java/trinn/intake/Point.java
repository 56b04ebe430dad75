package trinn.intake;

import java.util.Locale;

/**
 * One thing that was recognised of how a file is written.
 *
 * @param part which thing
 * @param value what it is taken for: the encoding's name, the delimiter itself, {@code POINT} or {@code COMMA}, the order of
 *     dates, the sheet's name, the currency's code; the empty text where nothing is known
 * @param certain whether nothing else is possible, as far as was looked
 * @param why what speaks for it
 */
public record Point(Part part, String value, boolean certain, Why why) {

    /** What can be recognised. */
    public enum Part {
        /** The encoding of a text file. */
        ENCODING,
        /** What separates the cells of a text file. */
        DELIMITER,
        /** What stands before decimals. */
        DECIMAL,
        /** The order of dates. */
        DATES,
        /** The sheet of a workbook. */
        SHEET,
        /** The currency of amounts. */
        CURRENCY
    }

    /** The same, because somebody says so. */
    Point chosen(String other) {
        return other.equals(value) ? new Point(part, value, true, why) : new Point(part, other, true, Why.CHOSEN);
    }

    /** {@code dates: DAY_FIRST, not certain: every day so far is 12 or less}. */
    @Override
    public String toString() {
        return "%s: %s%s: %s"
                .formatted(part.name().toLowerCase(Locale.ROOT), value, certain ? "" : ", not certain", why.words());
    }
}
