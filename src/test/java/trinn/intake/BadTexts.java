package trinn.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static trinn.intake.BadFile.GOOD;
import static trinn.intake.BadFile.HEADER;
import static trinn.intake.BadFile.SALE;
import static trinn.intake.BadFile.accepted;
import static trinn.intake.BadFile.between;
import static trinn.intake.BadFile.in;
import static trinn.intake.BadFile.refused;

import java.nio.charset.Charset;
import java.util.stream.Stream;

/** Text files that are bad or odd in their bytes, lines and cells. */
final class BadTexts {

    private static final String NORDIC = HEADER + "A1,2026-01-02,Åse,1\n";
    private static final String NORDIC_SALE = "A1 2026-01-02 Åse 1";

    private BadTexts() {}

    static Stream<BadFile> all() {
        return Stream.of(encodings(), lines(), shapes(), headers(), large()).flatMap(cases -> cases);
    }

    private static Stream<BadFile> encodings() {
        byte[] latin = NORDIC.getBytes(ISO_8859_1);
        byte[] odd = ("\uFEFF" + NORDIC).getBytes(UTF_16LE);
        return Stream.of(
                accepted("a byte order mark of UTF-8", "\uFEFF" + GOOD, SALE),
                accepted("only one of two byte order marks is a mark", "\uFEFF" + NORDIC, NORDIC_SALE),
                refused("two byte order marks", "\uFEFF\uFEFF" + GOOD, 1, "Order", "column is missing"),
                accepted("UTF-16 with its mark", out -> out.write(NORDIC.getBytes(UTF_16)), in("UTF-16"), NORDIC_SALE),
                accepted("UTF-16LE with its mark", out -> out.write(odd), in("UTF-16LE"), NORDIC_SALE),
                accepted(
                        "UTF-16BE without a mark",
                        out -> out.write(NORDIC.getBytes(UTF_16BE)),
                        in("UTF-16BE"),
                        NORDIC_SALE),
                refused("UTF-16 that is read as UTF-8", NORDIC.getBytes(UTF_16), 1, "", "not UTF-8"),
                refused("UTF-16 without a mark that is read as UTF-8", GOOD.getBytes(UTF_16LE), 1, "", "NUL"),
                refused(
                        "UTF-8 that is read as UTF-16",
                        out -> out.write((GOOD + " ").getBytes(UTF_8)),
                        in("UTF-16BE"),
                        1,
                        "",
                        "not UTF-16BE"),
                refused(
                        "UTF-16 that ends in the middle of a letter",
                        out -> out.write(NORDIC.getBytes(UTF_16BE), 0, NORDIC.length() * 2 - 1),
                        in("UTF-16BE"),
                        2,
                        "",
                        "not UTF-16BE"),
                refused("Latin-1 that is read as UTF-8", latin, 2, "", "not UTF-8"),
                accepted("Latin-1", out -> out.write(latin), in("ISO-8859-1"), NORDIC_SALE),
                accepted(
                        "windows-1252",
                        out -> out.write("Order,Day,Seller,Amount\nA1,2026-01-02,Åse €,1\n"
                                .getBytes(Charset.forName("windows-1252"))),
                        in("windows-1252"),
                        "A1 2026-01-02 Åse € 1"),
                refused(
                        "a byte that windows-1252 has not",
                        out -> out.write((GOOD + "A2,2026-01-02,\u0081,1\n").getBytes(ISO_8859_1)),
                        in("windows-1252"),
                        3,
                        "",
                        "not windows-1252"),
                refused("a letter that is cut off at the end", cutOff(), 3, "", "not UTF-8"),
                refused("bad bytes far down", farDown(), 20_002, "", "not UTF-8"),
                refused("NUL in a cell", GOOD + "A2,2026-01-02,B\u0000o,1\n", 3, "", "NUL"),
                refused("NUL at the start", "\u0000" + GOOD, 1, "", "NUL"),
                refused("nothing but NULs", "\u0000".repeat(5_000), 1, "", "NUL"));
    }

