package trinn.api.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.store.Durable;

/** What was answered to requests that have a key of their own, for a day. */
@Component
public final class KeptAnswers {

    /** How long a key is known. */
    public static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Durable durable;
    private final Clock clock = Clock.systemUTC();

    /**
     * A request that was sent before.
     *
     * @param request the SHA-256 of all of it
     * @param answer null as long as it is worked on, or where that was interrupted
     */
    public record Known(String request, @Nullable Answer answer) {}

    /**
     * An answer.
     *
     * @param headers the type of the body and where something was made, each in a line of its own
     */
    public record Answer(int status, String headers, byte[] body) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Answer answer
                    && status == answer.status
                    && headers.equals(answer.headers)
                    && Arrays.equals(body, answer.body);
        }

        @Override
        public int hashCode() {
            return Objects.hash(status, headers, Arrays.hashCode(body));
        }
    }

    /** On the application's database. */
    public KeptAnswers(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(template);
        this.durable = new Durable(template, transactions);
    }

    /** Takes a key, unless it is taken; what is older than a day is forgotten. */
    public boolean take(String token, String key, String request) {
        Instant now = clock.instant();
        try {
            durable.write(() -> {
                jdbc.sql("DELETE FROM request_keys WHERE begun_at < ?")
                        .param(Timestamp.from(now.minus(KEPT)))
                        .update();
                return jdbc.sql("INSERT INTO request_keys (token, request_key, request, begun_at) VALUES (?, ?, ?, ?)")
                        .params(token, key, request, Timestamp.from(now))
                        .update();
            });
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** What is known of a key; empty where it was not used, or not within a day. */
    public Optional<Known> known(String token, String key) {
        return jdbc.sql("SELECT * FROM request_keys WHERE token = ? AND request_key = ?")
                .params(token, key)
                .query((row, number) -> {
                    int status = row.getInt("status");
                    @Nullable Answer answer =
                            row.wasNull() ? null : new Answer(status, row.getString("headers"), row.getBytes("body"));
                    return new Known(row.getString("request"), answer);
                })
                .optional();
    }

    /** Keeps what was answered. */
    public void keep(String token, String key, Answer answer) {
        durable.write(() -> jdbc.sql(
                        "UPDATE request_keys SET status = ?, headers = ?, body = ? WHERE token = ? AND request_key = ?")
                .params(answer.status(), answer.headers(), answer.body(), token, key)
                .update());
    }

    /** Lets a key be used again, because nothing was done. */
    public void release(String token, String key) {
        durable.write(() -> jdbc.sql("DELETE FROM request_keys WHERE token = ? AND request_key = ?")
                .params(token, key)
                .update());
    }
}
