package trinn.population.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.population.DataSet;
import trinn.population.Payee;
import trinn.population.Quota;
import trinn.population.Records;
import trinn.population.Sale;
import trinn.population.Unit;
import trinn.records.Numbers;
import trinn.records.Origin;

/** Reads data sets back. */
final class DataSetReader {

    private static final String FACT_SETS = """
            SELECT f.place, f.payee, f.department, f.starts, f.ends,
              p.name, p.job_title, p.commission_rate, p.variable_base
            FROM fact_sets f JOIN payees p ON p.data_set_id = f.data_set_id AND p.id = f.payee
            WHERE f.data_set_id = ?
            ORDER BY f.place
            """;

    private final JdbcClient jdbc;

    DataSetReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DataSetSummary> summaries() {
        return jdbc.sql("SELECT * FROM data_sets ORDER BY name, id")
                .query((row, number) -> new DataSetSummary(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("currency"),
                        row.getInt("sellers"),
                        row.getInt("periods"),
                        row.getInt("fact_sets"),
                        money(row, "sales_total"),
                        row.getString("content_hash"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    DataSet load(long id) {
        Records records = new Records(
                rows(id, "departments", (row, number) -> new Unit(text(row, "id"), text(row, "name"), origin(row))),
                rows(
                        id,
                        "payees",
                        (row, number) -> new Payee(
                                text(row, "id"),
                                text(row, "name"),
                                text(row, "job_title"),
                                text(row, "department"),
                                number(row, "commission_rate"),
                                number(row, "variable_base"),
                                origin(row))),
                rows(
                        id,
                        "quotas",
                        (row, number) -> new Quota(text(row, "payee"), period(row), money(row, "amount"), origin(row))),
                rows(
                        id,
                        "sales",
                        (row, number) -> new Sale(
                                text(row, "id"),
                                text(row, "payee"),
                                row.getObject("sold_on", LocalDate.class),
                                money(row, "amount"),
                                origin(row))));
        return jdbc.sql("SELECT name, currency, description FROM data_sets WHERE id = ?")
                .param(id)
                .query((row, number) ->
                        new DataSet(text(row, "name"), text(row, "currency"), text(row, "description"), records))
                .optional()
                .orElseThrow(() -> missing(id));
    }

    List<FactSet> factSets(long id) {
        if (jdbc.sql("SELECT 1 FROM data_sets WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .list()
                .isEmpty()) {
            throw missing(id);
        }
        Map<Integer, List<Kpi>> kpis = kpis(id);
        return jdbc.sql(FACT_SETS)
                .param(id)
                .query((row, number) -> new FactSet(
                        new Seller(
                                text(row, "payee"),
                                text(row, "name"),
                                text(row, "job_title"),
                                text(row, "department"),
                                number(row, "commission_rate"),
                                number(row, "variable_base")),
                        period(row),
                        kpis.getOrDefault(row.getInt("place"), List.of()),
                        List.of(),
                        null,
                        null))
                .list();
    }

    private Map<Integer, List<Kpi>> kpis(long id) {
        Map<Integer, List<Kpi>> kpis = new HashMap<>();
        jdbc.sql("SELECT * FROM kpis WHERE data_set_id = ? ORDER BY fact_set, place")
                .param(id)
                .query(row -> {
                    kpis.computeIfAbsent(row.getInt("fact_set"), place -> new ArrayList<>())
                            .add(new Kpi(
                                    text(row, "code"),
                                    Window.valueOf(text(row, "measured_over")),
                                    money(row, "actual"),
                                    number(row, "target"),
                                    number(row, "base"),
                                    number(row, "norm"),
                                    number(row, "weight")));
                });
        return kpis;
    }

    private <T> List<T> rows(long id, String table, RowMapper<T> mapper) {
        return jdbc.sql("SELECT * FROM %s WHERE data_set_id = ? ORDER BY source_row".formatted(table))
                .param(id)
                .query(mapper)
                .list();
    }

    private static NoSuchElementException missing(long id) {
        return new NoSuchElementException("There is no data set with the id %d.".formatted(id));
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(text(row, "source_file"), row.getInt("source_row"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    /** The database adds zeros at the end of every number; they are taken off again. */
    private static BigDecimal money(ResultSet row, String column) throws SQLException {
        return Numbers.canonical(row.getBigDecimal(column));
    }

    private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : Numbers.canonical(number);
    }
}
