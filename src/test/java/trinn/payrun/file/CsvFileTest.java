package trinn.payrun.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.payrun.file.FileFormat.Dates;
import trinn.payrun.file.FileFormat.Decimals;
import trinn.payrun.file.FileFormat.Delimiter;
import trinn.payrun.file.FileFormat.Encoding;
import trinn.payrun.file.FileFormat.Minus;

/** The lines for payroll as columns of a text file. */
final class CsvFileTest {

    private static final List<Column> AMOUNTS = List.of(
            new Column(Field.EMPLOYEE, "Nr"),
            new Column(Field.WAGE_TYPE, "Type"),
            new Column(Field.QUANTITY, "Quantity"),
            new Column(Field.AMOUNT, "Amount"));

    private static FileFormat format(List<Column> columns, boolean header, boolean trailer) {
        return new FileFormat(
                columns, Delimiter.SEMICOLON, Decimals.COMMA, Minus.BEFORE, Dates.ISO, Encoding.UTF_8, header, trailer);
    }

    private static List<String> lines(FileFormat format, Payment... payments) {
        return lines(format, Samples.run(payments));
    }

    private static List<String> lines(FileFormat format, Handover run) {
        byte[] content = PayFile.of(FileType.CSV, run, Samples.mapping(FileType.CSV, format))
                .content();
        return List.of(new String(content, StandardCharsets.UTF_8).split("\r\n"));
    }

    @Test
    void aLineStandsUnderItsHeadings() {
        assertThat(lines(format(AMOUNTS, true, false), Samples.payment("Commission", Kind.PAY, "1234.5")))
                .containsExactly("Nr;Type;Quantity;Amount", "007;310;1;1234,50");
    }

    @Test
    void withoutAHeaderThereAreOnlyLines() {
        assertThat(lines(format(AMOUNTS, false, false), Samples.payment("Commission", Kind.PAY, "1")))
                .containsExactly("007;310;1;1,00");
    }

