package trinn.simulation.ui;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the first question itself after the start, because the first one in a process takes seconds. */
@Component
final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int ROUNDS = 5;

    private final Simulator simulator;
    private final Store store;

    WarmUp(Simulator simulator, Store store) {
        this.simulator = simulator;
        this.store = store;
    }

    /** Does not keep anybody waiting. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("warm-up").start(this::ask);
    }

    private void ask() {
        try {
            Experiment experiment = new Experiment(store);
            experiment
                    .baseline()
                    .ifPresent(scheme ->
                            Thread.ofVirtual().name("warm-up of rules").start(() -> simulator.compile(scheme)));
            for (int round = 0; round < ROUNDS; round++) {
                experiment.question().ifPresent(simulator::answer);
            }
        } catch (RuntimeException e) {
            LOG.debug("Warming up failed.", e);
        }
    }
}
