package trinn.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of sales that is bad or odd, and what must come of it: a problem with its place, or the sales that it means.
 *
 * @param what the name of the case
 * @param content what is in the file
 * @param format how it is to be read
 * @param wrong the first problem, or null where the file is accepted
 * @param sales each as order, day, seller and amount with blanks between, where the file is accepted
 */
record BadFile(
        String what,
        Content content,
        FileFormat format,
        @Nullable Wrong wrong,
        List<String> sales) {

    static final FileFormat PLAIN = FileFormat.PLAIN;
    static final FileFormat COMMAS = new FileFormat(UTF_8, ';', DecimalSign.COMMA, DateOrder.DAY_FIRST, "");
    static final FileFormat MONTHS = new FileFormat(UTF_8, ',', DecimalSign.POINT, DateOrder.MONTH_FIRST, "");
    static final String HEADER = "Order,Day,Seller,Amount\n";
    static final String GOOD = HEADER + "A1,2026-01-02,Bo,400.50\n";
    static final String SALE = "A1 2026-01-02 Bo 400.5";

    /** Writes what is in a file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Where a problem must be, and words of its message. */
    record Wrong(int row, String column, String says) {}

    @Override
    public String toString() {
        return what;
    }

    static FileFormat in(String encoding) {
        return new FileFormat(Charset.forName(encoding), ',', DecimalSign.POINT, DateOrder.YEAR_FIRST, "");
    }

    static FileFormat between(char delimiter) {
        return new FileFormat(UTF_8, delimiter, DecimalSign.POINT, DateOrder.YEAR_FIRST, "");
    }

    static FileFormat sheet(String name) {
        return new FileFormat(UTF_8, ',', DecimalSign.POINT, DateOrder.YEAR_FIRST, name);
    }

    static BadFile refused(String what, Content content, FileFormat format, int row, String column, String says) {
        return new BadFile(what, content, format, new Wrong(row, column, says), List.of());
    }

    static BadFile accepted(String what, Content content, FileFormat format, String... sales) {
        return new BadFile(what, content, format, null, List.of(sales));
    }

    static BadFile refused(String what, byte[] content, int row, String column, String says) {
        return refused(what, out -> out.write(content), PLAIN, row, column, says);
    }

    static BadFile refused(String what, String content, int row, String column, String says) {
        return refused(what, content.getBytes(UTF_8), row, column, says);
    }

    static BadFile accepted(String what, String content, String... sales) {
        return accepted(what, out -> out.write(content.getBytes(UTF_8)), PLAIN, sales);
    }

    /** An amount that means a number. */
    static BadFile amount(String what, FileFormat format, String cell, String means) {
        return accepted(what, cell("2026-01-02", cell, format), format, "A1 2026-01-02 Bo " + means);
    }

    /** An amount that is none. */
    static BadFile noAmount(String what, FileFormat format, String cell, String says) {
        return refused(what, cell("2026-01-02", cell, format), format, 2, "Amount", says);
    }

    /** A day that means a date. */
    static BadFile day(String what, FileFormat format, String cell, String means) {
        return accepted(what, cell(cell, "1", format), format, "A1 " + means + " Bo 1");
    }

    /** A day that is none. */
    static BadFile noDay(String what, FileFormat format, String cell) {
        return refused(what, cell(cell, "1", format), format, 2, "Day", "not a date");
    }

    private static Content cell(String day, String amount, FileFormat format) {
        String row = String.join("\t", "Order", "Day", "Seller", "Amount") + "\n"
                + String.join("\t", "A1", quoted(day), "Bo", quoted(amount)) + "\n";
        return out -> out.write(row.replace('\t', format.delimiter()).getBytes(format.encoding()));
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
