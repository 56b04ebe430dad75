package trinn.paper;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table whose first column says what each row is about.
 *
 * @param columns from left to right; the first holds text
 * @param headed whether the columns' headers are written; without them the first column alone explains the others
 * @param rows from top to bottom, each with a cell for each column
 */
public record Table(List<Column> columns, boolean headed, List<Row> rows) {

    /**
     * A column.
     *
     * @param header what its cells are, with their unit
     * @param number whether they are numbers, which stand right, one digit under the other
     */
    public record Column(String header, boolean number) {

        /** A column of texts. */
        public static Column text(String header) {
            return new Column(header, false);
        }

        /** A column of numbers. */
        public static Column number(String header) {
            return new Column(header, true);
        }
    }

    /**
     * A row.
     *
     * @param sum whether it adds up those above it
     */
    public record Row(List<Cell> cells, boolean sum) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** A row of plain texts. */
        public static Row of(String... texts) {
            return of(cells(texts));
        }

        /** A row. */
        public static Row of(List<Cell> cells) {
            return new Row(cells, false);
        }

        /** A row that adds up those above it. */
        public static Row sum(String... texts) {
            return new Row(cells(texts), true);
        }

        private static List<Cell> cells(String... texts) {
            return Arrays.stream(texts).map(Cell::of).toList();
        }
    }

    /**
     * A cell.
     *
     * @param text perhaps empty
     * @param note what stands below it, smaller; empty for none
     */
    public record Cell(String text, String note) {

        /** Without a note. */
        public static Cell of(String text) {
            return new Cell(text, "");
        }
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException where there is no column or a row has more or fewer cells than there are columns
     */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (width == 0 || rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalArgumentException("Each row of a table needs a cell for each of its columns.");
        }
    }

    /** A table with headers. */
    public static Table of(List<Column> columns, List<Row> rows) {
        return new Table(columns, true, rows);
    }

    /** Pairs of a name and its text, without headers. */
    public static Table details(Row... rows) {
        return new Table(Stream.of("", "").map(Column::text).toList(), false, List.of(rows));
    }
}
