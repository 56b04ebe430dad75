package trinn.parallel;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work that comes piece by piece and is done on other cores, while its results are taken in the order in which it came. Only so
 * many pieces are under way that neither side waits for long; so the size of the whole does not matter. For one thread.
 */
public final class InOrder<T, R> {

    private static final int AHEAD = 2 * Runtime.getRuntime().availableProcessors();

    private final Function<T, R> work;
    private final Consumer<R> sink;
    private final Queue<ForkJoinTask<R>> underWay = new ArrayDeque<>();

    /**
     * @param work what is done with each piece, in any thread
     * @param sink takes the results, in the thread that gives the work
     */
    public InOrder(Function<T, R> work, Consumer<R> sink) {
        this.work = work;
        this.sink = sink;
    }

    /** Begins a piece of work, and takes the result of an earlier one where enough is under way. */
    public void give(T piece) {
        if (underWay.size() == AHEAD) {
            take();
        }
        underWay.add(ForkJoinPool.commonPool().submit(() -> work.apply(piece)));
    }

    /** Takes the results of all that was given. */
    public void finish() {
        while (!underWay.isEmpty()) {
            take();
        }
    }

    private void take() {
        sink.accept(underWay.remove().join());
    }
}
