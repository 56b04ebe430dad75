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
import trinn.kpi.Catalogue;
import trinn.population.DataHead;
import trinn.population.DataSet;
import trinn.records.Attributes;
import trinn.records.Field;
import trinn.records.Numbers;
import trinn.records.Origin;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

/** Reads data sets back. */
final class DataSetReader {

    /** How many records are in memory at a time. */
    static final int PAGE = 5_000;

    private static final int OWN_COLUMNS = 3;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    DataSetReader(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    List<DataSetSummary> summaries() {
        return jdbc.sql("SELECT d.*, version = MAX(version) OVER (PARTITION BY name) AS newest"
                        + " FROM data_sets d ORDER BY name, version DESC")
                .query((row, number) -> new DataSetSummary(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getInt("version"),
                        row.getBoolean("newest"),
                        row.getString("currency"),
                        row.getInt("sellers"),
                        row.getLong("row_count"),
                        Numbers.canonical(row.getBigDecimal("sales_total")),
                        row.getString("content_hash"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What a data set is, besides its records. */
    DataHead head(long id) {
        return jdbc.sql("SELECT name, currency, description, paid_by, kpis FROM data_sets WHERE id = ?")
                .param(id)
                .query((row, number) -> new DataHead(
                        row.getString("name"),
                        row.getString("currency"),
                        row.getString("description"),
                        Periods.valueOf(row.getString("paid_by")),
                        row.getString("kpis")))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no data set with the id %d.".formatted(id)));
    }

    /** The content hash of a data set, as it was when it was stored. */
    String contentHash(long id) {
        return jdbc.sql("SELECT content_hash FROM data_sets WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    DataSet load(long id, Catalogue kpis) {
        return new DataSet(head(id), records(id, RecordType.values()), kpis);
    }

    /** The records of some types. */
    Records records(long id, RecordType... types) {
        List<Row> rows = new ArrayList<>();
        for (RecordType type : types) {
            each(id, type, rows::add);
        }
        return new Records(rows);
    }

    /**
     * Hands on the records of a type in their order, without keeping them: page by page, each found by the primary key, so
     * that neither side ever holds more than a page and the same query serves both databases.
     */
    void each(long id, RecordType type, Consumer<Row> sink) {
        String page = page(type);
        int last = last(id, type);
        Attributes known = new Attributes();
        for (int from = 0; from < last; from += PAGE) {
            template.query(page, (ResultSet row) -> sink.accept(row(type, row, known)), id, from, from + PAGE);
        }
    }

    /**
     * Hands on some records of a type, in their order.
     *
     * @param from the place behind which they stand, 0 for the first
     * @return whether there are more behind them
     */
    boolean part(long id, RecordType type, int from, int most, Consumer<Row> sink) {
        Attributes known = new Attributes();
        template.query(page(type), (ResultSet row) -> sink.accept(row(type, row, known)), id, from, from + most);
        return last(id, type) > from + most;
    }

    /** The records of a data set behind one place and up to another. */
    static String page(RecordType type) {
        List<String> columns = RecordTable.columns(type);
        return "SELECT %s FROM %s WHERE data_set_id = ? AND place > ? AND place <= ? ORDER BY data_set_id, place"
                .formatted(String.join(", ", columns.subList(2, columns.size())), RecordTable.name(type));
    }

    /** The place of the last record of a type, 0 where there is none. */
    int last(long id, RecordType type) {
        return jdbc.sql("SELECT COALESCE(MAX(place), 0) FROM %s WHERE data_set_id = ?"
                        .formatted(RecordTable.name(type)))
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static Row row(RecordType type, ResultSet row, Attributes known) throws SQLException {
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
        String attributes = row.getString(3);
        return new Row(
                type,
                new Origin(row.getString(1), row.getInt(2)),
                known.parse(attributes == null ? "" : attributes),
                values);
    }
}