    private static byte[] cutOff() {
        byte[] whole = (GOOD + "A2,2026-01-02,Bø").getBytes(UTF_8);
        return java.util.Arrays.copyOf(whole, whole.length - 1);
    }

    private static byte[] farDown() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 20_000; i++) {
            text.append('A').append(i).append(",2026-01-02,Bo,1\n");
        }
        return text.append("B,2026-01-02,Åse,1\n").toString().getBytes(ISO_8859_1);
    }

    private static Stream<BadFile> lines() {
        String twice = GOOD + "A2,2026-01-03,Bo,1\n";
        String second = "A2 2026-01-03 Bo 1";
        return Stream.of(
                accepted("lines that end with CR only", twice.replace('\n', '\r'), SALE, second),
                accepted("lines that end with CR and LF", twice.replace("\n", "\r\n"), SALE, second),
                accepted(
                        "line ends of all kinds",
                        HEADER.strip() + "\rA1,2026-01-02,Bo,400.50\r\nA2,2026-01-03,Bo,1\n",
                        SALE,
                        second),
                refused("the row after CRs only", GOOD.replace('\n', '\r') + "A2,x,Bo,1\r", 3, "Day", "not a date"),
                accepted("no line end behind the last row", GOOD.strip(), SALE),
                accepted("blank lines", "\n\n" + HEADER + "\n\r\nA1,2026-01-02,Bo,400.50\n\n", SALE),
                refused("the row after blank lines", "\n" + HEADER + "\n\nA2,x,Bo,1\n", 5, "Day", "not a date"),
                accepted("rows of delimiters only", GOOD + ",,,\n ,, ,\n", SALE),
                accepted("a first line that names the delimiter", "sep=,\n" + GOOD, SALE),
                refused(
                        "a line separator of Unicode in a cell",
                        GOOD.replace("Bo", "B\u2028o"),
                        2,
                        "Seller",
                        "control"));
    }

    private static Stream<BadFile> shapes() {
        return Stream.of(
                accepted("tabs", out -> out.write(GOOD.replace(',', '\t').getBytes(UTF_8)), between('\t'), SALE),
                accepted("bars", out -> out.write(GOOD.replace(',', '|').getBytes(UTF_8)), between('|'), SALE),
                refused("tabs that are read as commas", GOOD.replace(',', '\t'), 1, "", "separated by commas"),
                refused("semicolons that are read as commas", GOOD.replace(',', ';'), 1, "", "separated by commas"),
                refused("too few cells", GOOD + "A2,2026-01-02,Bo\n", 3, "Amount", "3 instead of 4"),
                refused("too many cells", GOOD + "A2,2026-01-02,Bo,1,2\n", 3, "", "5 instead of 4"),
                refused(
                        "an open quotation mark",
                        GOOD + "A2,2026-01-02,\"Bo,1\nA3,2026-01-02,Bo,1\n",
                        3,
                        "",
                        "quotation mark"),
                refused("an open quotation mark at the end", GOOD + "\"", 3, "", "quotation mark"),
                refused("text after a quotation mark", GOOD + "A2,2026-01-02,\"Bo\"b,1\n", 3, "", "quotation mark"),
                accepted("a quotation mark within a cell", GOOD.replace("Bo", "B\"o"), "A1 2026-01-02 B\"o 400.5"),
                accepted("doubled quotation marks", GOOD.replace("Bo", "\"B\"\"o\""), "A1 2026-01-02 B\"o 400.5"),
                accepted("blanks around cells", GOOD.replace("Bo", "  Bo\u2003"), SALE),
                refused("a line break in a cell", GOOD.replace("Bo", "\"B\no\""), 2, "Seller", "line break"),
                refused("a control character in a cell", GOOD.replace("Bo", "B\u0007o"), 2, "Seller", "control"),
                refused("an empty cell", GOOD.replace("Bo", " "), 2, "Seller", "empty"),
                refused("a text of 501 characters", GOOD.replace("Bo", "x".repeat(501)), 2, "Seller", "too long"),
                accepted(
                        "a text of 500 characters",
                        GOOD.replace("Bo", "x".repeat(500)),
                        "A1 2026-01-02 " + "x".repeat(500) + " 400.5"),
                refused("the same id twice", GOOD + "A1,2026-01-03,Bo,1\n", 3, "Order", "Row 2 has this id"),
                refused("the error of a formula", GOOD.replace("Bo", "#REF!"), 2, "Seller", "formula"),
                refused("a formula", GOOD.replace("Bo", "=HYPERLINK(1)"), 2, "Seller", "formula"));
    }

    private static Stream<BadFile> headers() {
        return Stream.of(
                refused("an empty file", "", 0, "", "empty"),
                refused("nothing but blank lines", "\n \n\n", 0, "", "empty"),
                refused("a byte order mark and nothing else", "\uFEFF", 0, "", "empty"),
                refused("a header only", HEADER, 0, "", "empty"),
                refused("a missing column", GOOD.replace("Day", "Date"), 1, "Day", "column is missing"),
                refused("a misspelt column", GOOD.replace("Seller", "Selller"), 1, "Seller", "\"Selller\""),
                refused("a column in capitals", GOOD.replace("Seller", "SELLER"), 1, "Seller", "\"SELLER\""),
                refused("a column that stands there twice", GOOD.replace("Order,", "Day,"), 1, "Day", "2 times"),
                accepted(
                        "columns without a name",
                        ",,\n" + GOOD.replace(",Amount", ",Amount,,").replace("400.50", "400.50,x,y"),
                        SALE),
                accepted("blanks around a column's name", GOOD.replace("Seller", " Seller "), SALE),
                accepted("another order of columns", "Amount,Seller,Day,Order\n400.50,Bo,2026-01-02,A1\n", SALE),
                refused(
                        "no header",
                        "A1,2026-01-02,Bo,400.50\nA2,2026-01-02,Bo,1\n",
                        1,
                        "Amount",
                        "column is missing"));
    }

    private static Stream<BadFile> large() {
        String wide = HEADER.strip() + ",x".repeat(100_000) + "\n";
        return Stream.of(
                refused("a cell of 10 MB", GOOD.replace("Bo", "x".repeat(10_000_000)), 2, "", "100000 characters"),
                refused(
                        "a quoted cell of 10 MB",
                        GOOD.replace("Bo", "\"" + "x".repeat(10_000_000) + "\""),
                        2,
                        "",
                        "100000 characters"),
                refused(
                        "a cell of 10 MB in the header",
                        "x".repeat(10_000_000) + "," + GOOD,
                        1,
                        "",
                        "100000 characters"),
                refused("100 000 columns", wide, 1, "", "16384 cells"),
                refused("100 000 cells in a row", GOOD + ",".repeat(100_000) + "\n", 3, "", "16384 cells"),
                refused(
                        "a row of cells that are long together",
                        GOOD + ("x".repeat(90_000) + ",").repeat(30) + "\n",
                        3,
                        "",
                        "2000000"),
                accepted(
                        "a long cell in a column that is not used",
                        GOOD.replace("Amount", "Amount,Note").replace("400.50", "400.50," + "x".repeat(50_000)),
                        SALE),
                refused(
                        "a quotation mark that is left open in a large file",
                        out -> {
                            out.write((GOOD + "A2,2026-01-02,\"Bo,1\n").getBytes(UTF_8));
                            byte[] rows = "A3,2026-01-02,Bo,1\n".repeat(10_000).getBytes(UTF_8);
                            for (int i = 0; i < 100; i++) {
                                out.write(rows);
                            }
                        },
                        BadFile.PLAIN,
                        3,
                        "",
                        "quotation mark is open"));
    }
}
