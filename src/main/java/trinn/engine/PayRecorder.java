package trinn.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;
import trinn.facts.Pay;
import trinn.settlement.Because;
import trinn.settlement.Declaration;
import trinn.settlement.Step;

/** Takes down what the rules declare, and puts it into an order that does not depend on when they fired. */
final class PayRecorder implements Pay {

    private static final Comparator<Recorded> ORDER = Comparator.<Recorded>comparingInt(
                    recorded -> recorded.rule().position())
            .thenComparing(Recorded::facts, java.util.Arrays::compare)
            .thenComparingInt(Recorded::sequence);

    private final Map<String, CheckedRule> rules;
    private final Map<Object, Integer> places = new IdentityHashMap<>();
    private final Map<String, Object> terms;
    private final boolean trace;
    private final List<Recorded> recorded = new ArrayList<>();
    private @Nullable Match match;

    private record Recorded(CheckedRule rule, int[] facts, int sequence, Declaration declaration) {}

    PayRecorder(Map<String, CheckedRule> rules, List<Object> facts, Map<String, Object> terms, boolean trace) {
        this.rules = rules;
        this.terms = terms;
        this.trace = trace;
        for (Object fact : facts) {
            places.put(fact, places.size());
        }
    }

    /** Tells the recorder which rule is about to declare. */
    AgendaEventListener listener() {
        return new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                match = event.getMatch();
            }
        };
    }

    /** Everything declared, by rule, facts, and place within the rule. */
    List<Declaration> declarations() {
        return recorded.stream().sorted(ORDER).map(Recorded::declaration).toList();
    }

    @Override
    public void award(BigDecimal amount) {
        declare(Step.AWARD, amount);
    }

    @Override
    public void scale(BigDecimal share) {
        declare(Step.SCALE, share);
    }

    @Override
    public void multiply(BigDecimal factor) {
        declare(Step.MULTIPLY, factor);
    }

    @Override
    public void floor(BigDecimal amount) {
        declare(Step.FLOOR, amount);
    }

    @Override
    public void cap(BigDecimal amount) {
        declare(Step.CAP, amount);
    }

    private void declare(Step step, BigDecimal value) {
        Match firing = firing();
        CheckedRule rule = rules.get(firing.getRule().getName());
        if (rule == null) {
            throw new IllegalStateException("The rule is not one of the scheme.");
        }
        int[] facts = firing.getObjects().stream()
                .mapToInt(fact -> places.getOrDefault(fact, -1))
                .toArray();
        Budget.requireRoom(recorded.size());
        Budget.require(Objects.requireNonNull(value));
        Because because =
                trace && rule.because() != null ? rule.because().fill(name -> bound(firing, name, value), terms) : null;
        if (because != null) {
            Budget.require(because);
        }
        recorded.add(new Recorded(
                rule, facts, recorded.size(), new Declaration(step, rule.component(), value, rule.name(), because)));
    }

    private static @Nullable Object bound(Match firing, String name, BigDecimal amount) {
        return name.equals(Sentence.AMOUNT) ? amount : firing.getDeclarationValue(name);
    }

    /** What fires now, or fired last. */
    Match firing() {
        if (match == null) {
            throw new IllegalStateException("No rule is firing.");
        }
        return match;
    }
}
