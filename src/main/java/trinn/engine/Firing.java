package trinn.engine;

import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;

/** Knows which rule is about to declare, and for which facts. */
final class Firing extends DefaultAgendaEventListener {

    private @Nullable Match match;

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        match = event.getMatch();
    }

    /** What fires now, or fired last. */
    Match now() {
        if (match == null) {
            throw new IllegalStateException("No rule is firing.");
        }
        return match;
    }
}
