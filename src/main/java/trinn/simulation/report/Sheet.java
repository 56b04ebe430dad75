package trinn.simulation.report;

import java.util.List;

/**
 * A table of a workbook.
 *
 * @param name at most 31 characters, as spreadsheets want it, without {@code / \ ? * [ ] :}
 * @param headings of the columns
 * @param rows from top to bottom, each with a cell for each column
 */
public record Sheet(String name, List<String> headings, List<List<Cell>> rows) {

    private static final int LONGEST = 31;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException where a row has more or fewer cells than there are columns
     */
    public Sheet {
        name = name.replaceAll("[/\\\\?*\\[\\]:]", " ");
        name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        int width = headings.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Each row of a sheet needs a cell for each of its columns.");
        }
    }
}
