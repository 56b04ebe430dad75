package trinn.plan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import trinn.plan.Life;
import trinn.plan.LifeEvent;
import trinn.plan.Step;

/** Steps in the lives of versions as rows of their table. */
final class LifeRows {

    private final JdbcClient jdbc;

    LifeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Has others wait who want to do something with a version, until this transaction has ended.
     *
     * @return whether there is such a version
     */
    boolean lock(String scheme) {
        return !jdbc.sql("SELECT hash FROM scheme_versions WHERE hash = ? FOR UPDATE")
                .param(scheme)
                .query(String.class)
                .list()
                .isEmpty();
    }

    Life of(String scheme) {
        return new Life(
                scheme,
                jdbc.sql("SELECT * FROM scheme_life WHERE scheme = ? ORDER BY place")
                        .param(scheme)
                        .query((row, number) -> event(row))
                        .list());
    }

    /** Of all versions with which anything was done, by hash. */
    Map<String, Life> all() {
        Map<String, List<LifeEvent>> events = new HashMap<>();
        jdbc.sql("SELECT * FROM scheme_life ORDER BY scheme, place").query(row -> {
            events.computeIfAbsent(row.getString("scheme"), scheme -> new ArrayList<>())
                    .add(event(row));
        });
        Map<String, Life> all = new HashMap<>();
        events.forEach((scheme, history) -> all.put(scheme, new Life(scheme, history)));
        return all;
    }

    void write(String scheme, int place, LifeEvent event) {
        jdbc.sql("""
                        INSERT INTO scheme_life (scheme, place, step, user_id, who, happened_at, said)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        scheme,
                        place,
                        event.step().name(),
                        event.user(),
                        event.who(),
                        event.at().atOffset(ZoneOffset.UTC),
                        event.text())
                .update();
    }

    private static LifeEvent event(ResultSet row) throws SQLException {
        return new LifeEvent(
                Step.valueOf(row.getString("step")),
                row.getString("user_id"),
                row.getString("who"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("said"));
    }
}
