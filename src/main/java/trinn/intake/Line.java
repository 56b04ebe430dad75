package trinn.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.records.Row;

/**
 * What became of one row of a file: what is wrong with it is noted in its order, and where it has {@linkplain #failed() failed}
 * there is no record of it.
 */
final class Line {

    private final int number;
    private final List<String> cells;
    private List<DataProblem> problems = List.of();
    private boolean failed;
    private @Nullable Row record;

    /** @param number the line as an editor counts it */
    Line(int number, List<String> cells) {
        this.number = number;
        this.cells = cells;
    }

    /** No row, but something to tell before those that come behind it. */
    static Line telling(DataProblem problem) {
        Line line = new Line(problem.row(), List.of());
        line.tell(problem);
        return line;
    }

    /** Whether it is a row at all. */
    boolean isRow() {
        return !cells.isEmpty();
    }

    int number() {
        return number;
    }

    List<String> cells() {
        return cells;
    }

    List<DataProblem> problems() {
        return problems;
    }

    boolean failed() {
        return failed;
    }

    /** What was read; null where it failed, or before. */
    @Nullable Row record() {
        return record;
    }

    void becomes(Row read) {
        record = read;
    }

    /** Notes something that lets the row be. */
    void tell(DataProblem problem) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>();
        }
        problems.add(problem);
    }

    /** Notes what is wrong with the row. */
    void fail(DataProblem problem) {
        failed = true;
        tell(problem);
    }
}
