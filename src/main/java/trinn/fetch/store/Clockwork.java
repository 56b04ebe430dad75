package trinn.fetch.store;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import trinn.fetch.Going;

/** Has sources be fetched when their time comes, one after the other, as long as Trinn serves. */
@Component
final class Clockwork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final Sources sources;
    private final Fetching fetching;
    private final Fetches fetches;
    private final Duration step;
    private final Clock clock = Clock.systemUTC();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sources").factory());
    private volatile boolean ends;

    /** @param step how often it looks whose time has come */
    Clockwork(
            JdbcTemplate template,
            Sources sources,
            Fetching fetching,
            @Value("${trinn.sources.look-each:15s}") Duration step) {
        this.sources = sources;
        this.fetching = fetching;
        this.fetches = new Fetches(template);
        this.step = step;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        fetches.stopAll(clock.instant(), "Trinn was stopped in the middle. Nothing was taken.");
        thread.scheduleWithFixedDelay(this::look, step.toMillis(), step.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whatever happens, it looks again: a thread like this ends without a word where anything is thrown. */
    private void look() {
        try {
            for (long due : sources.due(clock.instant())) {
                if (!ends) {
                    fetch(due);
                }
            }
        } catch (RuntimeException | Error e) {
            LOG.error("Sources could not be looked at.", e);
        }
    }

    private void fetch(long due) {
        try {
            fetching.fetchDue(due, going());
        } catch (BusyException e) {
            LOG.debug("Source {} is being fetched by somebody.", due);
        } catch (RuntimeException e) {
            LOG.error("Source {} could not be fetched.", due, e);
        }
    }

    private Going going() {
        return (bytes, records) -> {
            if (ends) {
                throw new CancellationException();
            }
        };
    }

    @Override
    public void destroy() {
        ends = true;
        thread.shutdown();
    }
}
