package trinn.forecast;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import trinn.engine.Evaluated;
import trinn.evaluation.Succession.Version;
import trinn.facts.FactSet;
import trinn.settlement.Line;
import trinn.statement.Change;

/**
 * What a period would pay if some of its facts were others, beside what it pays.
 *
 * @param now as it is
 * @param then as it would be
 */
public record Estimate(Evaluated now, Evaluated then) {

    /** One component of pay, in both. */
    public record Part(String component, BigDecimal now, BigDecimal then) {

        /** What would be added. */
        public BigDecimal difference() {
            return then.subtract(now);
        }
    }

    /**
     * Works out a period anew. Changes to what the facts do not have change nothing; what changes would make of the department and
     * of places among sellers is left aside.
     *
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for the changed facts
     */
    public static Estimate of(Version version, Evaluated now, Collection<Change> changes) {
        FactSet facts = changed(now.facts(), changes);
        return facts == now.facts()
                ? new Estimate(now, now)
                : new Estimate(now, version.scheme().evaluate(facts, version.terms(), now.before(), null));
    }

    /** The facts after all changes; the same where none of them changes anything. */
    static FactSet changed(FactSet facts, Collection<Change> changes) {
        FactSet changed = facts;
        for (Change change : changes) {
            FactSet next = change.more().signum() == 0 ? null : change.in(changed);
            changed = next == null ? changed : next;
        }
        return changed;
    }

    /** What would be paid. */
    public BigDecimal total() {
        return then.payout().total();
    }

    /** How much more than now that is. */
    public BigDecimal difference() {
        return total().subtract(now.payout().total());
    }

    /** Both by component, in the order of the lines as they are, then those that would be new; their sums are the totals. */
    public List<Part> parts() {
        SequencedMap<String, BigDecimal> before = sums(now);
        SequencedMap<String, BigDecimal> after = sums(then);
        SequencedMap<String, BigDecimal> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .map(component -> new Part(
                        component,
                        before.getOrDefault(component, BigDecimal.ZERO),
                        after.getOrDefault(component, BigDecimal.ZERO)))
                .toList();
    }

    private static SequencedMap<String, BigDecimal> sums(Evaluated one) {
        SequencedMap<String, BigDecimal> sums = new LinkedHashMap<>();
        for (Line line : one.payout().lines()) {
            sums.merge(line.component(), line.amount(), BigDecimal::add);
        }
        return sums;
    }
}
