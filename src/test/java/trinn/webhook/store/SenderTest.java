package trinn.webhook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.User;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.outside.Addresses;
import trinn.outside.Secrets;
import trinn.store.Database;
import trinn.store.Durable;
import trinn.store.Engine;
import trinn.webhook.Delivery;
import trinn.webhook.Delivery.State;
import trinn.webhook.Event;
import trinn.webhook.Hearer;
import trinn.webhook.Post;
import trinn.webhook.Retries;
import trinn.webhook.Signature;
import trinn.webhook.Trouble;
import trinn.webhook.Webhook;

/** From the log to other systems, over real connections and on real databases; the clock alone is made up. */
@ParameterizedClass
@EnumSource(Engine.class)
final class SenderTest {

    private static final String SECRET = Signature.secret();
    private static final Set<Event> BOTH = Set.of(Event.values());

    @Parameter
    Engine engine;

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T09:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };
    private final Post post = new Post(new Addresses(true), clock, Duration.ofSeconds(5));
    private final Hearer hearer = new Hearer();
    private Database database;
    private Secrets secrets;
    private Sender sender;
    private WebhookRows webhooks;
    private DeliveryRows deliveries;

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

    private Sender sender(Post by) {
        return new Sender(
                database.jdbc(), database.get(PlatformTransactionManager.class), secrets, by, Retries.USUAL, clock);
    }

    private Webhook add(String id, URI address, Set<Event> events, boolean active) {
        Webhook webhook = new Webhook(id, id, address, events, secrets.seal(SECRET), active, now.get());
        webhooks.add(webhook);
        return webhook;
    }

    private Webhook add(String id) {
        return add(id, hearer.address(), BOTH, true);
    }

    private void happens(Deed deed, Subject about, String... details) {
        new Durable(database.jdbc(), database.get(PlatformTransactionManager.class)).write(() -> {
            database.get(AuditLog.class).record(User.TRINN, now.get(), deed, about, details);
            return about;
        });
    }

    private void freeze(int run) {
        happens(Deed.RUN_FROZEN, Subject.of(Kind.RUN, run, "Nordhandel, 2026-10-01"), "hash", "h" + run);
    }

    private void approve(String scheme) {
        happens(Deed.SCHEME_APPROVED, Subject.of(Kind.SCHEME, scheme, scheme), "version", "v");
    }

    private void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private Delivery only(Webhook webhook) {
        List<Delivery> all = deliveries.of(webhook.id(), 2);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Stream<String> bodies() {
        return hearer.heard().stream().map(Hearer.Heard::body);
    }

    @Test
    void tellsWhatHappenedOnceToEachThatWantsIt() {
        Webhook both = add("both");
        Webhook runs = add("runs", hearer.address(), Set.of(Event.RUN_FROZEN), true);
        freeze(1);
        approve("nordic-sales");
        happens(Deed.RUN_PAID, Subject.of(Kind.RUN, 1, "Nordhandel, 2026-10-01"), "hash", "h1");
        sender.round();
        sender.round();
        assertThat(bodies())
                .hasSize(3)
                .filteredOn(body -> body.contains("run.frozen"))
                .hasSize(2);
        assertThat(deliveries.of(both.id(), 9))
                .extracting(Delivery::event)
                .containsExactly("scheme.approved", "run.frozen");
        assertThat(only(runs).state()).isEqualTo(State.DELIVERED);
        assertThat(only(runs).last().status()).isEqualTo(200);
        Hearer.Heard first = hearer.heard().getFirst();
        assertThat(first.signature()).isEqualTo(Signature.of(SECRET, first.id(), first.seconds(), first.body()));
    }

    @Test
    void aNewWebhookIsToldOnlyOfWhatHappensAfterItWasMade() {
        freeze(1);
        Webhook webhook = add("late");
        freeze(2);
        sender.round();
        assertThat(only(webhook).body()).contains("\"hash\":\"h2\"");
    }

    @Test
    void aServerThatIsDownHearsOfItWhenItIsBack() {
        Webhook webhook = add("down");
        int port = hearer.port();
        hearer.close();
        freeze(1);
        sender.round();
        assertThat(only(webhook).last().trouble()).isEqualTo(Trouble.NOBODY);
        assertThat(only(webhook).state()).isEqualTo(State.WAITING);
        try (Hearer back = new Hearer(port)) {
            later(Duration.ofSeconds(5));
            sender.round();
            assertThat(back.heard()).hasSize(1);
            assertThat(only(webhook).state()).isEqualTo(State.DELIVERED);
            assertThat(only(webhook).attempts()).isEqualTo(2);
            assertThat(only(webhook).last().trouble()).isNull();
        }
    }

    @Test
    void isTriedAgainAfterEachStepAndNotBeforeUnderTheSameId() {
        Webhook webhook = add("broken");
        hearer.answering(500, 503, 404, 500, 500, 500, 500, 500, 500, 500);
        freeze(1);
        sender.round();
        int tries = 1;
        for (Duration step : Retries.USUAL.steps()) {
            assertThat(only(webhook).next()).isEqualTo(now.get().plus(step));
            later(step.minusMillis(1));
            sender.round();
            assertThat(hearer.heard()).hasSize(tries);
            later(Duration.ofMillis(1));
            sender.round();
            assertThat(hearer.heard()).hasSize(++tries);
        }
        assertThat(only(webhook).state()).isEqualTo(State.GIVEN_UP);
        assertThat(only(webhook).attempts()).isEqualTo(10);
        later(Duration.ofDays(2));
        sender.round();
        assertThat(hearer.heard())
                .hasSize(10)
                .extracting(Hearer.Heard::id)
                .containsOnly(only(webhook).id());
        assertThat(hearer.heard()).extracting(Hearer.Heard::signature).doesNotHaveDuplicates();
    }

    @Test
    void isDeliveredByTheSecondTryUnderTheSameId() {
        Webhook webhook = add("shaky");
        hearer.answering(500);
        freeze(1);
        sender.round();
        assertThat(only(webhook).last().detail()).isEqualTo("500");
        later(Duration.ofSeconds(5));
        sender.round();
        assertThat(only(webhook).state()).isEqualTo(State.DELIVERED);
        assertThat(hearer.heard())
                .extracting(Hearer.Heard::id)
                .containsExactly(only(webhook).id(), only(webhook).id());
    }

    @Test
    void whoIsGoneIsNotAskedAgain() {
        Webhook webhook = add("gone");
        hearer.answering(410);
        freeze(1);
        sender.round();
        assertThat(only(webhook).state()).isEqualTo(State.GIVEN_UP);
        assertThat(only(webhook).last().trouble()).isEqualTo(Trouble.GONE);
    }

    @Test
    void whatHappensWhileAWebhookIsNotActiveWaits() {
        Webhook webhook = add("pausing", hearer.address(), BOTH, false);
        freeze(1);
        sender.round();
        assertThat(hearer.heard()).isEmpty();
        assertThat(only(webhook).state()).isEqualTo(State.WAITING);
        assertThat(sender.send(webhook, only(webhook))).isEmpty();
        webhooks.change(
                new Webhook(webhook.id(), "x", webhook.address(), BOTH, webhook.sealed(), true, webhook.made()));
        sender.round();
        assertThat(only(webhook).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void oneThatFailsDoesNotKeepOthersWaiting() {
        add("a-broken", URI.create("http://localhost:1/"), BOTH, true);
        Webhook fine = add("b-fine");
        freeze(1);
        freeze(2);
        sender.round();
        assertThat(deliveries.of(fine.id(), 9)).extracting(Delivery::state).containsOnly(State.DELIVERED);
        assertThat(deliveries.of("a-broken", 9)).extracting(Delivery::attempts).containsExactly(0, 1);
    }

    @Test
    void severalSendersAtOnceNeverSendTwice() throws InterruptedException {
        add("one");
        add("two");
        for (int run = 0; run < 15; run++) {
            freeze(run);
        }
        hearer.waiting(5);
        List<Thread> threads = Stream.generate(() -> sender(post))
                .limit(4)
                .map(one -> Thread.ofPlatform().start(() -> {
                    for (int round = 0; round < 3; round++) {
                        one.round();
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        sender.round();
        assertThat(hearer.heard()).hasSize(30).extracting(Hearer.Heard::id).doesNotHaveDuplicates();
        assertThat(deliveries.of("one", 99))
                .hasSize(15)
                .extracting(Delivery::attempts)
                .containsOnly(1);
    }

    @Test
    void whatWasOnItsWayWhenAProcessEndedIsSentOnceMore() throws InterruptedException {
        Webhook webhook = add("interrupted");
        freeze(1);
        hearer.waiting(60_000);
        Thread ending = Thread.ofPlatform()
                .unstarted(() -> assertThatThrownBy(sender::round).isInstanceOf(CancellationException.class));
        ending.start();
        while (hearer.heard().isEmpty()) {
            Thread.sleep(10);
        }
        sender.end();
        ending.join();
        hearer.waiting(0);
        Sender next = sender(post);
        later(Sender.CLAIMED.minusMillis(1));
        next.round();
        assertThat(hearer.heard()).hasSize(1);
        later(Duration.ofMillis(1));
        next.round();
        assertThat(only(webhook).state()).isEqualTo(State.DELIVERED);
        assertThat(hearer.heard())
                .hasSize(2)
                .extracting(Hearer.Heard::id)
                .containsOnly(only(webhook).id());
    }

    @Test
    void aSecretOfAnotherKeyIsTold() {
        Webhook webhook = add("copied");
        secrets = new Secrets("another", folder);
        freeze(1);
        sender(post).round();
        assertThat(only(webhook).last().trouble()).isEqualTo(Trouble.NO_SECRET);
        assertThat(only(webhook).state()).isEqualTo(State.WAITING);
    }

    @Test
    void deliveriesAreForgottenAfterNinetyDays() {
        Webhook webhook = add("old");
        freeze(1);
        sender.round();
        later(Sender.KEPT);
        sender.round();
        assertThat(deliveries.of(webhook.id(), 9)).hasSize(1);
        later(Duration.ofHours(1).plusMillis(1));
        sender.round();
        assertThat(deliveries.of(webhook.id(), 9)).isEmpty();
        assertThat(hearer.heard()).hasSize(1);
    }
}
