package trinn.payrun.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import trinn.payrun.Bounds;

/** The bounds of data sets as rows of their table. */
final class BoundRows {

    private final JdbcClient jdbc;

    BoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a data set; the usual ones where nobody set any. */
    Bounds of(String dataSet) {
        List<Bounds> found = jdbc.sql("SELECT * FROM pay_bounds WHERE data_set = ?")
                .param(dataSet)
                .query((row, number) -> new Bounds(
                        row.getBigDecimal("over_median"), row.getInt("days_old"), row.getBigDecimal("budget")))
                .list();
        return found.isEmpty() ? Bounds.USUAL : found.getFirst();
    }

    void write(String dataSet, Bounds bounds) {
        jdbc.sql("DELETE FROM pay_bounds WHERE data_set = ?").param(dataSet).update();
        jdbc.sql("INSERT INTO pay_bounds (data_set, over_median, days_old, budget) VALUES (?, ?, ?, ?)")
                .params(dataSet, bounds.overMedian(), bounds.daysOld())
                .param(bounds.budget())
                .update();
    }
}
