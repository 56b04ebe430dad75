package trinn.webhook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.outside.Addresses;
import trinn.outside.Secrets;
import trinn.outside.UnreachableException;
import trinn.store.Database;
import trinn.store.Durable;
import trinn.store.Engine;
import trinn.webhook.Delivery;
import trinn.webhook.Delivery.State;
import trinn.webhook.Event;
import trinn.webhook.Hearer;
import trinn.webhook.Signature;
import trinn.webhook.Trouble;
import trinn.webhook.Webhook;
import trinn.webhook.Webhook.Wish;

/** Webhooks as an administrator sets them up. */
@ParameterizedClass
@EnumSource(Engine.class)
final class WebhooksTest {

    private static final User ADMIN = new User("a", "Ada", Set.of(Role.ADMINISTRATOR), "");

    @Parameter
    Engine engine;

    private final Hearer hearer = new Hearer();
    private Database database;
    private Webhooks webhooks;

    @BeforeEach
    void open() {
        database = engine.open(AuditLog.class, Secrets.class, Addresses.class, Sender.class, Webhooks.class);
        webhooks = database.get(Webhooks.class);
    }

    @AfterEach
    void close() {
        database.close();
        hearer.close();
    }

    private static <T> T admin(Supplier<T> work) {
        return Signed.as(ADMIN, work);
    }

    private Wish wish(boolean active) {
        return new Wish(" Payroll ", hearer.address(), Set.of(Event.RUN_FROZEN), active);
    }

    private void freeze() {
        new Durable(database.jdbc(), database.get(PlatformTransactionManager.class)).write(() -> {
            Subject run = Subject.of(Kind.RUN, 1, "Nordhandel, 2026-10-01");
            Signed.as(User.TRINN, () -> database.get(AuditLog.class).record(Deed.RUN_FROZEN, run, "hash", "h"));
            return run;
        });
    }

    @Test
    void theSecretIsShownOnceAndStoredSealed() {
        Webhooks.Made made = admin(() -> webhooks.make(wish(true)));
        assertThat(made.secret()).startsWith(Signature.PREFIX);
        assertThat(made.webhook().name()).isEqualTo("Payroll");
        assertThat(admin(webhooks::all)).containsExactly(new Webhooks.Standing(made.webhook(), null));
        assertThat(database.jdbc().queryForObject("SELECT secret FROM webhooks", String.class))
                .doesNotContain(made.secret().substring(Signature.PREFIX.length()));
        Webhooks.Made again = admin(() -> webhooks.renew(made.webhook().id()));
        assertThat(again.secret()).isNotEqualTo(made.secret());
        Delivery test = admin(() -> webhooks.test(made.webhook().id()));
        assertThat(test.state()).isEqualTo(State.DELIVERED);
        Hearer.Heard heard = hearer.heard().getFirst();
        assertThat(heard.signature()).isEqualTo(Signature.of(again.secret(), test.id(), heard.seconds(), test.body()));
        assertThat(admin(() -> webhooks.deliveries(made.webhook().id(), 9))).containsExactly(test);
    }

    @Test
    void aTestIsTriedOnceAndKept() {
        hearer.answering(500);
        String id = admin(() -> webhooks.make(wish(false))).webhook().id();
        Delivery test = admin(() -> webhooks.test(id));
        assertThat(test.state()).isEqualTo(State.GIVEN_UP);
        assertThat(test.last().trouble()).isEqualTo(Trouble.ANSWERED);
        assertThat(admin(webhooks::all).getFirst().last()).isEqualTo(test);
        database.get(Sender.class).round();
        assertThat(hearer.heard()).hasSize(1);
        assertThatThrownBy(() -> admin(() -> webhooks.again(test.id()))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void isChangedAndDeletedAndAllOfItStandsInTheLog() {
        String id = admin(() -> webhooks.make(wish(true))).webhook().id();
        URI other = URI.create("http://localhost:9/hooks/secret");
        Webhook changed = admin(() -> webhooks.change(id, new Wish("Books", other, Set.of(Event.values()), false)));
        assertThat(admin(webhooks::all).getFirst().webhook()).isEqualTo(changed);
        admin(() -> webhooks.renew(id));
        freeze();
        database.get(Sender.class).round();
        assertThat(admin(() -> webhooks.deliveries(id, 9))).hasSize(1);
        Signed.as(ADMIN, () -> webhooks.delete(id));
        assertThat(admin(webhooks::all)).isEmpty();
        assertThat(admin(() -> webhooks.deliveries(id, 9))).isEmpty();
        assertThat(database.jdbc()
                        .queryForList(
                                "SELECT deed || ' ' || name || ' ' || details FROM audit_entries"
                                        + " WHERE kind = 'WEBHOOK' ORDER BY number",
                                String.class))
                .hasSize(4)
                .noneMatch(entry -> entry.contains("/hooks") || entry.contains("key="))
                .last()
                .isEqualTo("WEBHOOK_DELETED Books {}");
        assertThatThrownBy(() -> Signed.as(ADMIN, () -> webhooks.delete(id)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> admin(() -> webhooks.change(id, wish(true))))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> admin(() -> webhooks.test(id))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatWasDeliveredOrGivenUpIsSentAgainUnderItsId() {
        hearer.answering(410, 500, 200);
        String id = admin(() -> webhooks.make(wish(true))).webhook().id();
        freeze();
        database.get(Sender.class).round();
        Delivery given = admin(() -> webhooks.deliveries(id, 1)).getFirst();
        assertThat(given.state()).isEqualTo(State.GIVEN_UP);
        Delivery waiting = admin(() -> webhooks.again(given.id()));
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThatThrownBy(() -> admin(() -> webhooks.again(given.id()))).isInstanceOf(NoSuchElementException.class);
        assertThat(hearer.heard()).extracting(Hearer.Heard::id).containsExactly(given.id(), given.id());
    }

    @Test
    void needsANameSomethingItIsToldOfAndAnAddressThatIsAsked() {
        assertThatThrownBy(() -> new Wish(" ", hearer.address(), Set.of(Event.RUN_FROZEN), true))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> new Wish("x".repeat(101), hearer.address(), Set.of(Event.RUN_FROZEN), true))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> new Wish("x", hearer.address(), Set.of(), true))
                .hasMessageContaining("something");
        URI cloud = URI.create("https://169.254.169.254/");
        Wish wish = new Wish("x", cloud, Set.of(Event.RUN_FROZEN), true);
        assertThatThrownBy(() -> admin(() -> webhooks.make(wish))).isInstanceOf(UnreachableException.class);
        String id = admin(() -> webhooks.make(wish(true))).webhook().id();
        assertThatThrownBy(() -> admin(() -> webhooks.change(id, wish))).isInstanceOf(UnreachableException.class);
    }
}
