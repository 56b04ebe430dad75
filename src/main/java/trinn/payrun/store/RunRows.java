package trinn.payrun.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import trinn.facts.Period;
import trinn.payrun.PayRun;
import trinn.payrun.RunEvent;
import trinn.payrun.RunEvent.Attachment;
import trinn.payrun.Step;

/** Runs and what was done with them as rows of their tables. */
final class RunRows {

    private final JdbcClient jdbc;

    RunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All runs, the latest period first. */
    List<PayRun> all() {
        return read("");
    }

    /** Those of a data set, the latest period first. */
    List<PayRun> of(String dataSet) {
        return read(" WHERE r.data_set = ?", dataSet);
    }

    Optional<PayRun> one(long id) {
        return read(" WHERE r.id = ?", id).stream().findFirst();
    }

    /** Has others wait who want to do something with a run, until this transaction has ended. */
    void lock(long id) {
        jdbc.sql("SELECT id FROM pay_runs WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Long.class)
                .list();
    }

    /** In one statement, so that none is read before what was done with it. */
    private List<PayRun> read(String where, Object... params) {
        Map<Long, Opened> all = new LinkedHashMap<>();
        jdbc.sql("SELECT r.*, e.* FROM pay_runs r JOIN pay_run_events e ON e.run = r.id" + where
                        + " ORDER BY r.period_starts DESC, r.data_set, r.id, e.place")
                .params(params)
                .query(row -> {
                    Opened run = all.get(row.getLong("id"));
                    if (run == null) {
                        run = new Opened(row.getString("data_set"), period(row), new ArrayList<>());
                        all.put(row.getLong("id"), run);
                    }
                    run.history().add(event(row));
                });
        List<PayRun> runs = new ArrayList<>();
        all.forEach((id, run) -> runs.add(new PayRun(id, run.dataSet(), run.period(), run.history())));
        return runs;
    }

    /** A run of which more may still be read. */
    private record Opened(String dataSet, Period period, List<RunEvent> history) {}

    private static Period period(ResultSet row) throws SQLException {
        return new Period(
                row.getObject("period_starts", LocalDate.class), row.getObject("period_ends", LocalDate.class));
    }

    private static RunEvent event(ResultSet row) throws SQLException {
        return new RunEvent(
                row.getInt("place"),
                Step.valueOf(row.getString("step")),
                row.getString("about"),
                row.getBigDecimal("amount"),
                row.getString("said"),
                new Attachment(
                        row.getString("attachment_name"), Objects.requireNonNullElse(row.getString("attachment"), "")),
                row.getString("result"),
                row.getString("user_id"),
                row.getString("who"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }

    /** Writes a run without what was done with it, and returns its number. */
    long write(String dataSet, Period period) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO pay_runs (data_set, period_starts, period_ends) VALUES (?, ?, ?)")
                .params(dataSet, period.from(), period.to())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void write(long run, RunEvent event) {
        jdbc.sql("""
                        INSERT INTO pay_run_events
                            (run, place, step, about, said, attachment_name, result, user_id, who, happened_at, amount, attachment)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        run,
                        event.place(),
                        event.step().name(),
                        event.about(),
                        event.text(),
                        event.attachment().name(),
                        event.result(),
                        event.user(),
                        event.who(),
                        event.at().atOffset(ZoneOffset.UTC))
                .param(event.amount())
                .param(event.attachment().isThere() ? event.attachment().sha256() : null)
                .update();
    }
}
