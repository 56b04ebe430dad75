package trinn.intake;

import static trinn.intake.BadFile.COMMAS;
import static trinn.intake.BadFile.PLAIN;
import static trinn.intake.BadFile.SALE;
import static trinn.intake.BadFile.sheet;
import static trinn.intake.Book.GOOD;
import static trinn.intake.Book.HEADER;
import static trinn.intake.Book.cell;
import static trinn.intake.Book.day;
import static trinn.intake.Book.number;
import static trinn.intake.Book.row;
import static trinn.intake.Book.text;

import java.util.stream.Stream;

/** Workbooks that are bad or odd in their cells and sheets. */
final class BadWorkbooks {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private BadWorkbooks() {}

    static Stream<BadFile> all() {
        return Stream.of(cells(), days(), sheets()).flatMap(cases -> cases);
    }

    private static BadFile accepted(String what, BadFile.Content content, String... sales) {
        return BadFile.accepted(what, content, PLAIN, sales);
    }

    private static BadFile refused(String what, BadFile.Content content, int row, String column, String says) {
        return BadFile.refused(what, content, PLAIN, row, column, says);
    }

    /** A workbook whose second row has other cells for seller and amount. */
    private static Book with(String seller, String amount) {
        return Book.of(HEADER, row(2, text("A2", "A1"), day("B2", "46024"), seller, amount));
    }

    private static BadFile amount(String what, String written, String means) {
        return accepted(what, with(text("C2", "Bo"), number("D2", written)), "A1 2026-01-02 Bo " + means);
    }

    private static BadFile noAmount(String what, String inner, String says) {
        return refused(what, with(text("C2", "Bo"), cell("D2", "", inner)), 2, "Amount", says);
    }

    private static Stream<BadFile> cells() {
        return Stream.of(
                accepted("a workbook", Book.of(HEADER, GOOD), SALE),
                BadFile.accepted("numbers of a workbook where texts have commas", Book.of(HEADER, GOOD), COMMAS, SALE),
                BadFile.accepted(
                        "a number as a text",
                        with(text("C2", "Bo"), text("D2", "1.234,5")),
                        COMMAS,
                        "A1 2026-01-02 Bo 1234.5"),
                amount("a number that a workbook cannot keep exactly", "12.1", "12.1"),
                amount("the tail of a binary number", "12.099999999999999", "12.1"),
                amount("the tail of another", "4.3499999999999996", "4.35"),
                amount("a number in powers of ten", "1.5E+3", "1500"),
                noAmount("1e308 in a workbook", "<v>1E+308</v>", "28 digits"),
                noAmount("a power beyond all", "<v>1E+999999999</v>", "not a number"),
                noAmount("NaN in a workbook", "<v>NaN</v>", "not a number"),
                amount("a sum", "</v><f>1+1</f><v>2", "2"),
                noAmount("a formula without a result", "<f>B2*2</f>", "formula has no result"),
                noAmount("a formula with an empty result", "<f>B2*2</f><v></v>", "formula has no result"),
                refused(
                        "an error",
                        with(text("C2", "Bo"), cell("D2", " t=\"e\"", "<f>X</f><v>#REF!</v>")),
                        2,
                        "Amount",
                        "result of the formula"),
                refused(
                        "an error in a text",
                        with(cell("C2", " t=\"e\"", "<v>#N/A</v>"), number("D2", "1")),
                        2,
                        "Seller",
                        "formula"),
                accepted(
                        "an error in a column that is not used",
                        Book.of(HEADER, GOOD.replace("</row>", cell("E2", " t=\"e\"", "<v>#REF!</v>") + "</row>")),
                        SALE),
                accepted("a hundred thousand escaped letters", Book.of(HEADER, GOOD, escaped()), SALE),
                accepted(
                        "a whole number that is written with a point",
                        with(number("C2", "1001.0"), number("D2", "1.0")),
                        "A1 2026-01-02 1001 1"),
                accepted(
                        "the text of a formula",
                        with(cell("C2", " t=\"str\"", "<f>A1</f><v>Bo</v>"), number("D2", "400.5")),
                        SALE),
                accepted(
                        "a text that is kept once",
                        with(cell("C2", " t=\"s\"", "<v>0</v>"), number("D2", "1")),
                        "A1 2026-01-02 shared 1"),
                refused(
                        "a text that is not kept",
                        with(cell("C2", " t=\"s\"", "<v>7</v>"), number("D2", "1")),
                        2,
                        "",
                        "damaged"),
                accepted(
                        "yes or no",
                        with(cell("C2", " t=\"b\"", "<v>1</v>"), number("D2", "1")),
                        "A1 2026-01-02 TRUE 1"),
                accepted(
                        "a number as a text's value",
                        with(number("C2", "275"), number("D2", "1")),
                        "A1 2026-01-02 275 1"),
                refused(
                        "an escaped control character",
                        with(text("C2", "B_x0007_o"), number("D2", "1")),
                        2,
                        "Seller",
                        "control"),
                refused(
                        "a cell of 10 MB in a workbook",
                        with(text("C2", "x".repeat(10_000_000)), number("D2", "1")),
                        2,
                        "",
                        "100000 characters"),
                accepted(
                        "merged cells: the first has the value",
                        Book.of(HEADER, GOOD)
                                .with(
                                        SHEET,
                                        Book.sheet(HEADER, GOOD)
                                                .replace(
                                                        "</sheetData>",
                                                        "</sheetData><mergeCells><mergeCell ref=\"E1:F2\"/></mergeCells>")),
                        SALE),
                refused(
                        "merged cells that leave one empty",
                        Book.of(HEADER, GOOD, row(3, text("A3", "A2"), day("B3", "46024"), number("D3", "1"))),
                        3,
                        "Seller",
                        "empty"));
    }

