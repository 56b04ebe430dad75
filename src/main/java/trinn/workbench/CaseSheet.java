package trinn.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.format.SheetCell;
import trinn.scheme.SchemeFiles;

/** Golden cases to and from spreadsheets: rows of cells with tabs between them, or files with semicolons. */
public final class CaseSheet {

    /** Read-only columns behind those that can be written into: what is paid, and the difference. */
    private static final int SHOWN = 2;

    private final CaseGrid grid;
    private final Formats formats;

    /** For a reader, who writes numbers in her own way. */
    public CaseSheet(CaseGrid grid, Formats formats) {
        this.grid = grid;
        this.formats = formats;
    }

    /**
     * The files with a block of cells written into the sheet, from one cell on. Rows behind the last case become new cases: each
     * begins as a copy of the case in whose row the block begins.
     *
     * @param row from 0, in which the block begins
     * @param column from 0, in which it begins
     * @param block rows of cells with tabs between them, as spreadsheets copy them
     * @throws CellException with the row of the block and the column of the sheet, where a cell cannot hold what it should
     */
    public SchemeFiles paste(SchemeFiles files, int row, int column, String block) {
        List<String> lines = block.lines().filter(line -> !line.isBlank()).toList();
        SchemeFiles pasted = files;
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = List.of(lines.get(i).split("\t", -1));
            if (column + cells.size() > grid.width() + SHOWN) {
                throw new CellException(i, grid.width() - 1, "There are more cells than columns.");
            }
            String name;
            if (row + i < grid.rows().size()) {
                name = grid.rows().get(row + i).name();
            } else {
                String base = grid.rows().get(row).name();
                name = CaseText.free(pasted, base);
                String behind = CaseText.names(pasted).getLast();
                pasted = CaseText.copyBehind(pasted, files, base, behind, name);
            }
            pasted = row(pasted, name, i, column, cells);
        }
        return CaseCheck.checked(files, pasted);
    }

    /** The name last, so that the case is found until then. */
    private SchemeFiles row(SchemeFiles files, String name, int at, int column, List<String> cells) {
        SchemeFiles pasted = files;
        for (int i = cells.size() - 1; i >= 0; i--) {
            if (column + i < grid.width()) {
                String cell = SheetCell.plain(unquoted(cells.get(i).strip()));
                pasted = grid.written(pasted, name, at, column + i, cell, formats);
            }
        }
        return pasted;
    }

    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }

    /**
     * The whole sheet as text.
     *
     * @param between what stands between cells: a tab for the clipboard, a semicolon for a file
     * @param titles of all columns
     * @param paid what is paid for a row; null where nothing is known
     */
    public String text(String between, List<String> titles, IntFunction<@Nullable BigDecimal> paid) {
        List<String> lines = new ArrayList<>();
        lines.add(line(titles, between));
        for (int row = 0; row < grid.rows().size(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < grid.width(); column++) {
                cells.add(bare(grid.cell(row, column, formats), column));
            }
            BigDecimal amount = paid.apply(row);
            BigDecimal expected = grid.rows().get(row).expected();
            cells.add(amount == null ? "" : bare(formats.number(amount, 2), 1));
            cells.add(amount == null || expected == null ? "" : bare(formats.number(amount.subtract(expected), 2), 1));
            lines.add(line(cells, between));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    /** A number without blanks between its digits and with a plain minus, which spreadsheets take for a number. */
    private String bare(String cell, int column) {
        boolean number = column > 0 && formats.parse(cell).isPresent() && cell.matches("[−\\d].*\\d|\\d");
        return number
                ? cell.replaceAll("(?<=\\d)[\\s\\u00a0\\u202f\\u2009'’](?=\\d)", "")
                        .replace('−', '-')
                : SheetCell.harmless(cell);
    }

    private static String line(List<String> cells, String between) {
        return cells.stream()
                .map(cell ->
                        cell.contains(between) || cell.contains("\"") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                .collect(Collectors.joining(between));
    }
}
