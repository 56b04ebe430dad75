package trinn.parallel;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Runs one task at a time; of those that wait, only the latest. */
public final class Latest {

    private final Executor executor;
    private @Nullable Runnable next;
    private boolean busy;

    public Latest(Executor executor) {
        this.executor = executor;
    }

    /** Takes the place of a task that still waits. */
    public synchronized void run(Runnable task) {
        next = task;
        if (!busy) {
            busy = true;
            executor.execute(this::work);
        }
    }

    private void work() {
        for (Runnable task = take(); task != null; task = take()) {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                LoggerFactory.getLogger(Latest.class).error("A task failed; the next one is run all the same.", e);
            }
        }
    }

    private synchronized @Nullable Runnable take() {
        Runnable task = next;
        next = null;
        busy = task != null;
        return task;
    }
}