    @Test
    void onlyWhatIsPaidOutIsALine() {
        assertThat(lines(
                        format(AMOUNTS, false, false),
                        Samples.payment("Contributions", Kind.COST, "3"),
                        Samples.payment("Commission", Kind.DIFFERENCE, "2"),
                        Samples.payment("Bonus", Kind.ACCRUAL, "4"),
                        Samples.payment("", Kind.ADJUSTMENT, "1")))
                .containsExactly("007;310;1;2,00", "007;300;1;1,00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POINT         | BEFORE | 1234.5 | 1234.50
            POINT         | BEFORE | -0.05  | -0.05
            POINT         | AFTER  | -0.05  | 0.05-
            COMMA         | BEFORE | 1234.5 | 1234,50
            COMMA         | AFTER  | -7     | 7,00-
            SMALLEST_UNIT | BEFORE | 1234.5 | 123450
            SMALLEST_UNIT | BEFORE | -0.05  | -5
            POINT         | BEFORE | 0      | 0.00
            COMMA         | AFTER  | 0.00   | 0,00
            SMALLEST_UNIT | BEFORE | 0      | 0
            """)
    void amountsAreWrittenAsTheFormatSays(Decimals decimals, Minus minus, String amount, String written) {
        FileFormat format = new FileFormat(
                List.of(AMOUNTS.get(0), AMOUNTS.get(1), AMOUNTS.get(3)),
                Delimiter.SEMICOLON,
                decimals,
                minus,
                Dates.ISO,
                Encoding.UTF_8,
                false,
                false);
        assertThat(lines(format, Samples.payment("Commission", Kind.PAY, amount)))
                .containsExactly("007;310;" + written);
    }

    @Test
    void aCurrencyWithoutDecimalsHasNone() {
        Handover yen = Samples.run("JPY", List.of(Samples.payment("Commission", Kind.PAY, "1200")));
        assertThat(lines(format(AMOUNTS, false, false), yen)).containsExactly("007;310;1;1200");
    }

    @ParameterizedTest
    @CsvSource({"ISO,2026-11-20", "COMPACT,20261120", "DOTS,20.11.2026", "DASHES,20-11-2026"})
    void daysAreWrittenAsTheFormatSays(Dates dates, String written) {
        FileFormat format = new FileFormat(
                List.of(
                        new Column(Field.EMPLOYEE, ""),
                        new Column(Field.WAGE_TYPE, ""),
                        new Column(Field.AMOUNT, ""),
                        new Column(Field.PAY_DAY, "")),
                Delimiter.SEMICOLON,
                Decimals.POINT,
                Minus.BEFORE,
                dates,
                Encoding.UTF_8,
                false,
                false);
        assertThat(lines(format, Samples.payment("Commission", Kind.PAY, "1")))
                .containsExactly("007;310;1.00;" + written);
    }

    @Test
    void everyFieldHasItsValue() {
        List<Column> all = Stream.of(Field.values())
                .map(field -> new Column(field, "", "x"))
                .toList();
        Payment payment = new Payment(
                "P001", "Åse", "North", "Commission", Kind.DIFFERENCE, Samples.SEPTEMBER, "Because", BigDecimal.ONE);
        assertThat(lines(format(all, false, false), payment))
                .containsExactly("007;Åse;310;Commission;10;North;Commission;Difference;Because;1;1,00;1,00;SEK;"
                        + "2026-11-20;2026-09-01;2026-09-30;2026;11;12;5560001234;x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)"})
    void noSpreadsheetRunsAName(String name) {
        FileFormat plain = Samples.format(Decimals.POINT, Minus.BEFORE, Encoding.UTF_8);
        assertThat(lines(plain, Samples.named(name)).getLast()).contains(";'" + name + ";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\nB", "A\r\nB", "A\tB", "A\u2028B", "\tA\u0000B"})
    void aTextStaysOnItsLine(String name) {
        FileFormat plain = Samples.format(Decimals.POINT, Minus.BEFORE, Encoding.UTF_8);
        assertThat(lines(plain, Samples.named(name))).hasSize(2);
        assertThat(lines(plain, Samples.named(name)).getLast()).contains(";A B;");
    }

    @Test
    void aTextWithTheDelimiterIsQuoted() {
        FileFormat plain = Samples.format(Decimals.POINT, Minus.BEFORE, Encoding.UTF_8);
        assertThat(lines(plain, Samples.named("A;\"B\"")).getLast()).contains(";\"A;\"\"B\"\"\";");
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void lettersAreInTheEncodingOfTheFormat(Encoding encoding) {
        FileFormat format = Samples.format(Decimals.POINT, Minus.BEFORE, encoding);
        byte[] content = PayFile.of(
                        FileType.CSV, Samples.run(Samples.named("Åse Ødegård")), Samples.mapping(FileType.CSV, format))
                .content();
        Charset charset =
                encoding == Encoding.UTF_8_MARKED ? StandardCharsets.UTF_8 : Charset.forName(encoding.title());
        String text = new String(content, charset);
        assertThat(text).contains("Åse Ødegård");
        assertThat(text.startsWith("\uFEFF")).isEqualTo(encoding == Encoding.UTF_8_MARKED);
    }

    @Test
    void theTrailerHoldsTheControlTotals() {
        assertThat(lines(format(AMOUNTS, false, true), Samples.small()).getLast())
                .isEqualTo("TOTAL;4;1314,25;12;" + "ab12".repeat(16) + ";" + "cd34".repeat(16));
    }

    @Test
    void aRunWithoutLinesIsAHeaderAlone() {
        assertThat(lines(format(AMOUNTS, true, false))).containsExactly("Nr;Type;Quantity;Amount");
    }

    @Test
    void thePreviewHasTheFirstLinesAndWhatCannotBeEncoded() {
        Mapping latin =
                Samples.mapping(FileType.CSV, Samples.format(Decimals.POINT, Minus.BEFORE, Encoding.ISO_8859_1));
        Handover run = Samples.run(Samples.named("Łukasz"), Samples.named("B"), Samples.named("C"));
        assertThat(PayFile.preview(run, latin, 2).lines()).hasSize(3).anyMatch(line -> line.contains("Łukasz"));
    }

    @Test
    void headingsOfThePlainFormatAreInItsLanguage() {
        assertThat(Ready.plain(Locale.of("da")).columns().getFirst().heading()).isEqualTo("Medarbejdernummer");
    }
}
