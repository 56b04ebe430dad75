package trinn.webhook.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import trinn.webhook.Event;
import trinn.webhook.Webhook;

/** Webhooks as rows of their table. */
final class WebhookRows {

    private final JdbcClient jdbc;

    /** On the application's database. */
    WebhookRows(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
    }

    /** All, by their names. */
    List<Webhook> all() {
        return jdbc.sql("SELECT * FROM webhooks ORDER BY name, id")
                .query(WebhookRows::read)
                .list();
    }

    /** Those that are told of what an entry of the log with a number says, as far as they were there before. */
    List<Webhook> hearing(Event event, long entry) {
        return jdbc
                .sql("SELECT * FROM webhooks WHERE after_entry < ? ORDER BY id")
                .param(entry)
                .query(WebhookRows::read)
                .list()
                .stream()
                .filter(webhook -> webhook.events().contains(event))
                .toList();
    }

    Optional<Webhook> one(String id) {
        return jdbc.sql("SELECT * FROM webhooks WHERE id = ?")
                .param(id)
                .query(WebhookRows::read)
                .optional();
    }

    /** Adds one, which is told of nothing that stands in the log already. */
    void add(Webhook webhook) {
        jdbc.sql("INSERT INTO webhooks (id, name, address, events, secret, active, made_at, after_entry)"
                        + " SELECT ?, ?, ?, ?, ?, ?, ?, number FROM audit_head WHERE id = 1")
                .params(webhook.id(), webhook.name(), webhook.address().toString(), words(webhook.events()))
                .params(webhook.sealed(), webhook.active(), Timestamp.from(webhook.made()))
                .update();
    }

    void change(Webhook webhook) {
        jdbc.sql("UPDATE webhooks SET name = ?, address = ?, events = ?, secret = ?, active = ? WHERE id = ?")
                .params(webhook.name(), webhook.address().toString(), words(webhook.events()))
                .params(webhook.sealed(), webhook.active(), webhook.id())
                .update();
    }

    void delete(String id) {
        jdbc.sql("DELETE FROM webhooks WHERE id = ?").param(id).update();
    }

    /** Events as they are stored. */
    static String words(Set<Event> events) {
        return events.stream().sorted().map(Event::code).collect(Collectors.joining(" "));
    }

    private static Webhook read(ResultSet row, int number) throws SQLException {
        Set<Event> events = EnumSet.noneOf(Event.class);
        Arrays.stream(row.getString("events").split(" "))
                .forEach(word -> Event.of(word).ifPresent(events::add));
        return new Webhook(
                row.getString("id"),
                row.getString("name"),
                URI.create(row.getString("address")),
                events,
                row.getString("secret"),
                row.getBoolean("active"),
                row.getTimestamp("made_at").toInstant());
    }
}
