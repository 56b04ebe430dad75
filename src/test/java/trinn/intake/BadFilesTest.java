package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.source.Severity;

class BadFilesTest {

    @TempDir
    Path folder;

    static Stream<BadFile> all() {
        return Stream.of(BadTexts.all(), BadCells.all(), BadWorkbooks.all(), BrokenFiles.all())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesAMessageWithItsPlaceOrIsAcceptedOnPurpose(BadFile bad) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("sales.any")))) {
            bad.content().write(out);
        }
        List<String> sales = new ArrayList<>();
        Report report = Intake.read(folder, layout(bad.format()), row -> sales.add(told(row)));

        BadFile.Wrong wrong = bad.wrong();
        if (wrong == null) {
            assertThat(report.problems(Severity.ERROR)).isEmpty();
            assertThat(sales).filteredOn(sale -> !sale.isEmpty()).isEqualTo(bad.sales());
        } else {
            DataProblem first = report.problems(Severity.ERROR).getFirst();
            assertThat(first.row()).as(first.toString()).isEqualTo(wrong.row());
            assertThat(first.column()).as(first.toString()).isEqualTo(wrong.column());
            assertThat(first.message()).contains(wrong.says()).doesNotContain("Exception", "trinn.", "null");
            assertThat(first.toString()).hasSizeLessThan(500).doesNotContain("\n");
        }
    }

    @Test
    void thereAreAtLeastAHundredOfThem() {
        assertThat(all().map(BadFile::what).distinct()).hasSizeGreaterThan(100);
        assertThat(all().map(BadFile::what)).doesNotHaveDuplicates();
    }

    @Test
    void stopsSoonInACellWithoutEnd() {
        for (String start : List.of("Order,Day,Seller,Amount\nA1,", "Order,Day,Seller,Amount\nA1,\"", "")) {
            Endless endless = new Endless(start, 'x');

            assertThat(reading(endless)).contains("100000 characters");
            assertThat(endless.handedOn).isLessThan(10_000_000);
        }
    }

    @Test
    void stopsSoonInARowWithoutEnd() {
        Endless endless = new Endless("Order,Day,Seller,Amount\nA1,", ',');

        assertThat(reading(endless)).contains("16384 cells");
        assertThat(endless.handedOn).isLessThan(10_000_000);
    }

    private static String reading(InputStream in) {
        try {
            TextFile.read(in, FileFormat.PLAIN, new Table() {
                @Override
                public boolean header(int row, List<String> cells) {
                    return true;
                }

                @Override
                public boolean row(int row, List<String> cells) {
                    return true;
                }

                @Override
                public void tell(DataProblem problem) {}
            });
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Layout layout(FileFormat format) {
        Map<String, String> columns = Map.of("id", "Order", "date", "Day", "payee", "Seller", "amount", "Amount");
        Section section = new Section(RecordType.SALES, "sales.any", format, columns, Map.of(), Map.of(), null);
        return new Layout("Bad", "NOK", "", Periods.MONTH, List.of(section));
    }

    private static String told(Row row) {
        return row.type() != RecordType.SALES
                ? ""
                : String.join(
                        " ",
                        row.text("id"),
                        row.day("date").toString(),
                        row.text("payee"),
                        row.amount("amount").toPlainString());
    }

    /** A file that never ends. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final char then;
        private long handedOn;

        Endless(String start, char then) {
            this.start = start.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            this.then = then;
        }

        @Override
        public int read() {
            return handedOn < start.length ? start[(int) handedOn++] : then + 0 * (int) handedOn++;
        }
    }
}
