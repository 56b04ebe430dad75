package trinn.engine;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;
import trinn.language.Rule;

/** What fires in a session. */
final class SessionFiring extends DefaultAgendaEventListener implements Firing {

    private final Map<String, Rule> rules;
    private final Map<Object, Integer> places = new IdentityHashMap<>();
    private @Nullable Match match;

    SessionFiring(Map<String, Rule> rules, List<?> facts) {
        this.rules = rules;
        for (Object fact : facts) {
            places.put(fact, places.size());
        }
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        match = event.getMatch();
    }

    @Override
    public Rule rule() {
        Rule rule = rules.get(ruleName());
        if (rule == null) {
            throw new IllegalStateException("The rule is not one of the scheme.");
        }
        return rule;
    }

    @Override
    public String ruleName() {
        return now().getRule().getName();
    }

    @Override
    public List<?> facts() {
        return now().getObjects();
    }

    @Override
    public int[] places() {
        return now().getObjects().stream()
                .mapToInt(fact -> places.getOrDefault(fact, -1))
                .toArray();
    }

    @Override
    public @Nullable Object value(String name) {
        return now().getDeclarationValue(name);
    }

    @Override
    public List<String> names() {
        return now().getDeclarationIds();
    }

    /** What fires now, or fired last. */
    private Match now() {
        if (match == null) {
            throw new IllegalStateException("No rule is firing.");
        }
        return match;
    }
}
