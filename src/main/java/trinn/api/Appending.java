package trinn.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import trinn.api.web.FaultException;
import trinn.intake.FileFormat;
import trinn.intake.Kept;
import trinn.intake.Layout;
import trinn.intake.PlainTable;
import trinn.intake.Section;
import trinn.population.Base;
import trinn.population.DataFolder;
import trinn.population.store.DataSets;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.simulation.Progress;
import trinn.source.Spelling;

/** Adds records to a data set as its next version: what has an id that is there takes its place, and all else stays. */
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
            records.forEach(record -> header.addAll(record.keySet()));
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

        private static String text(@org.jspecify.annotations.Nullable Object value) {
            return switch (value) {
                case null -> "";
                case java.math.BigDecimal number -> number.toPlainString();
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
            folder.resolve(FILE).toFile().delete();
            folder.toFile().delete();
        }
    }

    /**
     * Stores the next version of a data set.
     *
     * @param data the id of the version that it is made from
     * @return the id of the next version, or of this one where the records say nothing new
     * @throws trinn.intake.DataProblemsException with what is wrong; nothing is stored then
     * @throws FaultException where a column is no field of these records
     */
    long add(long data, RecordType type, Sent sent, Progress progress) {
        Base base = dataSets.base(data);
        Map<String, String> columns = new HashMap<>();
        for (String name : sent.header()) {
            if (!type.has(name)) {
                throw FaultException.refused("Records of %s have no field \"%s\". %s"
                        .formatted(type.code(), name, Spelling.advice(name, type.names())));
            }
            columns.put(name, name);
        }
        Section section = new Section(type, FILE, FileFormat.PLAIN, columns, Map.of(), Map.of(), null);
        Layout layout = new Layout(
                base.head().name(),
                base.head().currency(),
                base.head().description(),
                base.head().periods(),
                List.of(section));
        DataFolder folder = new DataFolder(sent.folder(), layout, base.head());
        Kept kept = new Beside(base.records(), type, ids(sent, type));
        return dataSets.add(base.head(), sink -> {
                    int[] records = new int[1];
                    return folder.rows(kept, dataSets.kpis().catalogue(), row -> {
                        if (++records[0] % 10_000 == 0) {
                            progress.tell(records[0], 0);
                        }
                        sink.accept(row);
                    });
                })
                .id();
    }

    private static Set<String> ids(Sent sent, RecordType type) {
        int place = type.hasId() ? sent.header().indexOf("id") : -1;
        try {
            return place < 0 ? Set.of() : new PlainTable(sent.folder().resolve(FILE)).values(place);
        } catch (IllegalArgumentException e) {
            throw FaultException.unreadable("The body is no table from its first line to its last.");
        }
    }

    /** What is kept of a data set, without what is sent anew. */
    private record Beside(Kept all, RecordType type, Set<String> anew) implements Kept {

        @Override
        public String name() {
            return all.name();
        }

        @Override
        public Set<RecordType> types() {
            return all.types();
        }

        @Override
        public Set<RecordType> beside() {
            return Set.of(type);
        }

        @Override
        public void each(RecordType of, Consumer<Row> sink) {
            all.each(
                    of,
                    of == type && type.hasId()
                            ? row -> {
                                if (!anew.contains(row.text("id"))) {
                                    sink.accept(row);
                                }
                            }
                            : sink);
        }
    }
}
