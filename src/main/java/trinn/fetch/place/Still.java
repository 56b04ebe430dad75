package trinn.fetch.place;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import trinn.fetch.Pattern;
import trinn.outside.UnreachableException;

/** Takes files that nobody writes at the moment: one that changes before, while or after it is read is not taken. */
final class Still {

    /** A file that was changed so lately may be written on. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Clock clock;
    private final Duration pause;

    /** @param pause how long to look whether a file changes that was changed lately */
    Still(Clock clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** A folder, here or elsewhere. */
    interface Files {
        /** As a file is now. */
        Pattern.Entry look(String name) throws IOException;

        /** Its content. */
        InputStream open(String name) throws IOException;
    }

    /**
     * Takes a file.
     *
     * @throws UnreachableException where somebody writes on it
     */
    void take(Files from, Pattern.Entry file, Incoming to) throws IOException {
        Pattern.Entry before = from.look(file.name());
        if (clock.millis() - before.changed() < FRESH.toMillis()) {
            to.await(pause.toMillis());
            require(before, from.look(file.name()));
        }
        long taken;
        try (InputStream in = from.open(file.name())) {
            taken = to.take(file.name(), in);
        }
        require(before, from.look(file.name()));
        if (taken != before.size()) {
            throw growing(file.name(), before.size(), taken);
        }
    }

    private static void require(Pattern.Entry before, Pattern.Entry after) {
        if (!before.equals(after)) {
            throw growing(before.name(), before.size(), after.size());
        }
    }

    private static UnreachableException growing(String name, long before, long after) {
        return new UnreachableException(
                before == after
                        ? "%s is being written: it was changed while it was read. It is taken when it stays as it is."
                                .formatted(name)
                        : "%s is being written: it had %d bytes, and then %d. It is taken when it stays as it is."
                                .formatted(name, before, after));
    }
}
