package trinn.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
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
        String name = table(expr);
        if (name != null) {
            asked.add(name);
        }
        expr.parts().forEach(this::tables);
    }

    /** The term that an expression looks up; null where it looks up none. */
    private static @Nullable String table(Expr expr) {
        return expr
                                instanceof
                                Expr.Call(
                                        int at,
                                        Expr.Field(int a, Expr.Name(int p, String of), String name, int n),
                                        String c,
                                        int ca,
                                        List<Expr> arguments)
                        && of.equals("terms")
                ? name
                : null;
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
            match.rule()
                    .declares()
                    .forEach(declared -> declared.arguments().forEach(argument -> look(match, argument, highest)));
        }
        return highest;
    }

    private static void look(Match match, Expr expr, Map<String, Highest> highest) {
        expr.parts().forEach(part -> look(match, part, highest));
        String name = table(expr);
        if (name != null
                && expr instanceof Expr.Call call
                && match.reckoner().value(call.of()) instanceof Tiers tiers) {
            int value = call.name().equals("between") ? 1 : 0;
            boolean quota = call.arguments().size() > value + 1;
            BigDecimal there = number(match, call.arguments().get(value));
            BigDecimal of = quota ? number(match, call.arguments().getLast()) : BigDecimal.ONE;
            if (there != null && of != null && of.signum() > 0) {
                Highest one = highest(tiers, there.divide(of, MathContext.DECIMAL128), quota);
                highest.merge(name, one, (a, b) -> a.value().compareTo(b.value()) >= 0 ? a : b);
            }
        }
    }

    private static Highest highest(Tiers tiers, BigDecimal value, boolean quota) {
        int enough = tiers.border() == Tiers.Border.LOWER ? 0 : 1;
        return new Highest(
                value,
                quota,
                tiers.rows().stream()
                        .filter(tier -> value.compareTo(tier.from()) < enough)
                        .toList());
    }

    private static @Nullable BigDecimal number(Match match, Expr expr) {
        return match.reckoner().value(expr) instanceof BigDecimal number ? number : null;
    }
}
