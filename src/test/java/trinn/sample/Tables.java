package trinn.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import trinn.records.RecordType;

/** A written company, read back without any of the code that wrote it. */
final class Tables {

    private final Map<RecordType, List<Map<String, String>>> rows = new EnumMap<>(RecordType.class);

    private Tables() {}

    static Tables in(Path folder) {
        Tables tables = new Tables();
        for (RecordType type : CsvOut.TYPES) {
            tables.rows.put(type, read(folder.resolve("data/" + type.code() + ".csv")));
        }
        return tables;
    }

    private static List<Map<String, String>> read(Path file) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            reader.forEach(row -> rows.add(row.getFieldsAsMap()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    List<Map<String, String>> of(RecordType type) {
        return rows.getOrDefault(type, List.of());
    }

    Map<String, Map<String, String>> byId(RecordType type) {
        Map<String, Map<String, String>> byId = new LinkedHashMap<>();
        of(type).forEach(row -> byId.put(row.get("id"), row));
        return byId;
    }

    static BigDecimal number(Map<String, String> row, String field) {
        return new BigDecimal(row.getOrDefault(field, ""));
    }

    static LocalDate day(Map<String, String> row, String field) {
        return LocalDate.parse(row.getOrDefault(field, ""));
    }

    /** Sums of a number by a key. */
    static Map<String, BigDecimal> sums(List<Map<String, String>> rows, String key, String number) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(row.getOrDefault(key, ""), number(row, number), BigDecimal::add));
        return sums;
    }

    /** The bytes of all files in a folder, by their paths in it. */
    static Map<String, byte[]> bytes(Path folder) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }
}
