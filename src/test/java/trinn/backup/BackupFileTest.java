package trinn.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupFileTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("name", Kind.TEXT),
            new Column("amount", Kind.DECIMAL),
            new Column("day", Kind.DATE),
            new Column("at", Kind.MOMENT),
            new Column("yes", Kind.BOOLEAN),
            new Column("bytes", Kind.BYTES));

    private static final Object[] FULL = {
        "Åse \"1\"\n\u2028\uD83D\uDE00\\",
        new BigDecimal("-1234567890123456789012345678.0000000010"),
        LocalDate.of(9999, 12, 31),
        OffsetDateTime.parse("2026-03-29T02:30:00.123456+02:00"),
        true,
        new byte[] {0, -1, 127}
    };

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        Path file = write();
        try (BackupFile backup = BackupFile.open(file)) {
            backup.check();
            assertThat(backup.manifest().rows()).isEqualTo(2);
            assertThat(backup.manifest().tables().getFirst().next()).containsExactly(Map.entry("id", 7L));
            List<Object[]> rows = rows(backup);
            assertThat(rows.getFirst()[0]).isEqualTo(FULL[0]);
            assertThat(rows.getFirst()[1]).isEqualTo(FULL[1]);
            assertThat(rows.getFirst()[2]).isEqualTo(FULL[2]);
            assertThat(((OffsetDateTime) rows.getFirst()[3]).toInstant())
                    .isEqualTo(((OffsetDateTime) FULL[3]).toInstant());
            assertThat(rows.getFirst()[4]).isEqualTo(true);
            assertThat((byte[]) rows.getFirst()[5]).containsExactly(0, -1, 127);
            assertThat(rows.getLast()).containsOnlyNulls();
        }
    }

    @Test
    void theSameRowsAreTheSameBytes() throws IOException {
        assertThat(bytes()).isEqualTo(bytes());
    }

    @Test
    void rowsInAnotherOrderHaveTheSameSum() {
        RowSum one = new RowSum();
        RowSum other = new RowSum();
        Object[] empty = new Object[COLUMNS.size()];
        one.add(COLUMNS, FULL);
        one.add(COLUMNS, empty);
        other.add(COLUMNS, empty);
        other.add(COLUMNS, FULL);
        assertThat(one.hex()).isEqualTo(other.hex()).hasSize(64);
        other.add(COLUMNS, empty);
        assertThat(one.hex()).isNotEqualTo(other.hex());
    }

    /** A byte that says nothing, such as one of a time, may change. */
    @Test
    void aFlippedByteIsFoundOrChangesNothing() throws IOException {
        byte[] whole = bytes();
        int refused = 0;
        for (int i = 0; i < whole.length; i++) {
            byte[] broken = whole.clone();
            broken[i] ^= 0x10;
            Path file = Files.write(folder.resolve("broken"), broken);
            try (BackupFile backup = BackupFile.open(file)) {
                backup.check();
                assertThat(backup.manifest().rows()).isEqualTo(2);
                assertThat(rows(backup).getFirst()[1]).isEqualTo(FULL[1]);
            } catch (BackupException e) {
                assertThat(e).hasMessageContaining("broken");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 2);
    }

    @Test
    void aFileThatIsCutOffIsRefused() throws IOException {
        byte[] whole = bytes();
        for (int length = 0; length < whole.length; length += 7) {
            Path file = Files.write(folder.resolve("short"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> BackupFile.open(file))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("no whole zip file");
        }
    }

    @Test
    void foreignFilesAreRefused() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> BackupFile.open(missing)).hasMessageContaining("There is no file");
        assertThatThrownBy(() -> BackupFile.open(folder)).hasMessageContaining("There is no file");
        Path text = Files.writeString(folder.resolve("text"), "Hello");
        assertThatThrownBy(() -> BackupFile.open(text)).hasMessageContaining("not a backup of Trinn");
        Path zip = zip("scheme.yaml", "id: x");
        assertThatThrownBy(() -> BackupFile.open(zip)).hasMessageContaining("there is no manifest in it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"format\": 1}",
                "{\"format\": 0, \"trinn\": \"\", \"schema\": \"1\", \"made\": \"2026-01-01T00:00:00Z\", \"tables\": []}",
                "{\"format\": 1, \"trinn\": \"\", \"schema\": \"1\", \"made\": \"now\", \"tables\": []}",
                "{\"format\": 1, \"trinn\": \"\", \"schema\": \"1\", \"made\": \"2026-01-01T00:00:00Z\", \"tables\": [null]}"
            })
    void aManifestThatIsNoneIsRefused(String text) throws IOException {
        Path file = zip("manifest.json", text);
        assertThatThrownBy(() -> BackupFile.open(file))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("zip");
    }

    @Test
    void aBackupOfANewerFormIsRefused() throws IOException {
        Path file = zip("manifest.json", "{\"format\": 2, \"trinn\": \"9.0\", \"new\": true}");
        assertThatThrownBy(() -> BackupFile.open(file)).hasMessageContaining("a newer Trinn (9.0)");
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenOver() throws IOException {
        Path file = write();
        assertThatThrownBy(() -> Backups.to(file, out -> {})).hasMessageContaining("is there already");
        assertThat(file).hasBinaryContent(bytes());
    }

    @Test
    void whatCannotBeWrittenLeavesNothing() {
        Path file = folder.resolve("new.zip");
        assertThatThrownBy(() -> Backups.to(file, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("Nothing was kept");
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> Backups.to(folder.resolve("none/new.zip"), out -> {}))
                .hasMessageContaining("there is no such folder");
    }

    private Path write() throws IOException {
        return Files.write(folder.resolve("backup.zip"), bytes());
    }

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BackupWriter writer = new BackupWriter(out);
        writer.table("people", COLUMNS, Map.of("id", 7L), sink -> {
            sink.row(FULL);
            sink.row(new Object[COLUMNS.size()]);
        });
        writer.finish("0.1", "24", Instant.EPOCH);
        return out.toByteArray();
    }

    private static List<Object[]> rows(BackupFile backup) {
        List<Object[]> rows = new ArrayList<>();
        backup.rows(backup.manifest().tables().getFirst(), rows::add);
        return rows;
    }

    private Path zip(String name, String text) throws IOException {
        Path file = folder.resolve("some.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
