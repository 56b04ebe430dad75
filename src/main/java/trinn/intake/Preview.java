package trinn.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.source.Severity;

/**
 * The first rows of a file as they will be read.
 *
 * @param rows the rows, each with a cell for each column of the header
 */
public record Preview(List<List<Cell>> rows) {

    /**
     * One cell.
     *
     * @param text what the file says
     * @param value what is read of it: a text, number or day; null where its column is left out, or it is empty
     * @param trouble why it cannot be read; the empty text where it can
     */
    public record Cell(String text, @Nullable Object value, String trouble) {

        /** Whether it cannot be read. */
        public boolean isUnreadable() {
            return !trouble.isEmpty();
        }
    }

    /** Copies the rows. */
    public Preview {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Reads the first rows as a mapping says; amounts of another currency than this cannot be read. */
    public static Preview of(Recognition file, Mapping mapping, String currency) {
        List<Column> columns = mapping.sections().stream()
                .flatMap(section -> columns(section, file.header(), currency))
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (List<String> cells : file.preview()) {
            List<String> texts = filled(cells, file.header().size());
            List<Cell> row = new ArrayList<>(
                    texts.stream().map(text -> new Cell(text, null, "")).toList());
            columns.forEach(column -> row.set(column.position(), cell(column, texts)));
            rows.add(row);
        }
        return new Preview(rows);
    }

    private static Stream<Column> columns(Section section, List<String> header, String currency) {
        return section.columns().keySet().stream()
                .map(field -> new Column(section, section.type().field(field), header, currency))
                .filter(column -> column.position() != Column.NOWHERE);
    }

    private static List<String> filled(List<String> cells, int size) {
        List<String> filled = new ArrayList<>(cells.subList(0, Math.min(size, cells.size())));
        while (filled.size() < size) {
            filled.add("");
        }
        return filled;
    }

    private static Cell cell(Column column, List<String> texts) {
        Line line = new Line(0, texts);
        Object value = column.value(line);
        String trouble = line.problems().stream()
                .filter(problem -> problem.check().severity() == Severity.ERROR)
                .findFirst()
                .map(DataProblem::message)
                .orElse("");
        return new Cell(texts.get(column.position()), value, trouble);
    }
}
