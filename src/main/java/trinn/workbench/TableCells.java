package trinn.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import trinn.facts.Kind;
import trinn.scheme.TermKind;
import trinn.workbench.WrittenTerm.Row;

/** The cells of a table while it is edited: the borders of its columns first, then its rows, each begun by its own border. */
public final class TableCells {

    private final WrittenTerm term;
    private final List<List<String>> cells = new ArrayList<>();
    private int left;

    /** The cells of a table; a row that is too short is filled with empty ones. */
    public TableCells(WrittenTerm term, List<String> columns, List<Row> rows) {
        this.term = term;
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(isTwoWay() ? columns : List.of(""));
        cells.add(head);
        for (Row row : rows) {
            List<String> all = new ArrayList<>(List.of(row.from()));
            all.addAll(row.gives());
            while (all.size() < head.size()) {
                all.add("");
            }
            cells.add(all);
        }
    }

    private boolean isTwoWay() {
        return term.kind() == TermKind.TWO_WAY;
    }

    /** The borders of the columns; none for tiers. */
    public List<String> columns() {
        List<String> head = cells.getFirst();
        return isTwoWay() ? List.copyOf(head.subList(1, head.size())) : List.of();
    }

    /** The rows. */
    public List<Row> rows() {
        return cells.stream()
                .skip(1)
                .map(row -> new Row(row.getFirst(), row.subList(1, row.size())))
                .toList();
    }

    /** Writes a cell; the row of the borders of columns is {@link TableFlaw#HEAD}, the column of the borders of rows 0. */
    public TableCells put(int row, int column, String text) {
        cells.get(row + 1).set(column, text);
        return this;
    }

    /** A new row is like the last one, and starts as far above it as that is above the one before. */
    public TableCells addRow() {
        List<String> last = new ArrayList<>(cells.getLast());
        last.set(0, beyond(rows().stream().map(Row::from).toList()));
        cells.add(last);
        return this;
    }

    /** A new column is like the last one, and starts as far beyond it as that is beyond the one before. */
    public TableCells addColumn() {
        String border = beyond(columns());
        cells.stream().skip(1).forEach(row -> row.add(row.getLast()));
        cells.getFirst().add(border);
        return this;
    }

    private static String beyond(List<String> borders) {
        List<BigDecimal> known =
                borders.stream().flatMap(text -> Digits.read(text).stream()).toList();
        if (known.isEmpty()) {
            return "0";
        }
        BigDecimal last = known.getLast();
        BigDecimal step = known.size() > 1 ? last.subtract(known.get(known.size() - 2)) : BigDecimal.ONE;
        return Digits.like(borders.getLast(), last.add(step.signum() > 0 ? step : BigDecimal.ONE));
    }

    /** Takes a row out. */
    public TableCells removeRow(int row) {
        cells.remove(row + 1);
        return this;
    }

    /** Takes a column out. */
    public TableCells removeColumn(int column) {
        cells.forEach(row -> row.remove(column + 1));
        return this;
    }

    /**
     * Fills cells from one on with a block from a spreadsheet, with new rows where it is longer than the table. A row of headings before
     * it is left out, and so are columns for which the table has no room.
     *
     * @return how many cells were filled
     */
    public int paste(Spreadsheet sheet, int row, int column, String text) {
        List<List<String>> block = new ArrayList<>(Spreadsheet.cells(text));
        if (block.size() > 1 && sheet.isHeading(block.getFirst())) {
            block.removeFirst();
        }
        int room = cells.getFirst().size() - column;
        int most = block.stream().mapToInt(List::size).max().orElse(0);
        left = Math.max(0, most - room);
        int wide = Math.min(most, room);
        int filled = block.size() * wide;
        if (row < 0) {
            head(sheet, column, block.removeFirst());
        }
        below(sheet, Math.max(0, row), column, wide, block);
        return filled;
    }

    private void head(Spreadsheet sheet, int column, List<String> pasted) {
        int begin = Math.max(1, column);
        List<String> borders = pasted.subList(
                Math.min(begin - column, pasted.size()),
                Math.min(cells.getFirst().size() - column, pasted.size()));
        List<String> written = sheet.column(borders, term.by());
        for (int across = 0; across < written.size(); across++) {
            put(TableFlaw.HEAD, begin + across, written.get(across));
        }
    }

    private void below(Spreadsheet sheet, int row, int column, int wide, List<List<String>> block) {
        while (cells.size() < row + 1 + block.size()) {
            cells.add(new ArrayList<>(cells.getLast()));
        }
        for (int across = 0; across < wide; across++) {
            int at = across;
            List<String> pasted = block.stream()
                    .map(one -> at < one.size() ? one.get(at) : "")
                    .toList();
            List<String> written = sheet.column(pasted, kind(row, column + across));
            for (int down = 0; down < written.size(); down++) {
                put(row + down, column + across, written.get(down));
            }
        }
    }

    /** How many columns of the block that was pasted last had no room. */
    public int left() {
        return left;
    }

    private Kind kind(int row, int column) {
        return column == 0 ? term.of() : row < 0 ? term.by() : term.gives();
    }

    /** The table as a spreadsheet takes it; of a two-way table with the borders of its columns. */
    public String copy(Spreadsheet sheet) {
        List<String> lines = new ArrayList<>();
        for (int row = isTwoWay() ? TableFlaw.HEAD : 0; row < cells.size() - 1; row++) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < cells.get(row + 1).size(); column++) {
                line.add(sheet.cell(cells.get(row + 1).get(column), kind(row, column)));
            }
            lines.add(String.join("\t", line));
        }
        return String.join("\n", lines);
    }
}
