package trinn.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.engine.Match;
import trinn.engine.Trace;
import trinn.evaluation.Succession.Version;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Product;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;
import trinn.kpi.Influence;
import trinn.language.Expr;
import trinn.language.FactPattern;
import trinn.language.Reckoner;
import trinn.language.Rule;
import trinn.language.Vocabulary;
import trinn.statement.Obstacle.Need;

/** Where the rules of a scheme would pay otherwise for a seller and period: the borders of their conditions and tables. */
final class Borders {

    /** More conditions than anybody would be asked to meet together. */
    private static final int MOST_TOGETHER = 3;

    /** More products than anybody reads about. */
    private static final int MOST_PRODUCTS = 40;

    private static final Map<String, String> OPPOSITE = Map.of("<", ">=", "<=", ">", ">", "<=", ">=", "<");

    private final Version version;
    private final Evaluated last;
    private final Needs needs;
    private final List<Way> ways = new ArrayList<>();

    /** What would have to change for a rule to pay otherwise. */
    record Way(String rule, List<Need> needs) {}

    Borders(Version version, Evaluated last, Needs needs) {
        this.version = version;
        this.last = last;
        this.needs = needs;
    }

    /** All of them; whether they pay more is not known yet. */
    List<Way> ways() {
        Trace trace = version.scheme().trace(last.facts(), version.terms(), last.before());
        trace.unmet().forEach(unmet -> reach(unmet.rule()));
        trace.matches().stream().map(Match::rule).distinct().forEach(this::reach);
        trace.matches().forEach(this::avoid);
        trace.matches()
                .forEach(match -> match.rule()
                        .declares()
                        .forEach(declared -> declared.arguments().forEach(argument -> tables(match, argument))));
        return ways;
    }

    /** What it takes for a rule to pay; of one that looks at products, for each of them. */
    private void reach(Rule rule) {
        if (!rule.asksFor("Product")) {
            reach(rule, last.facts());
            return;
        }
        List<Fact> others = last.facts().others().stream()
                .filter(fact -> !(fact instanceof Product))
                .toList();
        last.facts().products().stream().limit(MOST_PRODUCTS).forEach(product -> {
            List<Fact> one = new ArrayList<>(others);
            one.add(product);
            reach(rule, new FactSet(last.facts().seller(), last.facts().period(), one));
        });
    }

    private void reach(Rule rule, FactSet given) {
        FactSet facts = given;
        List<Need> all = new ArrayList<>();
        for (int i = 0; i < MOST_TOGETHER; i++) {
            Obstacle obstacle = WhyNot.obstacle(version, rule.name(), facts, last.before(), needs);
            if (obstacle == null) {
                ways.add(new Way(rule.name(), all));
                return;
            }
            Need need = obstacle.need();
            FactSet changed = need == null ? null : changed(facts, need);
            if (need == null || changed == null) {
                return;
            }
            all.add(need);
            facts = changed;
        }
    }

    private static @Nullable FactSet changed(FactSet facts, Need need) {
        return new Change(need.of(), need.more(), need.kind(), Influence.SELF).in(facts);
    }

    /** What it takes for a rule not to apply any longer, such as a gate. */
    private void avoid(Match match) {
        match.facts().forEach((pattern, fact) -> {
            for (FactPattern.Condition condition : pattern.conditions()) {
                comparisons(condition.expr()).forEach(binary -> avoid(match, pattern, fact, binary));
            }
        });
    }

    private static List<Expr.Binary> comparisons(Expr expr) {
        return switch (expr) {
            case Expr.Parens parens -> comparisons(parens.of());
            case Expr.Binary binary
            when binary.sign().equals("&&") -> {
                List<Expr.Binary> both = new ArrayList<>(comparisons(binary.left()));
                both.addAll(comparisons(binary.right()));
                yield both;
            }
            case Expr.Binary binary when OPPOSITE.containsKey(binary.sign()) -> List.of(binary);
            default -> List.of();
        };
    }

    private void avoid(Match match, FactPattern pattern, Fact fact, Expr.Binary binary) {
        WhatReader reader = new WhatReader(match.rule());
        Measure measure = reader.within(pattern, fact, binary.left()).only();
        Map<String, ?> fields = Vocabulary.FACTS.getOrDefault(pattern.fact(), Map.of());
        Reckoner reckoner = new Reckoner(
                name -> fields.containsKey(name)
                        ? Vocabulary.value(fact, name)
                        : match.reckoner().names().apply(name),
                match.terms());
        if (measure != null && reckoner.value(binary.right()) instanceof BigDecimal border) {
            add(match.rule(), needs.of(measure, fact, OPPOSITE.get(binary.sign()), border));
        }
    }

    private void add(Rule rule, @Nullable Need need) {
        if (need != null) {
            ways.add(new Way(rule.name(), List.of(need)));
        }
    }

    /** The tiers above those that were reached, of the tables that an amount is worked out with. */
    private void tables(Match match, Expr expr) {
        expr.parts().forEach(part -> tables(match, part));
        if (!(expr instanceof Expr.Call call)) {
            return;
        }
        switch (match.reckoner().value(call.of())) {
            case Tiers tiers -> {
                int value = call.name().equals("between") ? 1 : 0;
                boolean quota = call.arguments().size() > value + 1;
                Object last = match.reckoner().value(call.arguments().getLast());
                BigDecimal scale =
                        quota ? last instanceof BigDecimal number ? number : BigDecimal.ZERO : BigDecimal.ONE;
                List<BigDecimal> borders = tiers.rows().stream()
                        .map(tier -> tier.from().multiply(scale))
                        .toList();
                borders(match, call.arguments().get(value), borders, tiers.border());
            }
            case TwoWay cells -> {
                List<BigDecimal> rows =
                        cells.rows().stream().map(TwoWay.Row::from).toList();
                borders(match, call.arguments().getFirst(), rows, cells.border());
                borders(match, call.arguments().getLast(), cells.columns(), cells.border());
            }
            case null, default -> {}
        }
    }

    private void borders(Match match, Expr value, List<BigDecimal> borders, Tiers.Border border) {
        Measure measure = new WhatReader(match.rule()).outside(value).only();
        Match.Bound bound = value instanceof Expr.Name name ? match.bound().get(name.name()) : null;
        if (measure == null || bound == null || !(bound.value() instanceof BigDecimal there)) {
            return;
        }
        String sign = border == Tiers.Border.LOWER ? ">=" : ">";
        for (BigDecimal each : borders) {
            if (each.compareTo(there) >= 0) {
                add(match.rule(), needs.of(measure, bound.fact(), sign, each));
            }
        }
    }
}
