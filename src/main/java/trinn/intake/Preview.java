package trinn.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.records.Field;
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
        List<String> header = file.header();
        List<List<Cell>> rows = new ArrayList<>();
        for (List<String> cells : file.preview()) {
            List<String> texts = filled(cells, header.size());
            List<Cell> row = new ArrayList<>(
                    texts.stream().map(text -> new Cell(text, null, "")).toList());
            mapping.sections().forEach(section -> read(section, currency, texts, positions(section, header), row));
            rows.add(row);
        }
        return new Preview(rows);
    }

    private static Map<String, Integer> positions(Section section, List<String> header) {
        Map<String, Integer> positions = new HashMap<>();
        section.columns().forEach((field, column) -> positions.put(field, header.indexOf(column)));
        positions.values().removeIf(position -> position < 0);
        return positions;
    }

    private static List<String> filled(List<String> cells, int size) {
        List<String> filled = new ArrayList<>(cells.subList(0, Math.min(size, cells.size())));
        while (filled.size() < size) {
            filled.add("");
        }
        return filled;
    }

    private static void read(
            Section section, String currency, List<String> texts, Map<String, Integer> positions, List<Cell> row) {
        positions.forEach((field, position) ->
                row.set(position, cell(section, section.type().field(field), currency, texts, positions)));
    }

    private static Cell cell(
            Section section, Field field, String currency, List<String> texts, Map<String, Integer> positions) {
        Line line = new Line(0, texts);
        Object value =
                new Column(section, field, positions.getOrDefault(field.name(), Column.NOWHERE), currency).value(line);
        String trouble = line.problems().stream()
                .filter(problem -> problem.check().severity() == Severity.ERROR)
                .findFirst()
                .map(DataProblem::message)
                .orElse("");
        return new Cell(texts.get(positions.getOrDefault(field.name(), 0)), value, trouble);
    }
}
