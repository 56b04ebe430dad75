package trinn.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a table file is written.
 *
 * @param encoding of a text file; of no matter for Excel
 * @param delimiter between the cells of a text file
 * @param decimal of numbers that are written as text
 * @param dates the order of dates that are written as text
 * @param sheet the name of the sheet of an Excel file; empty for the first that can be seen
 */
public record FileFormat(Charset encoding, char delimiter, DecimalSign decimal, DateOrder dates, String sheet) {

    /** UTF-8 with or without a byte order mark, commas, decimal points, ISO dates. */
    public static final FileFormat PLAIN =
            new FileFormat(StandardCharsets.UTF_8, ',', DecimalSign.POINT, DateOrder.YEAR_FIRST, "");
}
