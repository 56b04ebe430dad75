package trinn.scheme.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.scheme.store.SchemeEvent.What;

/** Which version each scheme had from when on. Nothing in it is ever changed. */
final class SchemeHistory {

    private final JdbcClient jdbc;

    SchemeHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one scheme, the newest first. */
    List<SchemeEvent> of(String schemeId) {
        return jdbc.sql("SELECT * FROM scheme_history WHERE scheme_id = ? ORDER BY number DESC")
                .param(schemeId)
                .query((row, at) -> new SchemeEvent(
                        row.getLong("number"),
                        row.getString("scheme_id"),
                        row.getString("version"),
                        What.valueOf(row.getString("what")),
                        row.getString("who"),
                        row.getString("why"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The ids of all who made a version the one of its scheme. */
    Set<String> authors(String version) {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT user_id FROM scheme_history WHERE version = ? AND user_id <> ''")
                .param(version)
                .query(String.class)
                .list());
    }

    /** Whether the scheme has another version now; where it has that one already, nothing happens. */
    boolean add(String schemeId, String version, What what, String who, String why) {
        List<SchemeEvent> all = of(schemeId);
        if (!all.isEmpty() && all.getFirst().version().equals(version)) {
            return false;
        }
        jdbc.sql("""
                        INSERT INTO scheme_history (scheme_id, version, what, who, why, happened_at, user_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        schemeId,
                        version,
                        what.name(),
                        who,
                        why,
                        OffsetDateTime.now(ZoneOffset.UTC),
                        Signed.maybe().map(User::id).orElse(""))
                .update();
        return true;
    }
}
