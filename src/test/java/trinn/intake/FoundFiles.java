package trinn.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.source.Severity;

/** Reads single files as they are guessed, or as they are corrected. */
final class FoundFiles {

    static final Path FOLDER = Path.of("src/test/resources/found");

    private final FileDraft draft;
    private final List<Row> rows = new ArrayList<>();
    private final Report report;

    private FoundFiles(FileDraft draft, String currency) {
        this.draft = draft;
        Path folder = Objects.requireNonNull(draft.recognition().file().getParent());
        this.report = Intake.read(
                folder,
                new Layout(
                        "X",
                        currency,
                        "",
                        Periods.MONTH,
                        List.of(draft.mapping().section())),
                rows::add);
    }

    /** A file of the folder as it is guessed. */
    static FoundFiles of(String name) {
        return of(FOLDER.resolve(name));
    }

    static FoundFiles of(Path file) {
        return of(FileDraft.of(Recognition.of(file, file.getFileName().toString()), null));
    }

    /** A file as it is settled. */
    static FoundFiles of(FileDraft draft) {
        return of(draft, "NOK");
    }

    /** As {@link #of(FileDraft)}, amounts being in another currency. */
    static FoundFiles of(FileDraft draft, String currency) {
        return new FoundFiles(draft, currency);
    }

    /** A text with a name, written into a folder. */
    static FoundFiles text(Path folder, String name, String text) {
        try {
            return of(Files.writeString(folder.resolve(name), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FileDraft draft() {
        return draft;
    }

    RecordType type() {
        return draft.type();
    }

    Report report() {
        return report;
    }

    /** The records of the guessed type. */
    List<Row> rows() {
        return rows.stream().filter(row -> row.type() == draft.type()).toList();
    }

    /** The records of the guessed type, each as its fields that are not empty. */
    List<String> records() {
        return rows.stream()
                .filter(row -> row.type() == draft.type())
                .map(FoundFiles::text)
                .toList();
    }

    /** What was told under a check, as row, column and value. */
    List<String> told(Check check) {
        return report.problems(check.severity()).stream()
                .filter(problem -> problem.check() == check)
                .map(problem -> "%d %s %s"
                        .formatted(problem.row(), problem.column(), problem.value())
                        .strip())
                .toList();
    }

    List<DataProblem> errors() {
        return report.problems(Severity.ERROR);
    }

    private static String text(Row row) {
        return IntStream.range(0, row.type().fields().size())
                .filter(place -> !shown(row.value(place)).isEmpty())
                .mapToObj(place ->
                        "%s=%s".formatted(row.type().fields().get(place).name(), shown(row.value(place))))
                .collect(Collectors.joining(" "));
    }

    private static String shown(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }
}
