package trinn.webhook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.outside.Secrets;
import trinn.store.Engine;
import trinn.webhook.Delivery;
import trinn.webhook.Delivery.State;
import trinn.webhook.Hearer;
import trinn.webhook.Trouble;
import trinn.webhook.Webhook;

/** Several senders at once, one that ends in the middle, a webhook that is down beside another, a lost key. */
@ParameterizedClass
@EnumSource(Engine.class)
final class HardTimesTest extends Sending {

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
}
