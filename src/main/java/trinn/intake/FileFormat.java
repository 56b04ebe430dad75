package trinn.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How a table file is written.
 *
 * @param encoding of a text file; of no matter for Excel
 * @param delimiter between the cells of a text file
 * @param decimal of numbers that are written as text
 * @param dates of dates that are written as text
 * @param sheet the name of the sheet of an Excel file; empty for the first that can be seen
 * @param header the row in which the names of the columns stand, as an editor counts it; 0 for the first that is not blank
 * @param extras whether rows of totals, remarks and headers that stand there again are left out
 * @param shortYears whether years may have two digits
 * @param year of months and weeks that are written without one; 0 where nothing says it
 * @param columns what is written in another way in some columns, by their names
 */
public record FileFormat(
        Charset encoding,
        char delimiter,
        DecimalSign decimal,
        DateOrder dates,
        String sheet,
        int header,
        boolean extras,
        boolean shortYears,
        int year,
        Map<String, ColumnForm> columns) {

    /** UTF-8 with or without a byte order mark, commas, decimal points, ISO dates. */
    public static final FileFormat PLAIN =
            new FileFormat(StandardCharsets.UTF_8, ',', DecimalSign.POINT, DateOrder.YEAR_FIRST, "");

    /** Copies the map; columns that are as usual are left out. */
    public FileFormat {
        Map<String, ColumnForm> unusual = new HashMap<>(columns);
        unusual.values().removeIf(ColumnForm.USUAL::equals);
        columns = Map.copyOf(unusual);
    }

    /** A table from its first row to its last, every column written alike. */
    public FileFormat(Charset encoding, char delimiter, DecimalSign decimal, DateOrder dates, String sheet) {
        this(encoding, delimiter, decimal, dates, sheet, 0, false, false, 0, Map.of());
    }

    /** The decimal sign of a column. */
    public DecimalSign decimal(String column) {
        DecimalSign own = column(column).decimal();
        return own == null ? decimal : own;
    }

    /** How the dates of a column are written. */
    public DateOrder dates(String column) {
        DateOrder own = column(column).dates();
        return own == null ? dates : own;
    }

    /** All that is said of the dates of a column. */
    DateForm dateForm(String column) {
        return new DateForm(dates(column), shortYears, year);
    }

    /** What is said of a column alone. */
    public ColumnForm column(String column) {
        return columns.getOrDefault(column, ColumnForm.USUAL);
    }

    /** With another encoding. */
    public FileFormat withEncoding(Charset other) {
        return new FileFormat(other, delimiter, decimal, dates, sheet, header, extras, shortYears, year, columns);
    }

    /** With another delimiter. */
    public FileFormat withDelimiter(char other) {
        return new FileFormat(encoding, other, decimal, dates, sheet, header, extras, shortYears, year, columns);
    }

    /** With another decimal sign. */
    public FileFormat withDecimal(DecimalSign other) {
        return new FileFormat(encoding, delimiter, other, dates, sheet, header, extras, shortYears, year, columns);
    }

    /** With dates that are written in another way. */
    public FileFormat withDates(DateOrder other) {
        return new FileFormat(encoding, delimiter, decimal, other, sheet, header, extras, shortYears, year, columns);
    }

    /** With another sheet. */
    public FileFormat withSheet(String other) {
        return new FileFormat(encoding, delimiter, decimal, dates, other, header, extras, shortYears, year, columns);
    }

    /** With the header in another row. */
    public FileFormat withHeader(int other) {
        return new FileFormat(encoding, delimiter, decimal, dates, sheet, other, extras, shortYears, year, columns);
    }

    /** With rows that are no records left out, or not. */
    public FileFormat withExtras(boolean other) {
        return new FileFormat(encoding, delimiter, decimal, dates, sheet, header, other, shortYears, year, columns);
    }

    /** With years that may have two digits, or not. */
    public FileFormat withShortYears(boolean other) {
        return new FileFormat(encoding, delimiter, decimal, dates, sheet, header, extras, other, year, columns);
    }

    /** With another year of months and weeks that are written without one. */
    public FileFormat withYear(int other) {
        return new FileFormat(encoding, delimiter, decimal, dates, sheet, header, extras, shortYears, other, columns);
    }

    /** With other columns of their own. */
    public FileFormat withColumns(Map<String, ColumnForm> other) {
        return new FileFormat(encoding, delimiter, decimal, dates, sheet, header, extras, shortYears, year, other);
    }

    /** With something else said of one column. */
    public FileFormat withColumn(String name, ColumnForm form) {
        Map<String, ColumnForm> other = new HashMap<>(columns);
        other.put(name, form);
        return withColumns(other);
    }
}
