package trinn.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import trinn.source.Severity;

/** The header and the first rows of a file. */
final class Sample implements Table {

    private static final int MOST_ROWS = 500;

    private final Report report = new Report();
    private final List<HeaderRow.Raw> raw = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> header = List.of();

    private Sample() {}

    /**
     * Reads the beginning.
     *
     * @throws DataProblemsException where not even a header can be read
     */
    static Sample read(Path file, String name, FileFormat format) {
        Sample sample = new Sample();
        TableFile.read(file, name, format, sample.report, sample);
        if (sample.header.isEmpty()) {
            sample.report.refuse();
        }
        return sample;
    }

    /** As {@link #read}, every row as it stands there. */
    static Sample raw(Path file, String name, FileFormat format) {
        return read(file, name, format.withHeader(TableFile.ANY_WIDTH).withExtras(false));
    }

    List<String> header() {
        return header;
    }

    List<List<String>> rows() {
        return rows;
    }

    /** The row in which the names of the columns stand, or 0 where it is the first. */
    int headerRow() {
        return HeaderRow.find(raw);
    }

    /** What stands above a row, in one text. */
    String above(int row) {
        StringBuilder above = new StringBuilder();
        raw.stream()
                .filter(one -> one.number() < row)
                .forEach(one -> above.append(String.join(" ", one.cells())).append('\n'));
        return above.toString();
    }

    List<DataProblem> problems() {
        List<DataProblem> problems = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            problems.addAll(report.problems(severity));
        }
        return problems;
    }

    @Override
    public boolean header(int row, List<String> cells) {
        header = cells;
        raw.add(new HeaderRow.Raw(row, List.copyOf(cells)));
        return true;
    }

    @Override
    public boolean row(int row, List<String> cells) {
        rows.add(List.copyOf(cells));
        raw.add(new HeaderRow.Raw(row, List.copyOf(cells)));
        return rows.size() < MOST_ROWS;
    }

    @Override
    public void tell(DataProblem problem) {
        report.add(problem);
    }
}
