package trinn.webhook.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import trinn.webhook.Delivery;
import trinn.webhook.Delivery.State;
import trinn.webhook.Outcome;
import trinn.webhook.Trouble;

/** Deliveries as rows of their table, and up to where the log was read. */
final class DeliveryRows {

    private final JdbcClient jdbc;

    /** On the application's database. */
    DeliveryRows(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
    }

    /** The number of the last entry that was read. */
    long cursor() {
        return jdbc.sql("SELECT number FROM webhook_cursor WHERE id = 1")
                .query(Long.class)
                .single();
    }

    /** As {@link #cursor()}, so that nobody else reads on until the transaction ends. */
    long lockedCursor() {
        return jdbc.sql("SELECT number FROM webhook_cursor WHERE id = 1 FOR UPDATE")
                .query(Long.class)
                .single();
    }

    void moveCursor(long number) {
        jdbc.sql("UPDATE webhook_cursor SET number = ? WHERE id = 1")
                .param(number)
                .update();
    }

    /** Adds one that is tried as soon as can be. */
    void add(String webhook, long entry, String event, String body, Instant now) {
        jdbc.sql("INSERT INTO webhook_deliveries"
                        + " (id, webhook, entry, event, body, state, attempts, detail, made_at, next_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 0, '', ?, ?)")
                .params(UUID.randomUUID().toString(), webhook, entry, event, body, State.WAITING.name())
                .params(Timestamp.from(now), Timestamp.from(now))
                .update();
    }

    /** Adds one that was tried already and is not tried again. */
    void addTried(Delivery done) {
        jdbc.sql("INSERT INTO webhook_deliveries (id, webhook, event, body, state, attempts, status, trouble, detail,"
                        + " made_at, tried_at, next_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        done.id(),
                        done.webhook(),
                        done.event(),
                        done.body(),
                        done.state().name(),
                        done.attempts())
                .params(
                        done.last().status(),
                        name(done.last().trouble()),
                        done.last().detail())
                .params(Timestamp.from(done.made()), Timestamp.from(done.made()), Timestamp.from(done.next()))
                .update();
    }

    Optional<Delivery> one(String id) {
        return jdbc.sql("SELECT * FROM webhook_deliveries WHERE id = ?")
                .param(id)
                .query(DeliveryRows::read)
                .optional();
    }

    /** Those of a webhook, the newest first. */
    List<Delivery> of(String webhook, int most) {
        return jdbc.sql("SELECT * FROM webhook_deliveries WHERE webhook = ?"
                        + " ORDER BY made_at DESC, entry DESC, id LIMIT ?")
                .params(webhook, most)
                .query(DeliveryRows::read)
                .list();
    }

    /** Those of a webhook that are to be tried, in the order in which they are to be. */
    List<Delivery> due(String webhook, Instant now, int most) {
        return jdbc.sql("SELECT * FROM webhook_deliveries WHERE webhook = ? AND state = ? AND next_at <= ?"
                        + " ORDER BY next_at, entry LIMIT ?")
                .params(webhook, State.WAITING.name(), Timestamp.from(now), most)
                .query(DeliveryRows::read)
                .list();
    }

    /**
     * Counts an attempt before it is made.
     *
     * @param until nobody else tries before, even where this process ends meanwhile
     * @return whether it may be made: nobody else has begun it, and the webhook is active
     */
    boolean claim(Delivery seen, Instant now, Instant until) {
        return jdbc.sql("UPDATE webhook_deliveries SET attempts = attempts + 1, tried_at = ?, next_at = ?"
                                + " WHERE id = ? AND state = ? AND attempts = ? AND next_at <= ?"
                                + " AND webhook IN (SELECT id FROM webhooks WHERE active)")
                        .params(Timestamp.from(now), Timestamp.from(until))
                        .params(seen.id(), State.WAITING.name(), seen.attempts(), Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Keeps what came of an attempt, unless somebody else has begun another one. */
    void settle(Delivery seen, State state, Outcome outcome, Instant next) {
        jdbc.sql("UPDATE webhook_deliveries SET state = ?, status = ?, trouble = ?, detail = ?, next_at = ?"
                        + " WHERE id = ? AND attempts = ? AND state = ?")
                .params(state.name(), outcome.status(), name(outcome.trouble()), outcome.detail())
                .params(Timestamp.from(next), seen.id(), seen.attempts() + 1, State.WAITING.name())
                .update();
    }

    /** Has one begin anew that does not wait; false where there is no such one. */
    boolean again(String id, Instant now) {
        return jdbc.sql("UPDATE webhook_deliveries SET state = ?, attempts = 0, next_at = ?"
                                + " WHERE id = ? AND state <> ? AND entry IS NOT NULL")
                        .params(State.WAITING.name(), Timestamp.from(now), id, State.WAITING.name())
                        .update()
                == 1;
    }

    void forget(Instant before) {
        jdbc.sql("DELETE FROM webhook_deliveries WHERE made_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    private static @Nullable String name(@Nullable Trouble trouble) {
        return trouble == null ? null : trouble.name();
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        @Nullable String trouble = row.getString("trouble");
        @Nullable Timestamp tried = row.getTimestamp("tried_at");
        return new Delivery(
                row.getString("id"),
                row.getString("webhook"),
                row.getString("event"),
                row.getString("body"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                new Outcome(
                        row.getObject("status", Integer.class),
                        trouble == null ? null : Trouble.valueOf(trouble),
                        row.getString("detail")),
                row.getTimestamp("made_at").toInstant(),
                tried == null ? null : tried.toInstant(),
                row.getTimestamp("next_at").toInstant());
    }
}
