package trinn.intake;

import java.util.List;

/** Finds the row in which the names of the columns stand, below titles and remarks perhaps. */
final class HeaderRow {

    private static final int LOOKED_AT = 40;
    private static final double MOST_OF_WIDTH = 0.6;
    private static final int KNOWN = 60;
    private static final int LEAST_KNOWN = 2;

    private final List<Raw> rows;
    private final int width;

    /**
     * A row as the file has it.
     *
     * @param number as an editor counts it
     */
    record Raw(int number, List<String> cells) {
        List<String> filled() {
            return cells.stream()
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
        }
    }

    private HeaderRow(List<Raw> rows) {
        this.rows = rows;
        this.width = rows.stream().mapToInt(row -> row.filled().size()).max().orElse(0);
    }

    /** The number of the row, or 0 where it is the first that is not blank. */
    static int find(List<Raw> rows) {
        return rows.isEmpty() ? 0 : new HeaderRow(rows).find();
    }

    private int find() {
        Raw first = rows.getFirst();
        if (width < 2 || !looksLikeTitle(first)) {
            return 0;
        }
        return rows.subList(1, Math.min(rows.size(), LOOKED_AT)).stream()
                .filter(row -> isWide(row) && typed(row) == 0)
                .filter(row -> known(row) >= LEAST_KNOWN || !isWide(first))
                .findFirst()
                .map(Raw::number)
                .orElse(0);
    }

    /** A title has few cells, or says nothing that a header would say. */
    private boolean looksLikeTitle(Raw row) {
        return !isWide(row) || row.filled().size() < width && known(row) < LEAST_KNOWN;
    }

    private boolean isWide(Raw row) {
        int filled = row.filled().size();
        return filled >= 2 && filled >= MOST_OF_WIDTH * width;
    }

    /** How many cells are numbers or days; months may well stand in a header. */
    private static int typed(Raw row) {
        return (int) row.filled().stream().filter(HeaderRow::isValue).count();
    }

    private static boolean isValue(String cell) {
        if (PeriodText.of(cell, DateForm.of(DateOrder.DAY_FIRST)) instanceof PeriodText period) {
            return period.unit() == PeriodText.Unit.DAY;
        }
        return NumberText.of(cell, DecimalSign.POINT) != null || NumberText.of(cell, DecimalSign.COMMA) != null;
    }

    private static int known(Raw row) {
        return (int) row.filled().stream()
                .filter(cell -> Words.all().isField(cell, KNOWN))
                .count();
    }
}
