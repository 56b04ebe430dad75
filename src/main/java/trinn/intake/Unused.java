package trinn.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks which columns of numbers or dates no field uses, by the first rows. */
final class Unused {

    private static final int MOST_ROWS = 500;
    private static final int MOST_LETTERS = 3;

    private final FileFormat format;
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final List<String> header;
    private int rows;

    /**
     * Of a table.
     *
     * @param used the names of the columns that are used
     */
    Unused(List<String> header, Collection<String> used, FileFormat format) {
        this.header = header;
        this.format = format;
        List<String> left = new ArrayList<>(header);
        left.removeAll(used);
        left.removeIf(name -> name.isBlank() || !format.column(name).totalOf().isEmpty());
        left.forEach(name -> counts.put(name, new int[2]));
    }

    /** The columns of numbers or dates of the first rows of a file that are not among those that are used. */
    static List<String> of(Recognition file, Collection<String> used) {
        Unused unused = new Unused(file.header(), used, file.format());
        file.rows().forEach(unused::look);
        return unused.columns();
    }

    /** Looks at one more row; only the first 500 count. */
    void look(List<String> cells) {
        if (counts.isEmpty() || ++rows > MOST_ROWS) {
            return;
        }
        counts.forEach((name, count) -> {
            int place = header.indexOf(name);
            String cell = place < cells.size() ? cells.get(place).strip() : "";
            if (!cell.isEmpty()) {
                count[0]++;
                count[1] += isValue(cell, name) ? 1 : 0;
            }
        });
    }

    /** Those of which most cells are numbers or dates. */
    List<String> columns() {
        return counts.entrySet().stream()
                .filter(one -> one.getValue()[1] > 0 && one.getValue()[1] * 2 >= one.getValue()[0])
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isValue(String cell, String column) {
        return isNumber(cell) || PeriodText.of(cell, format, column) != null;
    }

    /** Whether a cell has a digit, and not more letters than a currency: a quick look before a thorough one. */
    static boolean mayBeNumber(String cell) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < cell.length(); i++) {
            digits += Character.isDigit(cell.charAt(i)) ? 1 : 0;
            letters += Character.isLetter(cell.charAt(i)) ? 1 : 0;
        }
        return digits > 0 && letters <= MOST_LETTERS;
    }

    /** Whether a cell is a number with any decimal sign. */
    static boolean isNumber(String cell) {
        return mayBeNumber(cell) && isWritten(cell);
    }

    private static boolean isWritten(String cell) {
        return NumberText.of(cell, DecimalSign.POINT) != null || NumberText.of(cell, DecimalSign.COMMA) != null;
    }
}
