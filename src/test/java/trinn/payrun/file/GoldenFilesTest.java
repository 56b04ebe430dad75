package trinn.payrun.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.facts.Period;

/** Pins one small file of each kind. After a wanted change, {@code -Dtrinn.write=yes} writes them anew. */
final class GoldenFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/pay-files");
    private static final boolean WRITE = System.getProperty("trinn.write") != null;

    private static Mapping mapping() {
        return Samples.mapping(FileType.CSV, Samples.withTrailer(Ready.plain(Locale.ENGLISH)));
    }

    @ParameterizedTest
    @CsvSource({
        "CSV,pay-run-12-2026-10.csv",
        "EXCEL,pay-run-12-2026-10.xlsx",
        "PAXML,pay-run-12-2026-10.xml",
        "JOURNAL,pay-run-12-2026-10-journal.csv"
    })
    void aFileIsAsItWas(FileType type, String name) throws IOException {
        PayFile file = PayFile.of(type, Samples.small(), mapping());
        assertThat(file.name()).isEqualTo(name);
        byte[] content = type == FileType.EXCEL ? sheets(file.content()) : file.content();
        Path golden = FOLDER.resolve(type == FileType.EXCEL ? name + ".sheets.xml" : name);
        if (WRITE) {
            Files.write(golden, content);
        }
        assertThat(content).asString(StandardCharsets.UTF_8).isEqualTo(Files.readString(golden));
        assertThat(content).isEqualTo(Files.readAllBytes(golden));
    }

    /** The sheets of a workbook, one after the other: how they are packed is the matter of Java. */
    private static byte[] sheets(byte[] workbook) throws IOException {
        ByteArrayOutputStream sheets = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    zip.transferTo(sheets);
                    sheets.write('\n');
                }
            }
        }
        return sheets.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(FileType.class)
    void theSameRunIsTheSameFile(FileType type) {
        assertThat(PayFile.of(type, Samples.small(), mapping()))
                .isEqualTo(PayFile.of(type, Samples.small(), mapping()));
    }

    @Test
    void aWorkbookDoesNotSayWhenItWasMade() throws IOException {
        byte[] workbook = PayFile.of(FileType.EXCEL, Samples.small(), mapping()).content();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getLastModifiedTime().toInstant())
                        .as(entry.getName())
                        .isEqualTo(Instant.EPOCH);
                if (entry.getName().equals("docProps/core.xml")) {
                    assertThat(zip.readAllBytes())
                            .asString(StandardCharsets.UTF_8)
                            .contains(">1970-01-01T00:00:00Z<")
                            .doesNotContain(">20");
                }
            }
        }
    }

    @Test
    void aPeriodThatIsNoMonthIsNamedByItsFirstDay() {
        Handover small = Samples.small();
        Handover quarter = new Handover(
                13,
                small.dataSet(),
                new Period(small.period().from(), small.period().to().plusMonths(2)),
                small.payDay(),
                small.currency(),
                "",
                "",
                small.payments());
        assertThat(PayFile.name(FileType.CSV, quarter)).isEqualTo("pay-run-13-2026-10-01.csv");
    }
}
