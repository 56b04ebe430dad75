package trinn.webhook.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.audit.Deed;
import trinn.audit.Entry;
import trinn.audit.store.AuditReader;
import trinn.outside.Addresses;
import trinn.outside.Secrets;
import trinn.store.Durable;
import trinn.webhook.Delivery;
import trinn.webhook.Delivery.State;
import trinn.webhook.Event;
import trinn.webhook.Message;
import trinn.webhook.Outcome;
import trinn.webhook.Post;
import trinn.webhook.Retries;
import trinn.webhook.Trouble;
import trinn.webhook.Webhook;

/**
 * Reads in the log what happened, and tells it. Whatever happened stands in the log with it, so nothing is lost; what was on its way
 * when a process ended is sent once more. Processes on the same database share the work.
 */
@Component
public final class Sender implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** How long deliveries are kept. */
    static final Duration KEPT = Duration.ofDays(90);

    /** For so long, no other process tries what one tries; longer than a try takes. */
    static final Duration CLAIMED = Duration.ofMinutes(1);

    private static final int AT_ONCE = 100;
    private static final Duration FORGETS_EVERY = Duration.ofHours(1);
    private static final Set<Deed> DEEDS = EnumSet.allOf(Event.class).stream()
            .map(Event::deed)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deed.class)));

    private final WebhookRows webhooks;
    private final DeliveryRows deliveries;
    private final AuditReader log;
    private final Durable durable;
    private final Secrets secrets;
    private final Retries retries;
    private final Clock clock;
    private final Post post;
    private Instant forgotten = Instant.EPOCH;
    private volatile boolean ending;

    /** On the application's database. */
    @Autowired
    Sender(JdbcTemplate template, PlatformTransactionManager transactions, Secrets secrets, Addresses addresses) {
        this(
                template,
                transactions,
                secrets,
                new Post(addresses, Clock.systemUTC(), Post.PATIENCE),
                Retries.USUAL,
                Clock.systemUTC());
    }

    Sender(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            Secrets secrets,
            Post post,
            Retries retries,
            Clock clock) {
        this.webhooks = new WebhookRows(template);
        this.deliveries = new DeliveryRows(template);
        this.log = new AuditReader(template);
        this.durable = new Durable(template, transactions);
        this.secrets = secrets;
        this.post = post;
        this.retries = retries;
        this.clock = clock;
    }

    /** Begins, also after it was ended. */
    void begin() {
        ending = false;
    }

    /** Has a round end soon, without an interrupt, which a database would suffer from. */
    void end() {
        ending = true;
        post.abort();
    }

    /**
     * Does all that is to be done now.
     *
     * @throws java.util.concurrent.CancellationException where it was ended meanwhile
     */
    void round() {
        gather();
        webhooks.all().stream().filter(Webhook::active).forEach(this::sendSafely);
        Instant now = clock.instant();
        if (forgotten.plus(FORGETS_EVERY).isBefore(now)) {
            deliveries.forget(now.minus(KEPT));
            forgotten = now;
        }
    }

    /** Makes a delivery of everything new in the log, for each webhook that wants it. */
    private void gather() {
        if (log.head().number() <= deliveries.cursor()) {
            return;
        }
        durable.write(() -> {
            long cursor = deliveries.lockedCursor();
            long end = log.head().number();
            for (Entry entry : log.between(cursor, end, DEEDS)) {
                Event event = Event.ofDeed(entry.deed()).orElseThrow();
                String body = Message.of(event, entry);
                for (Webhook webhook : webhooks.hearing(event, entry.number())) {
                    deliveries.add(webhook.id(), entry.number(), event.code(), body, clock.instant());
                }
            }
            deliveries.moveCursor(Math.max(cursor, end));
            return end;
        });
    }

    /** Where one fails, the others of the webhook wait for the next round, so that no other webhook waits for them. */
    /** What goes wrong with one does not keep the others from being told. */
    private void sendSafely(Webhook webhook) {
        try {
            sendDue(webhook);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("A webhook could not be told; that is tried again.", e);
        }
    }

    private void sendDue(Webhook webhook) {
        for (Delivery one : deliveries.due(webhook.id(), clock.instant(), AT_ONCE)) {
            if (ending || !send(webhook, one).map(Outcome::isFine).orElse(true)) {
                return;
            }
        }
    }

    /** Tries a delivery; empty where somebody else does, or the webhook is not active. */
    Optional<Outcome> send(Webhook webhook, Delivery seen) {
        Instant begun = clock.instant();
        if (!deliveries.claim(seen, begun, begun.plus(CLAIMED))) {
            return Optional.empty();
        }
        Outcome outcome = tried(webhook, seen.id(), seen.body());
        Instant now = clock.instant();
        Optional<Duration> wait = outcome.isFinal() ? Optional.empty() : retries.after(seen.attempts() + 1);
        State state = outcome.isFine() ? State.DELIVERED : wait.isPresent() ? State.WAITING : State.GIVEN_UP;
        deliveries.settle(seen, state, outcome, now.plus(wait.orElse(Duration.ZERO)));
        return Optional.of(outcome);
    }

    /** Tries an address out, once, whether the webhook is active or not. */
    Delivery test(Webhook webhook) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String id = UUID.randomUUID().toString();
        String body = Message.test(webhook.name(), now);
        Outcome outcome = tried(webhook, id, body);
        State state = outcome.isFine() ? State.DELIVERED : State.GIVEN_UP;
        Delivery done = new Delivery(id, webhook.id(), Event.TEST, body, state, 1, outcome, now, now, now);
        deliveries.addTried(done);
        return done;
    }

    private Outcome tried(Webhook webhook, String id, String body) {
        return secrets.open(webhook.sealed())
                .map(secret -> post.send(webhook.address(), secret, id, body))
                .orElseGet(() -> Outcome.failed(Trouble.NO_SECRET, ""));
    }

    @Override
    public void destroy() {
        post.close();
    }
}
