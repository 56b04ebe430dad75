package trinn.facts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is asked for two values at once, such as the own attainment and that of the store. It gives what stands
 * where the row and the column that were reached meet, and zero below the first row or the first column.
 *
 * @param rows with rising borders, each with one value for each column
 * @param columns the rising borders of the columns
 * @param border which row or column a value that lies on its border belongs to
 */
public record TwoWay(List<Row> rows, List<BigDecimal> columns, Tiers.Border border) {

    /**
     * One row.
     *
     * @param from where it starts
     * @param gives what it gives, column by column
     */
    public record Row(BigDecimal from, List<BigDecimal> gives) {
        /** Copies the list. */
        public Row {
            gives = List.copyOf(gives);
        }
    }

    /**
     * @throws IllegalArgumentException where there is no row or no column, borders do not rise, or a row has not as many
     *     values as there are columns
     */
    public TwoWay {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        if (rows.isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException("A two-way table needs at least one row and one column.");
        }
        Tiers.requireRising(rows.stream().map(Row::from).toList());
        Tiers.requireRising(columns);
        for (Row row : rows) {
            if (row.gives().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Each row of a table needs as many values as there are columns: %d, but the row from %s has %d."
                                .formatted(
                                        columns.size(),
                                        row.from().toPlainString(),
                                        row.gives().size()));
            }
        }
    }

    /** What stands in the row that the first value reached and the column that the second one reached. */
    public BigDecimal at(@Nullable BigDecimal row, @Nullable BigDecimal column) {
        int down = reached(rows.stream().map(Row::from).toList(), row);
        int across = reached(columns, column);
        return down == 0 || across == 0
                ? BigDecimal.ZERO
                : rows.get(down - 1).gives().get(across - 1);
    }

    /** How many of the borders a value reached. */
    private int reached(List<BigDecimal> borders, @Nullable BigDecimal value) {
        return value == null
                ? 0
                : (int) borders.stream()
                        .filter(from -> border.isReached(from, value))
                        .count();
    }
}
