package trinn.intake;

import java.util.Locale;

/**
 * One thing that was recognised of how a file is written.
 *
 * @param part which thing
 * @param column the column of which alone it is said; the empty text for the whole file
 * @param value what it is taken for: the encoding's name, the delimiter itself, {@code POINT} or {@code COMMA}, the order of
 *     dates, the sheet's name, the currency's code, the row of the header, {@code two-digit} years, the year; the empty text
 *     where nothing is known
 * @param certain whether nothing else is possible, as far as was looked
 * @param why what speaks for it
 */
public record Point(Part part, String column, String value, boolean certain, Why why) {

    /** What can be recognised. */
    public enum Part {
        /** The encoding of a text file. */
        ENCODING,
        /** What separates the cells of a text file. */
        DELIMITER,
        /** The row in which the names of the columns stand, where it is not the first. */
        HEADER,
        /** What stands before decimals. */
        DECIMAL,
        /** The order of dates. */
        DATES,
        /** That years have two digits. */
        YEARS,
        /** The year of months and weeks that are written without one. */
        YEAR,
        /** The sheet of a workbook. */
        SHEET,
        /** The currency of amounts. */
        CURRENCY
    }

    /** Of the whole file. */
    public Point(Part part, String value, boolean certain, Why why) {
        this(part, "", value, certain, why);
    }

    /** The same, because somebody says so. */
    Point chosen(String other) {
        return new Point(part, column, other, true, other.equals(value) ? why : Why.CHOSEN);
    }

    /** {@code dates: DAY_FIRST, not certain: every day so far is 12 or less}. */
    @Override
    public String toString() {
        return "%s%s: %s%s: %s"
                .formatted(
                        part.name().toLowerCase(Locale.ROOT),
                        column.isEmpty() ? "" : " of " + column,
                        value.isEmpty() ? "unknown" : value,
                        certain ? "" : ", not certain",
                        why.words());
    }
}
