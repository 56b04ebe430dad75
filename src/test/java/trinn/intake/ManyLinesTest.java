package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.source.Severity;

/** A file of more lines than are read at a time: nobody can tell that several cores read it. */
class ManyLinesTest {

    private static final int LINES = 20_000;

    @TempDir
    private Path folder;

    private final List<Row> read = new ArrayList<>();

    @Test
    void recordsComeInTheOrderOfTheFile() throws IOException {
        Report report = read(
                FileFormat.PLAIN, line -> "S%d,2026-03-%02d,P%d,%d.50".formatted(line, line % 28 + 1, line % 7, line));

        assertThat(report.errors()).isZero();
        assertThat(read.stream().filter(row -> row.type() == RecordType.SALES).map(row -> row.text("id")))
                .isEqualTo(
                        IntStream.range(0, LINES).mapToObj(line -> "S" + line).toList());
    }

    @Test
    void problemsAreToldInTheOrderOfTheFileWhateverCheckFoundThem() throws IOException {
        Report report = read(FileFormat.PLAIN, line -> switch (line % 500) {
            case 100 -> "S%d,2026-02-30,P1,1".formatted(line);
            case 200 -> "S%d,2026-02-28,P1".formatted(line);
            case 300 -> "S0,2026-02-28,P1,1";
            default -> "S%d,2026-02-28,P1,1".formatted(line);
        });

        assertThat(report.errors()).isEqualTo(3 * LINES / 500);
        assertThat(report.problems(Severity.ERROR))
                .extracting(DataProblem::row)
                .isSorted()
                .startsWith(102, 202, 302, 602);
    }

    @Test
    void rowsThatAreLeftOutAreToldAmongThem() throws IOException {
        Report report = read(FileFormat.PLAIN.withExtras(true), line -> switch (line % 500) {
            case 100 -> "S%d,2026-02-28,P1,x".formatted(line);
            case 200 -> "id,date,payee,amount";
            default -> "S%d,2026-02-28,P1,1".formatted(line);
        });

        assertThat(report.problems(Check.EXTRA_ROW.severity()))
                .filteredOn(problem -> problem.check() == Check.EXTRA_ROW)
                .hasSize(LINES / 500)
                .extracting(DataProblem::row)
                .isSorted();
        assertThat(report.errors()).isEqualTo(LINES / 500);
    }

    @Test
    void whatEndsTheFileIsToldBehindAllBeforeIt() throws IOException {
        Report report =
                read(FileFormat.PLAIN, line -> line == LINES - 1 ? "S1,\"open" : "S%d,2026-02-28,P1,x".formatted(line));

        assertThat(report.alike().getLast().first().check()).isEqualTo(Check.UNREADABLE);
        assertThat(report.errors()).isEqualTo(LINES);
    }

    @Test
    void whoeverFailsToTakeARecordIsGivenNoOther() throws IOException {
        int[] given = new int[1];
        write(line -> "S%d,2026-02-28,P1,1".formatted(line));

        assertThatIllegalStateException()
                .isThrownBy(() -> Intake.read(folder, layout(FileFormat.PLAIN), row -> {
                    if (++given[0] == 3) {
                        throw new IllegalStateException("no room");
                    }
                }));
        assertThat(given[0]).isEqualTo(3);
    }

    private Report read(FileFormat format, IntFunction<String> line) throws IOException {
        write(line);
        return Intake.read(folder, layout(format), read::add);
    }

    private void write(IntFunction<String> line) throws IOException {
        StringBuilder text = new StringBuilder("id,date,payee,amount\n");
        IntStream.range(0, LINES)
                .forEach(number -> text.append(line.apply(number)).append('\n'));
        Files.writeString(folder.resolve("sales.csv"), text);
    }

    private static Layout layout(FileFormat format) {
        Map<String, String> columns = Map.of("id", "id", "date", "date", "payee", "payee", "amount", "amount");
        Section section = new Section(RecordType.SALES, "sales.csv", format, columns, Map.of(), Map.of(), null);
        return new Layout("Many", "NOK", "", Periods.MONTH, List.of(section));
    }
}
