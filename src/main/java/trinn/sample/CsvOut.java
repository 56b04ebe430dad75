package trinn.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;

/** The CSV files, one for each kind of record, written row by row and never held in memory. */
final class CsvOut implements Closeable {

    /** The fields that Nordhandel keeps of a kind that it does not keep whole. */
    private static final Map<RecordType, List<String>> COLUMNS = new EnumMap<>(Map.of(
            RecordType.PAYEES,
            List.of(
                    "id",
                    "name",
                    "role",
                    "department",
                    "manager",
                    "part-time",
                    "base salary",
                    "variable base",
                    "joined",
                    "left",
                    "gender"),
            RecordType.ASSIGNMENTS,
            List.of("payee", "from", "role", "department", "manager", "part-time", "base salary", "variable base"),
            RecordType.PAYMENTS,
            List.of("invoice", "date", "amount"),
            RecordType.ACTIVITIES,
            List.of("payee", "date", "type", "customer", "opportunity", "quantity"),
            RecordType.INSPECTIONS,
            List.of("payee", "date", "points", "of"),
            RecordType.REMARKS,
            List.of("payee", "date", "kind", "text"),
            RecordType.EXPENSES,
            List.of("date", "department", "kind", "amount"),
            RecordType.TARGETS,
            List.of("level", "of", "kpi", "from", "to", "minimum", "base", "norm", "target", "maximum")));

    /** What the sample company does not record: it measures all itself, and nothing was open when it began. */
    private static final Set<RecordType> WITHOUT = EnumSet.of(
            RecordType.MEASUREMENTS,
            RecordType.CONTRACTS,
            RecordType.OBJECTIVES,
            RecordType.RATES,
            RecordType.BALANCES,
            RecordType.REFUNDS,
            RecordType.ADJUSTMENTS);

    /** What the sample company records. */
    static final List<RecordType> TYPES = Arrays.stream(RecordType.values())
            .filter(type -> !WITHOUT.contains(type))
            .toList();

    private final Map<RecordType, CsvWriter> writers = new EnumMap<>(RecordType.class);
    private final Map<RecordType, Long> rows = new EnumMap<>(RecordType.class);

    /** Opens all files in a folder that there is; what they held is gone. */
    CsvOut(Path folder) throws IOException {
        for (RecordType type : TYPES) {
            CsvWriter writer = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(folder.resolve(file(type)), StandardCharsets.UTF_8);
            writers.put(type, writer);
            writer.writeRecord(columns(type));
            rows.put(type, 0L);
        }
    }

    static String file(RecordType type) {
        return type.code() + ".csv";
    }

    static List<String> columns(RecordType type) {
        return COLUMNS.getOrDefault(type, type.names());
    }

    /**
     * Writes a row.
     *
     * @param values in the order of the columns: text, days, money, whole numbers; null leaves the cell empty
     */
    void row(RecordType type, @Nullable Object... values) {
        int columns = columns(type).size();
        if (values.length != columns) {
            throw new IllegalArgumentException(
                    "%s have %d columns, not %d.".formatted(type.code(), columns, values.length));
        }
        String[] cells = new String[values.length];
        for (int place = 0; place < values.length; place++) {
            cells[place] = text(values[place]);
        }
        try {
            written(type).writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException("%s could not be written.".formatted(file(type)), e.getCause());
        }
        rows.merge(type, 1L, Long::sum);
    }

    private CsvWriter written(RecordType type) {
        CsvWriter writer = writers.get(type);
        if (writer == null) {
            throw new IllegalStateException("There is no file for %s.".formatted(type.code()));
        }
        return writer;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number(number);
            default -> value.toString();
        };
    }

    /** Whole numbers without decimals, others with two. */
    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                ? number.toBigIntegerExact().toString()
                : number.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** How many rows there are of each kind. */
    Map<RecordType, Long> rows() {
        return new EnumMap<>(rows);
    }

    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (CsvWriter writer : writers.values()) {
            try {
                writer.close();
            } catch (IOException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
