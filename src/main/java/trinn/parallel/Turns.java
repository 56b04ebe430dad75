package trinn.parallel;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Works at a few things at once; all others wait for their turn, in the order in which they came. Its threads end when there is nothing to do. */
public final class Turns {

    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    /** @param atOnce how many are worked at, at the most */
    public Turns(String name, int atOnce) {
        threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name + "-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** Runs a task when it is its turn. One that fails harms no other. */
    public void run(Runnable task) {
        threads.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                LoggerFactory.getLogger(Turns.class).error("A task failed; the others go on.", e);
            }
        });
    }
}
