package trinn.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class RecentTest {

    private final Recent<String, Integer> recent = new Recent<>(2);
    private final List<String> made = new ArrayList<>();

    private int get(String key) {
        return recent.get(key, asked -> {
            made.add(asked);
            return asked.length();
        });
    }

    @Test
    void whatIsKeptIsNotMadeAgain() {
        assertThat(get("one")).isEqualTo(get("one")).isEqualTo(3);
        assertThat(made).containsExactly("one");
    }

    @Test
    void whatWasAskedForLongestAgoGivesWay() {
        get("one");
        get("three");
        get("one");
        get("seven");
        assertThat(recent.ready("three")).isNull();
        assertThat(recent.ready("one")).isEqualTo(3);
        assertThat(recent.ready("seven")).isEqualTo(5);
    }

    @Test
    void whatSeveralAskForAtOnceIsMadeOnce() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> recent.get("one", key -> {
            times.incrementAndGet();
            begun.countDown();
            await(end);
            return 1;
        }));
        begun.await();
        assertThat(recent.ready("one")).isNull();
        CompletableFuture<Integer> second =
                CompletableFuture.supplyAsync(() -> recent.get("one", key -> times.incrementAndGet() + 1));
        end.countDown();
        assertThat(first.join()).isEqualTo(1);
        assertThat(second.join()).isEqualTo(1);
        assertThat(times).hasValue(1);
    }

    @Test
    void whatFailsIsThrownAsItIsAndTriedAgain() {
        IllegalStateException failure = new IllegalStateException("no");
        assertThatThrownBy(() -> recent.get("one", key -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(get("one")).isEqualTo(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
