package trinn.simulation;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import trinn.engine.Evaluated;
import trinn.facts.FactSet;
import trinn.settlement.Line;

/**
 * Which rules of a scheme declared something for whom, as coverage tells of a program which lines ran. Of everybody it keeps a bit for each rule.
 *
 * @param all of all periods, by the name of the rule
 * @param byPeriod the same of one period, by its id
 */
public record RuleUses(SortedMap<String, RuleUse> all, Map<String, SortedMap<String, RuleUse>> byPeriod) {

    /** Of no rule. */
    public static final RuleUses NONE = new RuleUses(new TreeMap<>(), Map.of());

    /** What is counted of one rule. */
    private static final class Tally {

        private final BitSet sellers = new BitSet();
        private int payouts;
        private BigDecimal amount = BigDecimal.ZERO;

        void fired(int seller) {
            sellers.set(seller);
            payouts++;
        }

        void changed(BigDecimal by) {
            amount = amount.add(by);
        }

        RuleUse of(String rule) {
            return new RuleUse(rule, payouts, sellers.cardinality(), amount);
        }
    }

    /** What is counted of every rule. */
    private static final class Tallies {

        private final SortedMap<String, Tally> all = new TreeMap<>();

        Tallies(Set<String> rules) {
            rules.forEach(rule -> all.put(rule, new Tally()));
        }

        void add(int seller, Evaluated one) {
            one.fired().forEach(rule -> of(rule).fired(seller));
            for (Line line : one.payout().lines()) {
                of(line.rule()).changed(line.amount());
            }
        }

        private Tally of(String rule) {
            return all.computeIfAbsent(rule, any -> new Tally());
        }

        SortedMap<String, RuleUse> uses() {
            SortedMap<String, RuleUse> uses = new TreeMap<>();
            all.forEach((rule, tally) -> uses.put(rule, tally.of(rule)));
            return uses;
        }
    }

    /**
     * Looks at everything that was worked out.
     *
     * @param rules the names of all rules
     * @param population whom it was worked out for, in the same order
     */
    static RuleUses of(Set<String> rules, List<FactSet> population, List<Evaluated> all) {
        Map<String, Integer> sellers = new HashMap<>();
        Tallies everything = new Tallies(rules);
        Map<String, Tallies> periods = new TreeMap<>();
        for (int row = 0; row < all.size(); row++) {
            FactSet facts = population.get(row);
            int seller = sellers.computeIfAbsent(facts.seller().id(), id -> sellers.size());
            everything.add(seller, all.get(row));
            periods.computeIfAbsent(facts.period().id(), id -> new Tallies(rules))
                    .add(seller, all.get(row));
        }
        Map<String, SortedMap<String, RuleUse>> byPeriod = new TreeMap<>();
        periods.forEach((period, tallies) -> byPeriod.put(period, tallies.uses()));
        return new RuleUses(everything.uses(), byPeriod);
    }

    /**
     * How each rule was used, by its name.
     *
     * @param period the id of a period; empty for all
     */
    public SortedMap<String, RuleUse> in(String period) {
        return period.isEmpty() ? all : byPeriod.getOrDefault(period, new TreeMap<>());
    }
}
