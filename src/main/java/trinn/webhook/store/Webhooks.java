package trinn.webhook.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.Role;
import trinn.access.store.Signed;
import trinn.audit.Audit;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.outside.Addresses;
import trinn.outside.Secrets;
import trinn.store.Durable;
import trinn.webhook.Delivery;
import trinn.webhook.Signature;
import trinn.webhook.Webhook;

/** Webhooks, for who administers accounts: anybody else is refused by each method, with an {@link AccessDeniedException}. */
@Component
public final class Webhooks {

    private final WebhookRows rows;
    private final DeliveryRows deliveries;
    private final Durable durable;
    private final Audit audit;
    private final Secrets secrets;
    private final Addresses addresses;
    private final Sender sender;
    private final Clock clock = Clock.systemUTC();

    /**
     * A webhook with what became of what it was told last.
     *
     * @param last null where it was told nothing yet
     */
    public record Standing(Webhook webhook, @Nullable Delivery last) {}

    /**
     * A webhook with a new secret.
     *
     * @param secret what the other system checks signatures by; nobody is ever shown it again
     */
    public record Made(Webhook webhook, String secret) {}

    /** On the application's database. */
    Webhooks(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            Secrets secrets,
            Addresses addresses,
            Sender sender) {
        this.rows = new WebhookRows(template);
        this.deliveries = new DeliveryRows(template);
        this.durable = new Durable(template, transactions);
        this.audit = new AuditLog(template);
        this.secrets = secrets;
        this.addresses = addresses;
        this.sender = sender;
    }

    /** All, by their names. */
    public List<Standing> all() {
        requireAdministrator();
        return rows.all().stream()
                .map(webhook -> new Standing(
                        webhook,
                        deliveries.of(webhook.id(), 1).stream().findFirst().orElse(null)))
                .toList();
    }

    /** What a webhook was told, the newest first, and so many at most. */
    public List<Delivery> deliveries(String webhook, int most) {
        requireAdministrator();
        return deliveries.of(webhook, most);
    }

    /**
     * Makes one, which is told of what happens from now on.
     *
     * @throws trinn.outside.UnreachableException where Trinn does not ask that address
     */
    public Made make(Webhook.Wish wish) {
        requireAdministrator();
        addresses.require(wish.address());
        String secret = Signature.secret();
        Webhook made = new Webhook(
                UUID.randomUUID().toString(),
                wish.name(),
                wish.address(),
                wish.events(),
                secrets.seal(secret),
                wish.active(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        durable.write(() -> {
            rows.add(made);
            return saved(made, "made");
        });
        return new Made(made, secret);
    }

    /**
     * Changes one; its secret stays.
     *
     * @throws trinn.outside.UnreachableException where Trinn does not ask that address
     * @throws NoSuchElementException where there is no such webhook
     */
    public Webhook change(String id, Webhook.Wish wish) {
        requireAdministrator();
        addresses.require(wish.address());
        return durable.write(() -> {
            Webhook before = existing(id);
            Webhook changed = new Webhook(
                    id, wish.name(), wish.address(), wish.events(), before.sealed(), wish.active(), before.made());
            rows.change(changed);
            return saved(changed, "changed");
        });
    }

    /**
     * Gives one a new secret; the old one is of no use from now on.
     *
     * @throws NoSuchElementException where there is no such webhook
     */
    public Made renew(String id) {
        requireAdministrator();
        String secret = Signature.secret();
        return durable.write(() -> {
            Webhook one = existing(id);
            Webhook renewed = new Webhook(
                    id, one.name(), one.address(), one.events(), secrets.seal(secret), one.active(), one.made());
            rows.change(renewed);
            return new Made(saved(renewed, "secret"), secret);
        });
    }

    /**
     * Deletes one with what it was told; what waits is not sent any more.
     *
     * @throws NoSuchElementException where there is no such webhook
     */
    public void delete(String id) {
        requireAdministrator();
        durable.write(() -> {
            Webhook one = existing(id);
            rows.delete(id);
            audit.record(Deed.WEBHOOK_DELETED, Subject.of(Kind.WEBHOOK, id, one.name()));
            return one;
        });
    }

    /**
     * Sends something to try the address out, and waits for what comes of it.
     *
     * @throws NoSuchElementException where there is no such webhook
     */
    public Delivery test(String id) {
        requireAdministrator();
        return sender.test(existing(id));
    }

    /**
     * Sends something once more that was delivered or given up, under the same id, and waits for what comes of it. It is tried again
     * as often as the first time; where the webhook is not active, it waits.
     *
     * @throws NoSuchElementException where there is no such delivery, or it waits already
     */
    public Delivery again(String delivery) {
        requireAdministrator();
        if (!deliveries.again(delivery, clock.instant())) {
            throw new NoSuchElementException("There is no such delivery.");
        }
        Delivery waiting = deliveries.one(delivery).orElseThrow();
        sender.send(existing(waiting.webhook()), waiting);
        return deliveries.one(delivery).orElseThrow();
    }

    private Webhook existing(String id) {
        return rows.one(id).orElseThrow(() -> new NoSuchElementException("There is no such webhook."));
    }

    /** Of an address the log says the machine alone: the rest of it may be secret. */
    private Webhook saved(Webhook webhook, String what) {
        audit.record(
                Deed.WEBHOOK_SAVED,
                Subject.of(Kind.WEBHOOK, webhook.id(), webhook.name()),
                "what",
                what,
                "host",
                webhook.address().getHost(),
                "events",
                WebhookRows.words(webhook.events()),
                "active",
                Boolean.toString(webhook.active()));
        return webhook;
    }

    private static void requireAdministrator() {
        if (!Signed.in().is(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("Only who administers accounts sets up webhooks.");
        }
    }
}
