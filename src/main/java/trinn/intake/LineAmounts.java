package trinn.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the amount of a line from the price of one: where price times quantity is another column, that is the amount. */
final class LineAmounts {

    private final Recognition file;

    LineAmounts(Recognition file) {
        this.file = file;
    }

    /**
     * Takes the amount of the line where the price of one was taken for it.
     *
     * @param usable the columns that a field can have
     * @param columns by field; corrected
     * @param found by field, where its column came from; corrected
     */
    void correct(List<String> usable, Map<String, String> columns, Map<String, Mapping.Found> found) {
        String price = columns.getOrDefault("amount", "");
        String quantity = columns.getOrDefault("quantity", "");
        if (price.isEmpty() || quantity.isEmpty()) {
            return;
        }
        usable.stream()
                .filter(column -> !columns.containsValue(column) && isProduct(price, quantity, column))
                .findFirst()
                .ifPresent(column -> {
                    columns.put("amount", column);
                    found.put("amount", Mapping.Found.VALUES);
                });
    }

    /** Whether it is so in most rows, and in one of more than one piece. */
    private boolean isProduct(String price, String quantity, String column) {
        int so = 0;
        int several = 0;
        for (List<String> row : file.rows()) {
            BigDecimal one = number(row, price);
            BigDecimal times = number(row, quantity);
            BigDecimal all = number(row, column);
            if (one != null
                    && times != null
                    && all != null
                    && one.multiply(times).compareTo(all) == 0) {
                so++;
                several += times.compareTo(BigDecimal.ONE) == 0 || all.signum() == 0 ? 0 : 1;
            }
        }
        return several > 0 && so * 2 > file.rows().size();
    }

    private @Nullable BigDecimal number(List<String> row, String column) {
        int place = file.header().indexOf(column);
        String cell = place < row.size() ? row.get(place).strip() : "";
        NumberText number = NumberText.of(cell, file.format().decimal(column));
        return number == null ? null : number.number();
    }
}
