package trinn.api;

import java.util.function.Consumer;
import trinn.records.Row;
import trinn.simulation.Progress;

/** Tells how many records were read, and has it given up where nobody wants it to go on. */
final class Counting {

    private static final int STEP = 1_000;

    private final Progress progress;
    private int records;

    Counting(Progress progress) {
        this.progress = progress;
    }

    /** Hands records on. */
    Consumer<Row> counting(Consumer<Row> sink) {
        return row -> {
            if (++records % STEP == 0) {
                progress.tell(records, 0);
            }
            sink.accept(row);
        };
    }

    /** The last moment at which it can be given up. */
    void end() {
        progress.tell(records, records);
    }
}
