package trinn.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import trinn.engine.Evaluated;
import trinn.engine.Lookup;
import trinn.engine.Match;
import trinn.facts.Tiers;
import trinn.language.Expr;
import trinn.language.Rule;
import trinn.parallel.InParallel;

/** How far up the tables of tiers anybody came. */
final class TableReach {

    /** So many are looked at before it is asked whether more need to be. */
    private static final int PORTION = 2_000;

    private final Plan plan;
    private final Set<String> asked = new TreeSet<>();

    /**
     * How far up a table anybody came.
     *
     * @param value the highest that was looked up
     * @param quota whether it is a share of a quota
     * @param missed the tiers above it, rising
     */
    record Highest(BigDecimal value, boolean quota, List<Tiers.Tier> missed) {}

    TableReach(Plan plan) {
        this.plan = plan;
        plan.rules().forEach(this::collect);
    }

    private void collect(Rule rule) {
        rule.declares().forEach(declared -> declared.arguments().forEach(argument -> tables(argument)));
    }

    private void tables(Expr expr) {
        String name = Lookup.table(expr);
        if (name != null) {
            asked.add(name);
        }
        expr.parts().forEach(this::tables);
    }

    /** By the name of the term; tables that were never looked up are not in it. */
    Map<String, Highest> of(List<Evaluated> all) {
        Map<String, Highest> highest = new TreeMap<>();
        for (int from = 0; from < all.size() && !isDone(highest); from += PORTION) {
            List<Evaluated> some = all.subList(from, Math.min(all.size(), from + PORTION));
            InParallel.all(some, this::of)
                    .forEach(one -> one.forEach((name, value) ->
                            highest.merge(name, value, (a, b) -> a.value().compareTo(b.value()) >= 0 ? a : b)));
        }
        return highest;
    }

    private boolean isDone(Map<String, Highest> highest) {
        return highest.keySet().containsAll(asked)
                && highest.values().stream().allMatch(one -> one.missed().isEmpty());
    }

    private Map<String, Highest> of(Evaluated one) {
        Map<String, Highest> highest = new TreeMap<>();
        for (Match match : plan.version()
                .scheme()
                .trace(one.facts(), plan.version().terms(), one.before())
                .matches()) {
            for (Lookup looked : Lookup.in(match)) {
                highest.merge(
                        looked.term(), highest(looked), (a, b) -> a.value().compareTo(b.value()) >= 0 ? a : b);
            }
        }
        return highest;
    }

    private static Highest highest(Lookup looked) {
        List<Tiers.Tier> rows = looked.table().rows();
        return new Highest(looked.value(), looked.quota(), rows.subList(looked.tier() + 1, rows.size()));
    }
}
