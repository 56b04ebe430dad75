package trinn.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Tiers;
import trinn.language.Expr;
import trinn.language.FactPattern;
import trinn.language.Rule;

/**
 * How the data covers a rule of pay.
 *
 * @param rule which
 * @param fired for how many payouts it declared something
 * @param decided what kept it from the others, most often first
 * @param reached how far up its tables the payouts came, in the order in which it looks them up
 */
public record RuleCover(Rule rule, int fired, List<Decided> decided, List<Reached> reached) {

    /**
     * A condition that kept a rule from payouts: the first that fails, for the facts that come furthest.
     *
     * @param pattern of which it is one
     * @param condition the comparison; null where there is no such fact at all, or one that must not be
     * @param payouts from how many
     */
    public record Decided(FactPattern pattern, @Nullable Expr condition, int payouts) {}

    /**
     * How far up a table the payouts came.
     *
     * @param term the name of the table
     * @param table the table
     * @param quota whether its borders are shares of a quota
     * @param payouts how many reached each tier and none above it, in their order; a payout that looks several values up counts in
     *     the tier of each
     */
    public record Reached(String term, Tiers table, boolean quota, List<Integer> payouts) {

        /** Copies the list. */
        public Reached {
            payouts = List.copyOf(payouts);
        }
    }

    /** Copies the lists. */
    public RuleCover {
        decided = List.copyOf(decided);
        reached = List.copyOf(reached);
    }
}
