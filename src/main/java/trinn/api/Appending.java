package trinn.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import trinn.api.web.FaultException;
import trinn.intake.FileFormat;
import trinn.intake.Kept;
import trinn.intake.Layout;
import trinn.intake.PlainTable;
import trinn.intake.Report;
import trinn.intake.Section;
import trinn.population.Base;
import trinn.population.Beside;
import trinn.population.DataFolder;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.records.Attributes;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.simulation.Progress;
import trinn.source.Spelling;

/**
 * Adds records to a data set as its next version. One whose id is there takes its place, and keeps what was not sent of it; all else
 * stays.
 */
@Component
final class Appending {

    private static final String FILE = "records.csv";

    private final DataSets dataSets;

    Appending(DataSets dataSets) {
        this.dataSets = dataSets;
    }

    /** Records that were sent, in a file of their own. */
    record Sent(Path folder, List<String> header) {

        /** Takes a table in which the columns have the names of fields. */
        static Sent csv(InputStream body) {
            Path folder = anew();
            Path file = folder.resolve(FILE);
            try {
                Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
                return new Sent(folder, new PlainTable(file).header());
            } catch (IOException e) {
                delete(folder);
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) {
                delete(folder);
                throw FaultException.unreadable(
                        "The body is no table: values between commas, names of fields in the first line.");
            }
        }

        /** Takes records with fields by their names. */
        static Sent json(List<Map<String, Object>> records) {
            Path folder = anew();
            Set<String> header = new LinkedHashSet<>();
            for (@Nullable Map<String, Object> record : records) {
                if (record == null) {
                    delete(folder);
                    throw FaultException.unreadable("Each record is an object with fields.");
                }
                header.addAll(record.keySet());
            }
            try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(FILE), StandardCharsets.UTF_8)) {
                csv.writeRecord(header);
                for (Map<String, Object> record : records) {
                    csv.writeRecord(
                            header.stream().map(name -> text(record.get(name))).toList());
                }
            } catch (IOException e) {
                delete(folder);
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                delete(folder);
                throw e;
            }
            return new Sent(folder, List.copyOf(header));
        }

        private static String text(@Nullable Object value) {
            return switch (value) {
                case null -> "";
                case BigDecimal number -> number.toPlainString();
                case String text -> text;
                case Number number -> number.toString();
                case Boolean flag -> flag.toString();
                default ->
                    throw FaultException.unreadable(
                            "A field of a record is a text or a number, never a list or an object.");
            };
        }

        private static Path anew() {
            try {
                return Files.createTempDirectory("trinn-records");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void delete() {
            delete(folder);
        }

        private static void delete(Path folder) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Stores the next version of a data set.
     *
     * @param data the id of the version that it is made from
     * @return the id of the next version
     * @throws trinn.intake.DataProblemsException with what is wrong; nothing is stored then
     * @throws FaultException where a column is no field of these records
     */
    long add(long data, RecordType type, Sent sent, Progress progress) {
        Base base = dataSets.base(data);
        DataSetSummary newest = newest(data);
        sent.header().forEach(name -> requireField(type, name));
        Map<String, Row> replaced = replaced(base.records(), type, ids(sent, type));
        String name = "records of version %d.csv".formatted(newest.version() + 1);
        List<String> header = Completed.write(sent.folder(), FILE, name, type, replaced);
        Map<String, String> columns = new HashMap<>();
        header.forEach(column -> columns.put(column, column));
        Section section = new Section(type, name, FileFormat.PLAIN, columns, Map.of(), Map.of(), null);
        Layout layout = new Layout(
                base.head().name(),
                base.head().currency(),
                base.head().description(),
                base.head().periods(),
                List.of(section));
        DataFolder folder = new DataFolder(sent.folder(), layout, base.head());
        Kept kept = new Beside(base.records(), Map.of(type, replaced.keySet()));
        return dataSets.add(base.head(), sink -> {
                    requireNobodyElse(newest);
                    Counting counting = new Counting(progress);
                    Report report = folder.rows(kept, dataSets.kpis().catalogue(), counting.counting(sink));
                    counting.end();
                    return report;
                })
                .id();
    }

    /**
     * A version of a data set that has none after it.
     *
     * @throws FaultException where it has
     */
    DataSetSummary newest(long data) {
        return dataSets.all().stream()
                .filter(one -> one.id() == data && one.newest())
                .findFirst()
                .orElseThrow(Appending::notNewest);
    }

    /** While the next version is written, no other is; so nothing that somebody else added is lost. */
    private void requireNobodyElse(DataSetSummary before) {
        long since = dataSets.all().stream()
                .filter(one -> one.name().equals(before.name()) && one.version() > before.version())
                .count();
        if (since > 1) {
            throw notNewest();
        }
    }

    private static FaultException notNewest() {
        return new FaultException(
                HttpStatus.CONFLICT,
                "not-newest",
                "There is a newer version of this data set. Add the records to that one.");
    }

    private static void requireField(RecordType type, String name) {
        if (!type.has(name) && !Attributes.isOne(name)) {
            throw FaultException.refused("Records of %s have no field \"%s\". %s"
                    .formatted(type.code(), name, Spelling.advice(name, type.names())));
        }
    }

    /** The records that are there already with the ids of those that were sent. */
    private static Map<String, Row> replaced(Kept all, RecordType type, Set<String> ids) {
        Map<String, Row> replaced = new HashMap<>();
        if (!ids.isEmpty()) {
            all.each(type, row -> {
                if (ids.contains(row.text("id"))) {
                    replaced.put(row.text("id"), row);
                }
            });
        }
        return replaced;
    }

    private static Set<String> ids(Sent sent, RecordType type) {
        int place = type.hasId() ? sent.header().indexOf("id") : -1;
        try {
            return place < 0 ? Set.of() : new PlainTable(sent.folder().resolve(FILE)).values(place);
        } catch (IllegalArgumentException e) {
            throw FaultException.unreadable("The body is no table from its first line to its last.");
        }
    }
}
