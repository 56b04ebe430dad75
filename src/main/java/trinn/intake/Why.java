package trinn.intake;

import java.util.Locale;

/** Why something was recognised as it was. The sentences are English; other languages go by the constant's name. */
public enum Why {
    /** The file begins with a mark of its encoding. */
    BYTE_ORDER_MARK("the file begins with its mark"),
    /** Letters beyond ASCII stand there as UTF-8 writes them. */
    UTF_8_LETTERS("letters such as å are written as UTF-8 writes them"),
    /** Nothing but ASCII so far, which most encodings write alike. */
    ONLY_ASCII("so far there is no letter beyond a to z"),
    /** It is no UTF-8, and most other files of the west are this. */
    NOT_UTF_8("it is no UTF-8, and other files mostly are this"),
    /** Every second byte is zero. */
    ZERO_BYTES("every second byte is zero"),
    /** The first line says so. */
    SEPARATOR_LINE("the first line says so"),
    /** All rows have as many cells as the header. */
    SAME_CELL_COUNT("all rows then have as many cells as the header"),
    /** Most rows have as many cells as the header. */
    MOST_CELL_COUNT("most rows then have as many cells as the header"),
    /** There is one column only. */
    ONE_COLUMN("there is one column only"),
    /** There are numbers that can be read in this way only. */
    DECIMALS("there are numbers that can be read in this way only"),
    /** There are numbers of both kinds. */
    BOTH_DECIMALS("there are numbers of both kinds"),
    /** No number has decimals so far. */
    NO_DECIMALS("so far no number has decimals"),
    /** All dates begin with the year. */
    YEARS_FIRST("all dates begin with the year"),
    /** A first number is greater than 12. */
    DAY_ABOVE_12("there are days greater than 12"),
    /** Every day so far is 12 or less, so that it could be the month. */
    DAYS_UP_TO_12("every day so far is 12 or less"),
    /** There are dates of both orders. */
    BOTH_ORDERS("there are dates of both orders"),
    /** Years have two digits, so that neither the order nor the century is sure. */
    TWO_DIGIT_YEARS("years have two digits; 00 to 49 are taken for 2000 to 2049"),
    /** A column of days has numbers as Excel counts days. */
    SERIAL_DAYS("the numbers are such as Excel counts days with"),
    /** Dates are months, weeks or quarters that can be read in one way only. */
    NAMED_PERIODS("dates are months, weeks or quarters that can be read in this way only"),
    /** The name of a column says so. */
    HEADER_SAYS("the name of the column says so"),
    /** It stands above the table, or in the name of file or sheet. */
    NAMED_AROUND("it stands above the table or in the name of the file"),
    /** Above it there are titles and remarks. */
    TITLES_ABOVE("the rows above it have fewer cells"),
    /** There is no date so far. */
    NO_DATES("so far there is no date"),
    /** It is an Excel workbook, which says it itself. */
    WORKBOOK("an Excel workbook says it itself"),
    /** There is one sheet that can be seen. */
    ONLY_SHEET("it is the only sheet"),
    /** It is the first sheet of several. */
    FIRST_SHEET("it is the first of several sheets"),
    /** All sheets that are tables are read, each by itself. */
    EVERY_TABLE("every sheet that is a table is read"),
    /** It stands with amounts or in the header. */
    NAMED("it stands there"),
    /** Several are named. */
    SEVERAL("several are named"),
    /** Nothing says it. */
    NOT_SAID("nothing says it"),
    /** Somebody chose it. */
    CHOSEN("it was chosen");

    private final String words;

    Why(String words) {
        this.words = words;
    }

    /** In English words, as the end of a sentence. */
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
