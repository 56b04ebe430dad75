package trinn.engine;

import java.util.HashSet;
import java.util.Set;
import trinn.facts.FactSet;
import trinn.settlement.Ledger;
import trinn.settlement.Payout;

/**
 * One seller and period, worked out.
 *
 * @param facts all that the rules saw, apart from what the ledger gave them
 * @param before what flowed in from earlier periods
 * @param payout what is paid
 * @param after what flows on to the next period
 * @param fired the rules that declared something, those of crediting too
 */
public record Evaluated(FactSet facts, Ledger before, Payout payout, Ledger after, Set<String> fired) {

    /** Copies the set. */
    public Evaluated {
        fired = Set.copyOf(fired);
    }

    /** The same, and rules that declared something before the rules of pay ran. */
    public Evaluated withFired(Set<String> before) {
        if (before.isEmpty()) {
            return this;
        }
        Set<String> all = new HashSet<>(fired);
        all.addAll(before);
        return new Evaluated(facts, this.before, payout, after, all);
    }
}
