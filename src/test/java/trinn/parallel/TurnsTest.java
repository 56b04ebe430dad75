package trinn.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void noMoreThanItsNumberIsWorkedAtAtOnceAndAllIsDone() throws InterruptedException {
        Turns turns = new Turns("test", 2);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(20);
        for (int task = 0; task < 20; task++) {
            turns.run(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.yield();
                now.decrementAndGet();
                all.countDown();
            });
        }
        assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void oneThatFailsHarmsNoOther() throws InterruptedException {
        Turns turns = new Turns("test", 1);
        CountDownLatch after = new CountDownLatch(1);
        turns.run(() -> {
            throw new IllegalStateException("This one fails.");
        });
        turns.run(after::countDown);
        assertThat(after.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
