package trinn.fetch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import trinn.fetch.Fetch;
import trinn.fetch.Outcome;

/** What became of each time that a source was fetched; of each source the latest are kept. */
final class Fetches {

    /** How many are kept of a source. */
    static final int KEPT = 200;

    private static final String ALL = "SELECT * FROM fetches";

    private final JdbcClient jdbc;

    Fetches(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
    }

    long begin(long source, Instant at, boolean byItself) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO fetches (source_id, begun_at, outcome, version, records, why, faults, by_itself)"
                        + " VALUES (?, ?, ?, 0, 0, '', '[]', ?)")
                .params(source, Timestamp.from(at), Outcome.RUNNING.name(), byItself)
                .update(key, "id");
        jdbc.sql("DELETE FROM fetches WHERE source_id = ? AND id NOT IN"
                        + " (SELECT id FROM fetches WHERE source_id = ? ORDER BY id DESC LIMIT ?)")
                .params(source, source, KEPT)
                .update();
        return java.util.Objects.requireNonNull(key.getKey()).longValue();
    }

    void end(Fetch fetch) {
        jdbc.sql(
                        "UPDATE fetches SET ended_at = ?, outcome = ?, data_set_id = ?, version = ?, records = ?, why = ?, faults = ?"
                                + " WHERE id = ?")
                .params(
                        fetch.ended() == null ? null : Timestamp.from(fetch.ended()),
                        fetch.outcome().name(),
                        fetch.data(),
                        fetch.version(),
                        fetch.records(),
                        fetch.why().replaceAll("\\p{Cntrl}", " "),
                        SourceText.ofLines(fetch.faults()),
                        fetch.id())
                .update();
    }

    /** Those that still go on as far as is stored, and do not, as Trinn has only just started. */
    void stopAll(Instant at, String why) {
        jdbc.sql("UPDATE fetches SET ended_at = ?, outcome = ?, why = ? WHERE outcome = ?")
                .params(Timestamp.from(at), Outcome.STOPPED.name(), why, Outcome.RUNNING.name())
                .update();
    }

    Optional<Fetch> find(long id) {
        return jdbc.sql(ALL + " WHERE id = ?").param(id).query(Fetches::read).optional();
    }

    /** The newest first. */
    List<Fetch> of(long source, int most) {
        return jdbc.sql(ALL + " WHERE source_id = ? ORDER BY id DESC LIMIT ?")
                .params(source, most)
                .query(Fetches::read)
                .list();
    }

    /** The last of each source, by its id. */
    Map<Long, Fetch> last() {
        return jdbc
                .sql(ALL + " WHERE id IN (SELECT MAX(id) FROM fetches GROUP BY source_id)")
                .query(Fetches::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Fetch::source, fetch -> fetch));
    }

    private static Fetch read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp ended = row.getTimestamp("ended_at");
        long data = row.getLong("data_set_id");
        @Nullable Long set = row.wasNull() ? null : Long.valueOf(data);
        return new Fetch(
                row.getLong("id"),
                row.getLong("source_id"),
                row.getTimestamp("begun_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                set,
                row.getInt("version"),
                row.getLong("records"),
                row.getString("why"),
                SourceText.lines(row.getString("faults")),
                row.getBoolean("by_itself"));
    }
}
