package trinn.simulation.ui;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.simulation.store.Simulator;

/**
 * Asks the first question itself, because the first one in a process takes seconds. What it needs is loaded and compiled from the
 * moment the database is open, beside the rest of the start.
 */
@Component
@ConditionalOnProperty("trinn.warm-up")
final class WarmUp implements SmartInitializingSingleton, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int ROUNDS = 5;
    private static final Duration FIRST_VISIT = Duration.ofSeconds(5);

    private final Simulator simulator;
    private final Store store;
    private final CountDownLatch ended = new CountDownLatch(1);

    WarmUp(Simulator simulator, Store store) {
        this.simulator = simulator;
        this.store = store;
    }

    /** Does not keep anybody waiting. What the start still adds is not there yet; what was asked about last time mostly is. */
    @Override
    public void afterSingletonsInstantiated() {
        inBackground("load", () -> new Experiment(store).data().ifPresent(data -> simulator.population(data.id())));
        inBackground("compile", () -> new Experiment(store).baseline().ifPresent(simulator::compile));
    }

    /** Does not keep anybody waiting. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        inBackground("ask", this::ask);
    }

    private void ask() {
        Experiment experiment = new Experiment(store);
        experiment.baseline().ifPresent(scheme -> inBackground("compile", () -> simulator.compile(scheme)));
        experiment.question().ifPresent(simulator::answer);
        if (endsWithin(FIRST_VISIT)) {
            return;
        }
        for (int round = 1; round < ROUNDS && !endsWithin(Duration.ZERO); round++) {
            experiment.question().ifPresent(simulator::answer);
        }
        if (!endsWithin(Duration.ZERO)) {
            experiment.data().ifPresent(data -> simulator.loadRecords(data.id()));
        }
    }

    /** Whether the application ends within some time, in which whoever opens the first page has both cores. */
    private boolean endsWithin(Duration time) {
        try {
            return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void destroy() {
        ended.countDown();
    }

    private static void inBackground(String what, Runnable task) {
        Thread.ofVirtual().name("warm-up: " + what).start(() -> {
            try {
                Signed.as(User.TRINN, task);
            } catch (RuntimeException e) {
                LOG.debug("Warming up failed.", e);
            }
        });
    }
}
