package trinn.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static trinn.intake.Point.Part.CURRENCY;
import static trinn.intake.Point.Part.DATES;
import static trinn.intake.Point.Part.DECIMAL;
import static trinn.intake.Point.Part.DELIMITER;
import static trinn.intake.Point.Part.ENCODING;
import static trinn.intake.Point.Part.SHEET;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTest {

    private static final String SALES = "Nr;Dato;Selger;Beløp\n1;13.02.2026;Åse;1.234,50\n";

    @TempDir
    Path folder;

    @Test
    void recognisesEncodings() {
        assertThat(encoding(SALES.getBytes(UTF_8))).isEqualTo("encoding: UTF-8: " + Why.UTF_8_LETTERS.words());
        assertThat(encoding(("\uFEFF" + SALES).getBytes(UTF_8))).contains("UTF-8", Why.BYTE_ORDER_MARK.words());
        assertThat(encoding(SALES.getBytes(UTF_16))).isEqualTo("encoding: UTF-16BE: " + Why.BYTE_ORDER_MARK.words());
        assertThat(encoding(SALES.getBytes(UTF_16LE))).contains("UTF-16LE, not certain", Why.ZERO_BYTES.words());
        assertThat(encoding(SALES.getBytes(ISO_8859_1))).contains("windows-1252, not certain", Why.NOT_UTF_8.words());
        assertThat(encoding("a;b\n1;2\n".getBytes(UTF_8))).isEqualTo("encoding: UTF-8: " + Why.ONLY_ASCII.words());
    }

    @Test
    void isNotCertainOfAnEncodingWhoseLettersComeFurtherDown() {
        String text = "a;b\n" + "1;2\n".repeat(20_000) + "å;2\n";

        assertThat(encoding(text.getBytes(UTF_8))).contains("not certain");
    }

    @Test
    void doesNotTakeALetterAtTheEndOfTheFirstBlockForABadOne() {
        for (int before = 0; before < 3; before++) {
            String text = "x".repeat(before) + "a;b\n" + "åååååååååå;€€€€\n".repeat(5_000);

            assertThat(encoding(text.getBytes(UTF_8))).startsWith("encoding: UTF-8:");
        }
    }

    @Test
    void recognisesDelimiters() {
        assertThat(point(DELIMITER, "a,b\n1,2\n")).isEqualTo("delimiter: ,: " + Why.SAME_CELL_COUNT.words());
        assertThat(point(DELIMITER, "a;b;c\n1,5;2,5;3\n")).startsWith("delimiter: ;:");
        assertThat(point(DELIMITER, "a\tb\n1\t2\n")).startsWith("delimiter: \t:");
        assertThat(point(DELIMITER, "a|b\n1|2\n")).startsWith("delimiter: |:");
        assertThat(point(DELIMITER, "a;b\n\"1;2\";3\n")).startsWith("delimiter: ;: all");
        assertThat(point(DELIMITER, "sep=|\na|b,c\n1|2,3\n")).contains("|", Why.SEPARATOR_LINE.words());
        assertThat(point(DELIMITER, "a\n1\n")).contains("not certain", Why.ONE_COLUMN.words());
        assertThat(point(DELIMITER, "a;b\n1;2\n3\n")).contains(";, not certain", Why.MOST_CELL_COUNT.words());
    }

    @Test
    void recognisesDecimalSigns() {
        assertThat(point(DECIMAL, "a;b\n1,5;x\n")).isEqualTo("decimal: COMMA: " + Why.DECIMALS.words());
        assertThat(point(DECIMAL, "a;b\n1.5;x\n")).startsWith("decimal: POINT:");
        assertThat(point(DECIMAL, "a;b\n1.234,5;x\n")).startsWith("decimal: COMMA:");
        assertThat(point(DECIMAL, "a;b\n1.234;x\n")).contains("COMMA, not certain", Why.NO_DECIMALS.words());
        assertThat(point(DECIMAL, "a,b\n1.234,x\n")).contains("POINT, not certain", Why.NO_DECIMALS.words());
        assertThat(point(DECIMAL, "a;b\n1,5;1.5\n")).contains("not certain", Why.BOTH_DECIMALS.words());
        assertThat(point(DECIMAL, "a;b\n31.12.2026;5\n")).contains(Why.NO_DECIMALS.words());
    }

    @Test
    void recognisesTheOrderOfDates() {
        assertThat(point(DATES, "a;b\n13.02.2026;x\n")).isEqualTo("dates: DAY_FIRST: " + Why.DAY_ABOVE_12.words());
        assertThat(point(DATES, "a;b\n02/13/2026;x\n")).startsWith("dates: MONTH_FIRST:");
        assertThat(point(DATES, "a;b\n12/12/2026;x\n"))
                .isEqualTo("dates: DAY_FIRST, not certain: " + Why.DAYS_UP_TO_12.words());
        assertThat(point(DATES, "a;b\n12/12/2026;USD\n")).startsWith("dates: MONTH_FIRST, not certain");
        assertThat(point(DATES, "a;b\n2026-02-13;x\n")).startsWith("dates: YEAR_FIRST:");
        assertThat(point(DATES, "a;b\n13/02/2026;02/13/2026\n")).contains("not certain", Why.BOTH_ORDERS.words());
        assertThat(point(DATES, "a;b\nx;y\n")).contains("not certain", Why.NO_DATES.words());
    }

    @Test
    void recognisesTheCurrency() {
        assertThat(point(CURRENCY, "a;Amount (NOK)\n1;2\n")).startsWith("currency: NOK:");
        assertThat(point(CURRENCY, "a;b\n1;€ 2\n")).startsWith("currency: EUR:");
        assertThat(point(CURRENCY, "a;b\nSEK;2\n")).startsWith("currency: SEK:");
        assertThat(point(CURRENCY, "a;b\n1;2 kr\n")).contains(Why.NOT_SAID.words());
        assertThat(point(CURRENCY, "a;b\nSEK;2\nDKK;3\n")).contains("not certain", Why.SEVERAL.words());
    }

    @Test
    void showsTheFirstRowsAndReadsNoMoreThanItNeeds() {
        Recognition file = recognise("a;b\n" + "1;2\n".repeat(400) + "\"open\n");
        Recognition large = recognise("a;b\n" + "1;2\n".repeat(600) + "\"open\n");

        assertThat(file.header()).containsExactly("a", "b");
        assertThat(file.preview()).hasSize(20).containsOnly(List.of("1", "2"));
        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.row()).isEqualTo(402));
        assertThat(large.rows()).hasSize(500);
        assertThat(large.problems()).isEmpty();
    }

    @Test
    void readsTheBeginningAgainInAFormatThatIsChosen() {
        Recognition file = recognise("a,b;c\n1,2;3\n");
        FileFormat chosen = new FileFormat(UTF_8, ',', DecimalSign.COMMA, DateOrder.MONTH_FIRST, "");
        Recognition again = file.as(chosen);

        assertThat(again.header()).containsExactly("a", "b;c");
        assertThat(again.format()).isEqualTo(chosen);
        assertThat(again.point(DATES)).isEqualTo(new Point(DATES, "MONTH_FIRST", true, Why.CHOSEN));
        assertThat(again.point(ENCODING).why()).isEqualTo(Why.ONLY_ASCII);
    }

    @Test
    void recognisesWorkbooksByTheirBytes() {
        Book book = Book.of(Book.HEADER, Book.GOOD)
                .with(
                        "xl/workbook.xml",
                        Book.workbook(
                                "",
                                "<sheet name=\"Old\" sheetId=\"1\" state=\"hidden\" r:id=\"r2\"/>",
                                "<sheet name=\"New\" sheetId=\"2\" r:id=\"r1\"/>"));
        Recognition file = recognise(book);

        assertThat(file.kind()).isEqualTo(Recognition.Kind.WORKBOOK);
        assertThat(file.sheets()).containsExactly("New", "Old");
        assertThat(file.point(SHEET).value()).isEqualTo("New");
        assertThat(file.header()).containsExactly("Order", "Day", "Seller", "Amount");
        assertThat(file.preview()).containsExactly(List.of("A1", "2026-01-02", "Bo", "400.5"));
        assertThat(file.problems()).extracting(DataProblem::check).containsExactly(Check.HIDDEN_SHEET);
        assertThat(file.as(BadFile.sheet("Old")).problems()).isEmpty();
    }

    @Test
    void showsNumbersOfAWorkbookAsTheTextsBesideThemAreWritten() {
        Recognition file = recognise(Book.of(
                Book.row(1, Book.text("A1", "a"), Book.text("B1", "b")),
                Book.row(2, Book.text("A2", "1,5"), Book.number("B2", "2.5"))));

        assertThat(file.format().decimal()).isEqualTo(DecimalSign.COMMA);
        assertThat(file.preview()).containsExactly(List.of("1,5", "2,5"));
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatExceptionOfType(DataProblemsException.class)
                .isThrownBy(() -> recognise("%PDF-1.4"))
                .withMessageContaining("PDF");
        assertThatExceptionOfType(DataProblemsException.class)
                .isThrownBy(() -> recognise(""))
                .withMessageContaining("empty");
        assertThatExceptionOfType(DataProblemsException.class)
                .isThrownBy(() -> Recognition.of(folder.resolve("none.csv"), "none.csv"))
                .withMessage("none.csv: There is no such file.");
    }

    private String point(Point.Part part, String text) {
        return recognise(text).point(part).toString();
    }

    private String encoding(byte[] bytes) {
        return recognise(out -> out.write(bytes)).point(ENCODING).toString();
    }

    private Recognition recognise(String text) {
        return recognise(out -> out.write(text.getBytes(UTF_8)));
    }

    private Recognition recognise(BadFile.Content content) {
        Path file = folder.resolve("file");
        try (OutputStream out = Files.newOutputStream(file)) {
            content.write(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Recognition.of(file, "data/file.csv");
    }
}
