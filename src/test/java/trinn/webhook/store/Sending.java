package trinn.webhook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.User;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.audit.store.Ticking;
import trinn.outside.Addresses;
import trinn.outside.Secrets;
import trinn.store.Database;
import trinn.store.Durable;
import trinn.store.Engine;
import trinn.webhook.Delivery;
import trinn.webhook.Event;
import trinn.webhook.Hearer;
import trinn.webhook.Post;
import trinn.webhook.Retries;
import trinn.webhook.Signature;
import trinn.webhook.Webhook;

/** A sender between the log of a real database and another system; the clock alone is made up. */
abstract class Sending {

    static final String SECRET = Signature.secret();
    static final Set<Event> BOTH = Set.of(Event.values());

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T09:00:00Z"));
    final Clock clock = new Ticking(now);
    final Post post = new Post(new Addresses(true), clock, Duration.ofSeconds(5));
    final Hearer hearer = new Hearer();
    Database database;
    Secrets secrets;
    Sender sender;
    WebhookRows webhooks;
    DeliveryRows deliveries;

    @BeforeEach
    void open() {
        database = engine.open(AuditLog.class);
        secrets = new Secrets("", folder);
        webhooks = new WebhookRows(database.jdbc());
        deliveries = new DeliveryRows(database.jdbc());
        sender = sender(post);
    }

    @AfterEach
    void close() {
        database.close();
        hearer.close();
        post.close();
    }

    Sender sender(Post by) {
        return new Sender(
                database.jdbc(), database.get(PlatformTransactionManager.class), secrets, by, Retries.USUAL, clock);
    }

    Webhook add(String id, URI address, Set<Event> events, boolean active) {
        Webhook webhook = new Webhook(id, id, address, events, secrets.seal(SECRET), active, now.get());
        webhooks.add(webhook);
        return webhook;
    }

    Webhook add(String id) {
        return add(id, hearer.address(), BOTH, true);
    }

    void happens(Deed deed, Subject about, String... details) {
        new Durable(database.jdbc(), database.get(PlatformTransactionManager.class)).write(() -> {
            database.get(AuditLog.class).record(User.TRINN, now.get(), deed, about, details);
            return about;
        });
    }

    void freeze(int run) {
        happens(Deed.RUN_FROZEN, Subject.of(Kind.RUN, run, "Nordhandel, 2026-10-01"), "hash", "h" + run);
    }

    void approve(String scheme) {
        happens(Deed.SCHEME_APPROVED, Subject.of(Kind.SCHEME, scheme, scheme), "version", "v");
    }

    void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    Delivery only(Webhook webhook) {
        List<Delivery> all = deliveries.of(webhook.id(), 2);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    Stream<String> bodies() {
        return hearer.heard().stream().map(Hearer.Heard::body);
    }
}
