package trinn.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables written for other programs, read back by code that is not Trinn's. */
final class TablesTest {

    private static final List<Column> COLUMNS = List.of(
            Column.text("name"),
            new Column("many", Column.Kind.WHOLE),
            Column.day("day"),
            Column.money("amount"),
            new Column("number", Column.Kind.NUMBER));

    @TempDir
    private Path folder;

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static final List<@Nullable Object[]> BORDERS = List.of(
            row(
                    "Ærlig, \"Øst\"\nÅs 💼",
                    Long.MAX_VALUE,
                    LocalDate.of(1969, 12, 31),
                    new BigDecimal("-0.01"),
                    BigDecimal.ONE),
            row(
                    "",
                    Long.MIN_VALUE,
                    LocalDate.of(9999, 12, 31),
                    new BigDecimal("99999999999999999999999999999999.9999"),
                    new BigDecimal("0.000000000001")),
            row(null, null, null, null, null));

    @Test
    void parquetKeepsEveryValue() throws IOException {
        Path file = folder.resolve("a.parquet");
        try (Table table = new ParquetTable(file, "borders", COLUMNS)) {
            for (@Nullable Object[] row : BORDERS) {
                table.add(row);
            }
        }
        assertThat(read(file)).usingRecursiveComparison().isEqualTo(scaled(BORDERS));
    }

    /** More rows than a group holds. */
    @Test
    void parquetKeepsManyRows() throws IOException {
        long seed = System.nanoTime();
        System.out.println("Parquet: seed " + seed);
        Random random = new Random(seed);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 300_000; i++) {
            rows.add(row(
                    Long.toHexString(random.nextLong()).repeat(3),
                    random.nextLong(),
                    LocalDate.ofEpochDay(random.nextInt(40_000)),
                    random.nextInt(7) == 0 ? null : BigDecimal.valueOf(random.nextLong(), 4),
                    BigDecimal.valueOf(random.nextLong(), 12)));
        }
        Path file = folder.resolve("many.parquet");
        try (Table table = new ParquetTable(file, "many", COLUMNS)) {
            for (@Nullable Object[] row : rows) {
                table.add(row);
            }
        }
        List<@Nullable Object[]> read = read(file);
        assertThat(read).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            if (!Arrays.equals(rows.get(i), read.get(i))) {
                assertThat(read.get(i)).as("row " + i).isEqualTo(rows.get(i));
            }
        }
    }

    @Test
    void aTableWithoutRowsIsOne() throws IOException {
        Path file = folder.resolve("none.parquet");
        new ParquetTable(file, "none", COLUMNS).close();
        assertThat(read(file)).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsRefusedAndTheRestStays() throws IOException {
        Path file = folder.resolve("b.parquet");
        try (Table table = new ParquetTable(file, "b", List.of(Column.money("amount")))) {
            table.add(new BigDecimal("1.0001"));
            assertThatThrownBy(() -> table.add(new BigDecimal("1.00001"))).hasMessageContaining("amount");
            assertThatThrownBy(() -> table.add("1")).hasMessageContaining("amount");
            assertThatThrownBy(() -> table.add(new BigDecimal("1e34"))).hasMessageContaining("amount");
            assertThatThrownBy(() -> table.add(BigDecimal.ONE, BigDecimal.ONE)).hasMessageContaining("2 values");
        }
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
                var rows = reader.rowReader()) {
            assertThat(rows.hasNext()).isTrue();
            rows.next();
            assertThat(rows.getDecimal(0)).isEqualByComparingTo("1.0001");
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Test
    void csvIsPlain() throws IOException {
        StringWriter text = new StringWriter();
        try (Table table = new CsvTable(text, COLUMNS)) {
            table.add("Ås, \"Øst\"", 1L, LocalDate.of(2026, 10, 1), new BigDecimal("1E+3"), new BigDecimal("0.10"));
            table.add(row(null, null, null, null, null));
        }
        assertThat(text).hasToString("""
                name,many,day,amount,number
                "Ås, ""Øst""\",1,2026-10-01,1000,0.10
                ,,,,
                """);
    }

    private static List<@Nullable Object[]> scaled(List<@Nullable Object[]> rows) {
        return rows.stream()
                .map(row -> row(
                        row[0],
                        row[1],
                        row[2],
                        row[3] == null ? null : ((BigDecimal) row[3]).setScale(4),
                        row[4] == null ? null : ((BigDecimal) row[4]).setScale(12)))
                .toList();
    }

    private static List<@Nullable Object[]> read(Path file) throws IOException {
        List<@Nullable Object[]> all = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
                var rows = reader.rowReader()) {
            while (rows.hasNext()) {
                rows.next();
                all.add(row(
                        rows.isNull(0) ? null : rows.getString(0),
                        rows.isNull(1) ? null : rows.getLong(1),
                        rows.isNull(2) ? null : rows.getDate(2),
                        rows.isNull(3) ? null : rows.getDecimal(3),
                        rows.isNull(4) ? null : rows.getDecimal(4)));
            }
        }
        return all;
    }
}
