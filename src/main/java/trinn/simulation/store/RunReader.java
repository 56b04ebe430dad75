package trinn.simulation.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import trinn.facts.Period;
import trinn.records.Numbers;
import trinn.simulation.RunIdentity;
import trinn.simulation.SideKey;

/** Reads what-ifs back. */
final class RunReader {

    private static final String RUNS = """
            SELECT r.*, d.name AS data_set, d.version AS data_version, d.content_hash, b.title AS baseline_title, b.currency,
              a.title AS alternative_title
            FROM what_if_runs r
            JOIN data_sets d ON d.id = r.data_set_id
            JOIN scheme_versions b ON b.hash = r.baseline_scheme
            JOIN scheme_versions a ON a.hash = r.alternative_scheme
            """;

    private final JdbcClient jdbc;

    RunReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RunSummary> summaries() {
        return jdbc.sql(RUNS + "ORDER BY r.id DESC")
                .query((row, number) -> summary(row))
                .list();
    }

    StoredRun load(long id) {
        List<StoredRow> rows = rows(id);
        return jdbc.sql(RUNS + "WHERE r.id = ?")
                .param(id)
                .query((row, number) -> new StoredRun(summary(row), row.getLong("data_set_id"), identity(row), rows))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no what-if with the id %d.".formatted(id)));
    }

    private List<StoredRow> rows(long id) {
        return jdbc.sql("SELECT * FROM what_if_rows WHERE run_id = ? ORDER BY place")
                .param(id)
                .query((row, number) -> new StoredRow(
                        row.getString("payee"),
                        new Period(row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class)),
                        money(row, "baseline"),
                        money(row, "alternative")))
                .list();
    }

    private static RunIdentity identity(ResultSet row) throws SQLException {
        RunIdentity identity = new RunIdentity(
                row.getString("content_hash"),
                row.getString("kpis"),
                new SideKey(
                        row.getString("baseline_scheme"),
                        row.getString("baseline_terms"),
                        row.getString("baseline_bindings")),
                new SideKey(
                        row.getString("alternative_scheme"),
                        row.getString("alternative_terms"),
                        row.getString("alternative_bindings")),
                row.getString("engine"));
        if (!identity.hash().equals(row.getString("run_identity"))) {
            throw new IllegalStateException(
                    "The stored what-if \"%s\" is damaged: its question is not the one that was saved."
                            .formatted(row.getString("name")));
        }
        return identity;
    }

    private static RunSummary summary(ResultSet row) throws SQLException {
        return new RunSummary(
                row.getLong("id"),
                row.getString("name"),
                row.getString("data_set"),
                row.getInt("data_version"),
                row.getString("baseline_title"),
                row.getString("alternative_title"),
                row.getString("currency"),
                money(row, "baseline_total"),
                money(row, "alternative_total"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    /** The database adds zeros at the end of every number; they are taken off again. */
    private static BigDecimal money(ResultSet row, String column) throws SQLException {
        return Numbers.canonical(row.getBigDecimal(column));
    }
}
