package trinn.population.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import trinn.intake.Periods;
import trinn.population.DataHead;
import trinn.population.DataSet;
import trinn.records.Field;
import trinn.records.Numbers;
import trinn.records.Origin;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

/** Reads data sets back. */
final class DataSetReader {

    private static final int OWN_COLUMNS = 2;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    DataSetReader(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    List<DataSetSummary> summaries() {
        return jdbc.sql("SELECT * FROM data_sets ORDER BY name, version")
                .query((row, number) -> new DataSetSummary(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getInt("version"),
                        row.getString("currency"),
                        row.getInt("sellers"),
                        row.getLong("row_count"),
                        Numbers.canonical(row.getBigDecimal("sales_total")),
                        row.getString("content_hash"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    DataSet load(long id) {
        DataHead head = jdbc.sql("SELECT name, currency, description, paid_by, kpis FROM data_sets WHERE id = ?")
                .param(id)
                .query((row, number) -> new DataHead(
                        row.getString("name"),
                        row.getString("currency"),
                        row.getString("description"),
                        Periods.valueOf(row.getString("paid_by")),
                        row.getString("kpis")))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no data set with the id %d.".formatted(id)));
        List<Row> rows = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            each(id, type, rows::add);
        }
        return new DataSet(head, new Records(rows));
    }

    /** Hands on the records of a type in their order, without keeping them. */
    void each(long id, RecordType type, Consumer<Row> sink) {
        List<String> columns = RecordTable.columns(type);
        String sql = "SELECT %s FROM %s WHERE data_set_id = ? ORDER BY place"
                .formatted(String.join(", ", columns.subList(OWN_COLUMNS, columns.size())), RecordTable.name(type));
        template.query(sql, (ResultSet row) -> sink.accept(row(type, row)), id);
    }

    private static Row row(RecordType type, ResultSet row) throws SQLException {
        List<Field> fields = type.fields();
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int place = 0; place < values.length; place++) {
            int column = place + 1 + OWN_COLUMNS;
            values[place] = switch (fields.get(place).kind()) {
                case TEXT -> row.getString(column);
                case DATE -> row.getObject(column, LocalDate.class);
                case MONEY, RATIO, COUNT, NUMBER -> row.getBigDecimal(column);
            };
        }
        return new Row(type, new Origin(row.getString(1), row.getInt(2)), values);
    }
}
