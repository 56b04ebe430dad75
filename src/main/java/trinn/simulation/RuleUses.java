package trinn.simulation;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.facts.FactSet;
import trinn.settlement.Line;

/** Which rules of a scheme declared something for whom, as coverage tells of a program which lines ran. */
public final class RuleUses {

    /** Of no rule. */
    public static final RuleUses NONE = new RuleUses(List.of(), List.of(), Map.of(), Map.of());

    private final List<FactSet> population;
    private final Collection<String> rules;
    private final Map<String, BitSet> payouts;
    private final Map<String, Map<Integer, BigDecimal>> amounts;

    private RuleUses(
            List<FactSet> population,
            Collection<String> rules,
            Map<String, BitSet> payouts,
            Map<String, Map<Integer, BigDecimal>> amounts) {
        this.population = population;
        this.rules = rules;
        this.payouts = payouts;
        this.amounts = amounts;
    }

    /**
     * Looks at everything that was worked out.
     *
     * @param rules the names of all rules
     * @param population whom it was worked out for, in the same order
     */
    static RuleUses of(Collection<String> rules, List<FactSet> population, List<Evaluated> all) {
        Map<String, BitSet> payouts = new HashMap<>();
        Map<String, Map<Integer, BigDecimal>> amounts = new HashMap<>();
        for (int row = 0; row < all.size(); row++) {
            for (String rule : all.get(row).fired()) {
                payouts.computeIfAbsent(rule, any -> new BitSet()).set(row);
            }
            for (Line line : all.get(row).payout().lines()) {
                amounts.computeIfAbsent(line.rule(), any -> new HashMap<>()).merge(row, line.amount(), BigDecimal::add);
            }
        }
        return new RuleUses(population, rules, payouts, amounts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleUses that
                && population.equals(that.population)
                && List.copyOf(rules).equals(List.copyOf(that.rules))
                && payouts.equals(that.payouts)
                && amounts.equals(that.amounts);
    }

    @Override
    public int hashCode() {
        return payouts.hashCode();
    }

    /** How each rule was used in some of the payouts, by its name. */
    public SortedMap<String, RuleUse> in(Predicate<FactSet> some) {
        SortedMap<String, RuleUse> uses = new TreeMap<>();
        for (String rule : rules) {
            BitSet rows = payouts.getOrDefault(rule, new BitSet());
            Map<Integer, BigDecimal> changed = amounts.getOrDefault(rule, Map.of());
            int count = 0;
            Set<String> sellers = new HashSet<>();
            BigDecimal amount = BigDecimal.ZERO;
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                FactSet facts = population.get(row);
                if (some.test(facts)) {
                    count++;
                    sellers.add(facts.seller().id());
                    amount = amount.add(changed.getOrDefault(row, BigDecimal.ZERO));
                }
            }
            uses.put(rule, count == 0 ? RuleUse.never(rule) : new RuleUse(rule, count, sellers.size(), amount));
        }
        return uses;
    }
}
