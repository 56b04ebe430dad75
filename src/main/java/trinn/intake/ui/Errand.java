package trinn.intake.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import trinn.records.Row;
import trinn.ui.Background;

/** Work on many records beside the page, which sees how far it is and can end it. */
public final class Errand {

    private static final long STEP_MILLIS = 200;
    private static final int LOOK = 256;

    private final UI ui;
    private final LongConsumer progress;
    private volatile boolean cancelled;
    private long records;
    private long told = System.currentTimeMillis();

    /** Takes back what was done so far. */
    private static final class Cancelled extends RuntimeException {
        private Cancelled() {
            super(null, null, false, false);
        }
    }

    /**
     * @param ui whose page it is
     * @param progress told on the page how many records were read
     */
    public Errand(UI ui, LongConsumer progress) {
        this.ui = ui;
        this.progress = progress;
    }

    /**
     * Begins.
     *
     * @param done told on the page what came of it
     * @param ended told on the page after it was cancelled
     * @param failed told on the page where it threw
     */
    public <T> void start(Supplier<T> work, Consumer<T> done, Runnable ended, Consumer<RuntimeException> failed) {
        Background.start(() -> {
            try {
                T result = work.get();
                tell(() -> done.accept(result));
            } catch (Cancelled e) {
                tell(ended);
            } catch (RuntimeException e) {
                tell(() -> failed.accept(e));
            } catch (Error e) {
                LoggerFactory.getLogger(Errand.class).error("Records could not be read.", e);
                tell(() -> failed.accept(new IllegalStateException(e)));
            }
        });
    }

    /** Ends it at the next record. */
    public void cancel() {
        cancelled = true;
    }

    /** Counts the records on their way. */
    public Consumer<Row> counting(Consumer<Row> sink) {
        records = 0;
        return row -> {
            if (cancelled) {
                throw new Cancelled();
            }
            sink.accept(row);
            if (++records % LOOK == 0 && System.currentTimeMillis() - told > STEP_MILLIS) {
                told = System.currentTimeMillis();
                long now = records;
                tell(() -> progress.accept(now));
            }
        };
    }

    /** How many records were read. */
    public long records() {
        return records;
    }

    /** Tells nobody where the page was closed in the meantime. */
    private void tell(Runnable news) {
        ui.accessLater(news::run, () -> {}).run();
    }
}
