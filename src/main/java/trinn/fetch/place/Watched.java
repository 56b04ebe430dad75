package trinn.fetch.place;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Content that breaks off where nothing comes for too long. */
final class Watched extends FilterInputStream {

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("source-watch").factory());

    private final Duration patience;

    Watched(InputStream in, Duration patience) {
        super(in);
        this.patience = patience;
    }

    @Override
    public int read(byte[] to, int from, int most) throws IOException {
        ScheduledFuture<?> end = WATCH.schedule(this::give, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return super.read(to, from, most);
        } finally {
            end.cancel(false);
        }
    }

    private void give() {
        try {
            in.close();
        } catch (IOException e) {
            return; // It is closed already.
        }
    }
}