    /** Cells of letters that XML escapes, in columns that are not used. */
    private static String escaped() {
        StringBuilder row = new StringBuilder("<row r=\"3\">");
        for (char column = 'E'; column < 'M'; column++) {
            StringBuilder letters = new StringBuilder();
            for (int i = 0; i < 15_000; i++) {
                letters.append(i * 7_919 % 9_973).append("&amp;");
            }
            row.append(text(column + "3", letters.toString()));
        }
        return row.append("</row>").toString();
    }

    private static Stream<BadFile> days() {
        return Stream.of(
                serial("the first day", "1", "1900-01-01"),
                serial("the day before the day that never was", "59", "1900-02-28"),
                noSerial("the day that never was", day("B2", "60")),
                serial("the day after the day that never was", "61", "1900-03-01"),
                serial("a time of day", "46024.75", "2026-01-02"),
                serial("a second before midnight", "46024.99999", "2026-01-02"),
                serial("midnight with a tail", "46023.9999999999", "2026-01-02"),
                noSerial("no day at all", day("B2", "0")),
                noSerial("a day below nothing", day("B2", "-1")),
                noSerial("a day beyond all", day("B2", "2958466")),
                noSerial("a duration", cell("B2", " s=\"2\"", "<v>46024</v>")),
                noSerial("a number with the word day", cell("B2", " s=\"3\"", "<v>46024</v>")),
                noSerial("a number without a style", number("B2", "46024")),
                accepted(
                        "an ISO day",
                        dated(Book.of(), cell("B2", " t=\"d\"", "<v>2026-01-02T10:00:00</v>")),
                        "A1 2026-01-02 Bo 1"),
                accepted(
                        "days from 1904",
                        dated(
                                Book.of()
                                        .with(
                                                "xl/workbook.xml",
                                                Book.workbook(
                                                        "<workbookPr date1904=\"1\"/>",
                                                        "<sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/>")),
                                day("B2", "44562")),
                        "A1 2026-01-02 Bo 1"));
    }

    static Book dated(Book book, String day) {
        return book.with(SHEET, Book.sheet(HEADER, row(2, text("A2", "A1"), day, text("C2", "Bo"), number("D2", "1"))));
    }

    private static BadFile serial(String what, String serial, String means) {
        return accepted(what, dated(Book.of(), day("B2", serial)), "A1 " + means + " Bo 1");
    }

    private static BadFile noSerial(String what, String cell) {
        return refused(what, dated(Book.of(), cell), 2, "Day", "not a date");
    }

    private static Stream<BadFile> sheets() {
        String hidden = "<sheet name=\"One\" sheetId=\"1\" state=\"hidden\" r:id=\"r1\"/>";
        String shown = "<sheet name=\"Two\" sheetId=\"2\" r:id=\"r2\"/>";
        Book second = Book.of(row(1, text("A1", "x"))).with("xl/workbook.xml", Book.workbook("", hidden, shown));
        return Stream.of(
                accepted("a hidden sheet before the first that is shown", second, SALE),
                BadFile.refused(
                        "a hidden sheet that is asked for", second, sheet("One"), 1, "Amount", "column is missing"),
                BadFile.accepted(
                        "a sheet that is asked for",
                        Book.of()
                                .with(
                                        "xl/workbook.xml",
                                        Book.workbook("", "<sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/>", shown)),
                        sheet("Two"),
                        SALE),
                BadFile.refused(
                        "a sheet that there is not", second, sheet("Tow"), 0, "", "Maybe it was meant as \"Two\""),
                refused(
                        "hidden sheets only",
                        Book.of(HEADER, GOOD).with("xl/workbook.xml", Book.workbook("", hidden)),
                        0,
                        "",
                        "no sheet that can be seen"),
                refused(
                        "a sheet that is very hidden only",
                        Book.of(HEADER, GOOD)
                                .with("xl/workbook.xml", Book.workbook("", hidden.replace("hidden", "veryHidden"))),
                        0,
                        "",
                        "no sheet that can be seen"),
                refused("an empty sheet", Book.of(), 0, "", "\"One\" is empty"),
                refused("a sheet with a header only", Book.of(HEADER), 0, "", "is empty"),
                accepted(
                        "blank rows",
                        Book.of(
                                row(1),
                                HEADER.replace("r=\"1\"", "r=\"3\""),
                                row(4, text("A4", " ")),
                                GOOD.replace("r=\"2\"", "r=\"9\"")),
                        SALE),
                refused(
                        "the row after blank rows",
                        Book.of(
                                HEADER,
                                row(9, text("A9", "A1"), day("B9", "46024"), text("C9", "Bo"), number("D9", "x"))),
                        9,
                        "Amount",
                        "not a number"),
                accepted("rows and cells without a place", Book.of(strip(HEADER), strip(GOOD)), SALE),
                refused("rows in no order", Book.of(HEADER, GOOD, GOOD), 2, "", "Behind this row"),
                refused(
                        "a row beyond all",
                        Book.of(HEADER, GOOD.replace("<row r=\"2\"", "<row r=\"99999999999\"")),
                        1,
                        "",
                        "damaged"),
                refused("a cell beyond all", Book.of(HEADER, row(2, text("ZZZZZ2", "x"))), 2, "", "no place"),
                refused(
                        "a column that stands twice in a workbook",
                        Book.of(HEADER.replace("</row>", text("E1", "Day") + "</row>"), GOOD),
                        1,
                        "Day",
                        "2 times"));
    }

    private static String strip(String row) {
        return row.replaceAll(" r=\"[^\"]*\"", "");
    }
}
