package trinn.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.source.Severity;

/** Brings small files in whose headers are the names of the fields. */
final class SmallIntake {

    private final Path folder;
    private final List<Section> sections = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    SmallIntake(Path folder) {
        this.folder = folder;
    }

    /** Adds a file of records: a header of fields with commas between, and rows. */
    SmallIntake with(RecordType type, String header, String... lines) {
        String file = type.code() + sections.size() + ".csv";
        try {
            Files.writeString(folder.resolve(file), header + "\n" + String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (String field : header.split(",")) {
            columns.put(field, field);
        }
        sections.add(new Section(type, file, FileFormat.PLAIN, columns, Map.of(), Map.of(), null));
        return this;
    }

    /** Reads all files. */
    Report read() {
        rows.clear();
        return Intake.read(folder, new Layout("Small", "NOK", "", Periods.MONTH, sections), rows::add);
    }

    /** The records of the last reading, in the order in which they were handed on. */
    List<Row> rows() {
        return rows;
    }

    /** The warnings of one kind as row, column and value; there must be no error. */
    List<String> warnings(Check check) {
        Report report = read();
        report.refuse();
        return report.problems(Severity.WARNING).stream()
                .filter(problem -> problem.check() == check)
                .map(problem -> "%d %s %s".formatted(problem.row(), problem.column(), problem.value()))
                .toList();
    }
}
