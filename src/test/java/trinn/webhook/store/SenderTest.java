package trinn.webhook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.store.Engine;
import trinn.webhook.Delivery;
import trinn.webhook.Delivery.State;
import trinn.webhook.Event;
import trinn.webhook.Hearer;
import trinn.webhook.Retries;
import trinn.webhook.Signature;
import trinn.webhook.Trouble;
import trinn.webhook.Webhook;

/** From the log to other systems, over real connections and on real databases. */
@ParameterizedClass
@EnumSource(Engine.class)
final class SenderTest extends Sending {

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
