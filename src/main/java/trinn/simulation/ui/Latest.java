package trinn.simulation.ui;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs one task at a time; of those that wait, only the latest. */
final class Latest {

    private final Executor executor;
    private @Nullable Runnable next;
    private boolean busy;

    Latest(Executor executor) {
        this.executor = executor;
    }

    /** Takes the place of a task that still waits. */
    synchronized void run(Runnable task) {
        next = task;
        if (!busy) {
            busy = true;
            executor.execute(this::work);
        }
    }

    private void work() {
        for (Runnable task = take(); task != null; task = take()) {
            task.run();
        }
    }

    private synchronized @Nullable Runnable take() {
        Runnable task = next;
        next = null;
        busy = task != null;
        return task;
    }
}
