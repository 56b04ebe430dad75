package trinn.plan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import trinn.plan.Agreement;
import trinn.plan.Assignment;
import trinn.plan.AssignmentEvent;
import trinn.plan.Group;

/** Plan assignments and what happened with them as rows of their tables. */
final class AssignmentRows {

    private final JdbcClient jdbc;

    AssignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Assignment> all() {
        return read("");
    }

    List<Assignment> of(String dataSet) {
        return read(" WHERE a.data_set = ?", dataSet);
    }

    List<Assignment> by(String scheme) {
        return read(" WHERE a.scheme = ?", scheme);
    }

    List<Assignment> one(long id) {
        return read(" WHERE a.id = ?", id);
    }

    /** How often anything happened with the assignments of a data set. */
    int count(String dataSet) {
        return jdbc.sql("SELECT COALESCE(MAX(place), 0) FROM plan_events WHERE data_set = ?")
                .param(dataSet)
                .query(Integer.class)
                .single();
    }

    /** In one statement, so that none is read before what happened with it. */
    private List<Assignment> read(String where, Object... params) {
        Map<Long, Assignment> all = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT a.*, e.ends, e.user_id, e.who, e.happened_at, e.said
                        FROM plan_assignments a JOIN plan_events e ON e.assignment = a.id""" + where + " ORDER BY a.data_set, a.starts, a.id, e.place")
                .params(params)
                .query(row -> {
                    AssignmentEvent event = event(row);
                    Assignment before = all.get(row.getLong("id"));
                    all.put(row.getLong("id"), before == null ? assignment(row, List.of(event)) : before.with(event));
                });
        return List.copyOf(all.values());
    }

    private static Assignment assignment(ResultSet row, List<AssignmentEvent> events) throws SQLException {
        return new Assignment(
                row.getLong("id"),
                row.getString("data_set"),
                new Group(Group.Kind.valueOf(row.getString("group_kind")), row.getString("group_key")),
                row.getString("scheme"),
                row.getObject("starts", LocalDate.class),
                new Agreement(
                        row.getString("reference"),
                        row.getString("document_name"),
                        Objects.requireNonNullElse(row.getString("document"), "")),
                events);
    }

    private static AssignmentEvent event(ResultSet row) throws SQLException {
        return new AssignmentEvent(
                row.getObject("ends", LocalDate.class),
                row.getString("user_id"),
                row.getString("who"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("said"));
    }

    /** Writes one without what happened with it, and returns its number. */
    long write(Assignment one) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        String document = one.agreement().sha256();
        jdbc.sql("""
                        INSERT INTO plan_assignments
                            (data_set, group_kind, group_key, scheme, starts, reference, document_name, document)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        one.dataSet(),
                        one.group().kind().name(),
                        one.group().key(),
                        one.scheme(),
                        one.from(),
                        one.agreement().reference(),
                        one.agreement().file())
                .param(document.isEmpty() ? null : document)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void write(String dataSet, int place, long assignment, AssignmentEvent event) {
        jdbc.sql("""
                        INSERT INTO plan_events (data_set, place, assignment, ends, user_id, who, happened_at, said)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(dataSet, place, assignment)
                .param(event.to())
                .params(event.user(), event.who(), event.at().atOffset(ZoneOffset.UTC), event.text())
                .update();
    }
}
