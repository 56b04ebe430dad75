package trinn.webhook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.outside.Addresses;
import trinn.outside.Secrets;
import trinn.store.Database;
import trinn.store.Durable;
import trinn.store.Engine;
import trinn.webhook.Event;
import trinn.webhook.Hearer;
import trinn.webhook.Webhook;

/** The thread that tells webhooks, from the start of Trinn to its end. */
final class SenderThreadTest {

    private static void freeze(Database database) {
        new Durable(database.jdbc(), database.get(PlatformTransactionManager.class)).write(() -> {
            Subject run = Subject.of(Kind.RUN, 1, "Nordhandel, 2026-10-01");
            Signed.as(User.TRINN, () -> database.get(AuditLog.class).record(Deed.RUN_FROZEN, run, "hash", "h"));
            return run;
        });
    }

    @Test
    void tellsByItselfEndsAtOnceAndCanBeginAgain() {
        try (Hearer hearer = new Hearer();
                Database database = Engine.H2.open(
                        AuditLog.class,
                        Secrets.class,
                        Addresses.class,
                        Sender.class,
                        SenderThread.class,
                        Webhooks.class)) {
            SenderThread thread = database.get(SenderThread.class);
            assertThat(thread.isRunning()).isTrue();
            Webhook.Wish wish = new Webhook.Wish("Payroll", hearer.address(), Set.of(Event.RUN_FROZEN), true);
            Signed.as(User.TRINN, () -> database.get(Webhooks.class).make(wish));
            hearer.waiting(10_000);
            freeze(database);
            assertThat(hearer.waitFor(1)).isTrue();
            long begun = System.nanoTime();
            thread.stop();
            assertThat(System.nanoTime() - begun).isLessThan(1_500_000_000L);
            assertThat(thread.isRunning()).isFalse();
            hearer.waiting(0);
            thread.start();
            freeze(database);
            assertThat(hearer.waitFor(2)).isTrue();
        }
    }
}
