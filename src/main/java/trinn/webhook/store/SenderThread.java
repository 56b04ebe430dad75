package trinn.webhook.store;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the {@link Sender} do its rounds while Trinn serves. */
@Component
final class SenderThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SenderThread.class);
    private static final long EVERY_SECONDS = 3;
    private static final long END_SECONDS = 2;

    private final Sender sender;
    private volatile @Nullable ScheduledExecutorService running;

    SenderThread(Sender sender) {
        this.sender = sender;
    }

    @Override
    public void start() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("webhooks").daemon().factory());
        sender.begin();
        executor.scheduleWithFixedDelay(this::round, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        running = executor;
    }

    private void round() {
        try {
            sender.round();
        } catch (CancellationException e) {
            LOG.debug("Trinn ends.");
        } catch (RuntimeException | Error e) {
            LOG.warn("Webhooks could not be told; that is tried again.", e);
        }
    }

    /** What is on its way is not waited for long: it is sent again after the next start. */
    @Override
    public void stop() {
        ScheduledExecutorService executor = running;
        running = null;
        if (executor == null) {
            return;
        }
        executor.shutdown();
        sender.end();
        try {
            if (!executor.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("A webhook is still being told while Trinn ends.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
