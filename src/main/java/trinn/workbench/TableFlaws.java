package trinn.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trinn.workbench.TableFlaw.Kind;
import trinn.workbench.WrittenTerm.Row;

/** Finds what is wrong or odd in a table, cell by cell, while it is typed. */
public final class TableFlaws {

    private final List<TableFlaw> found = new ArrayList<>();

    private TableFlaws() {}

    /**
     * All flaws of a table: those of the borders of its columns, then row by row.
     *
     * @param columns their borders; none for tiers
     */
    public static List<TableFlaw> of(List<String> columns, List<Row> rows) {
        TableFlaws flaws = new TableFlaws();
        for (int column = 0; column < columns.size(); column++) {
            flaws.border(columns, column, TableFlaw.HEAD, column + 1);
        }
        List<String> borders = rows.stream().map(Row::from).toList();
        for (int row = 0; row < rows.size(); row++) {
            flaws.border(borders, row, row, 0);
            flaws.gives(rows, row);
        }
        return List.copyOf(flaws.found);
    }

    private void border(List<String> borders, int at, int row, int column) {
        Optional<BigDecimal> here = number(borders.get(at), row, column);
        if (here.isEmpty()) {
            return;
        }
        List<BigDecimal> before = borders.subList(0, at).stream()
                .flatMap(text -> Digits.read(text).stream())
                .toList();
        if (before.stream().anyMatch(one -> one.compareTo(here.get()) == 0)) {
            add(Kind.TWICE, row, column);
        } else if (before.stream().anyMatch(one -> one.compareTo(here.get()) > 0)) {
            add(Kind.ORDER, row, column);
        } else if (at == 0 && here.get().signum() > 0) {
            add(Kind.NOTHING_BELOW, row, column);
        }
    }

    private void gives(List<Row> rows, int row) {
        List<String> cells = rows.get(row).gives();
        for (int cell = 0; cell < cells.size(); cell++) {
            Optional<BigDecimal> here = number(cells.get(cell), row, cell + 1);
            boolean falls = row > 0 && isLess(here, rows.get(row - 1).gives(), cell) || isLess(here, cells, cell - 1);
            if (falls) {
                add(Kind.FALLING, row, cell + 1);
            }
        }
    }

    private static boolean isLess(Optional<BigDecimal> here, List<String> others, int at) {
        return here.isPresent()
                && at >= 0
                && at < others.size()
                && Digits.read(others.get(at))
                        .filter(other -> here.get().compareTo(other) < 0)
                        .isPresent();
    }

    private Optional<BigDecimal> number(String text, int row, int column) {
        Optional<BigDecimal> number = Digits.read(text);
        if (number.isEmpty()) {
            add(text.isEmpty() ? Kind.EMPTY : Kind.NO_NUMBER, row, column);
        }
        return number;
    }

    private void add(Kind kind, int row, int column) {
        found.add(new TableFlaw(kind, row, column));
    }
}
