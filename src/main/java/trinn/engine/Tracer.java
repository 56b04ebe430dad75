package trinn.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.engine.Match.Bound;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.language.Expr;
import trinn.language.FactPattern;
import trinn.language.FactPattern.Asks;
import trinn.language.Reckoner;
import trinn.language.Rule;
import trinn.language.Vocabulary;

/** Finds out from the tree of a rule which facts of a seller and period it fires for, or why it fires for none. */
final class Tracer {

    /** More conditions than any pattern has. */
    private static final int FURTHER = 1_000;

    private final Rule rule;
    private final Map<String, Object> terms;
    private final Map<String, List<Fact>> facts;
    private final Map<String, Bound> bound = new HashMap<>();
    private final Map<FactPattern, Fact> placed = new HashMap<>();
    private final List<Match> matches;
    private int furthest = -1;
    private @Nullable Unmet nearest;

    private Tracer(Rule rule, Map<String, List<Fact>> facts, Map<String, Object> terms, List<Match> matches) {
        this.rule = rule;
        this.facts = facts;
        this.terms = terms;
        this.matches = matches;
    }

    /** What each rule fires for, and what fails first of those that do not, in the order of the rules. */
    static Trace of(List<Rule> rules, FactSet facts, Map<String, Object> terms) {
        Map<String, List<Fact>> byType = facts.all().stream()
                .collect(Collectors.groupingBy(fact -> fact.getClass().getSimpleName()));
        List<Match> matches = new ArrayList<>();
        List<Unmet> unmet = new ArrayList<>();
        for (Rule rule : rules) {
            Tracer tracer = new Tracer(rule, byType, terms, matches);
            if (!tracer.matches(0)) {
                unmet.add(Objects.requireNonNull(tracer.nearest));
            }
        }
        return new Trace(matches, unmet);
    }

    /** Whether the rule fires for what is bound so far and some of the facts behind; takes down for which. */
    private boolean matches(int depth) {
        if (depth == rule.patterns().size()) {
            matches.add(new Match(rule, placed, bound, terms));
            return true;
        }
        FactPattern pattern = rule.patterns().get(depth);
        List<Fact> all = facts.getOrDefault(pattern.fact(), List.of());
        if (pattern.asks() == Asks.NONE) {
            for (Fact fact : all) {
                if (failing(pattern, fact) == null) {
                    note(depth, 0, new Unmet(rule, pattern, fact, null, null, null));
                    return false;
                }
            }
            return matches(depth + 1);
        }
        if (all.isEmpty()) {
            note(depth, 0, new Unmet(rule, pattern, null, null, null, null));
        }
        boolean any = false;
        for (Fact fact : all) {
            Failing failing = failing(pattern, fact);
            if (failing != null) {
                note(depth, 1 + failing.passed(), failing.unmet());
            } else if (pattern.asks() == Asks.EXISTS) {
                return matches(depth + 1);
            } else {
                any |= placed(pattern, fact, depth);
            }
        }
        return any;
    }

    /** Goes on behind a fact that meets all conditions; what it binds is known since they were tried. */
    private boolean placed(FactPattern pattern, Fact fact, int depth) {
        if (!pattern.binding().isEmpty()) {
            bound.put(pattern.binding(), new Bound(fact, pattern, fact, null));
        }
        placed.put(pattern, fact);
        return matches(depth + 1);
    }

    private record Failing(int passed, Unmet unmet) {}

    /** The first condition that fails for a fact, and how many hold before it; null where all hold. */
    private @Nullable Failing failing(FactPattern pattern, Fact fact) {
        Reckoner reckoner = within(fact);
        int passed = 0;
        for (FactPattern.Condition condition : pattern.conditions()) {
            if (!condition.binding().isEmpty()) {
                bound.put(
                        condition.binding(),
                        new Bound(reckoner.value(condition.bound()), pattern, fact, condition.bound()));
            }
            if (condition.decides()) {
                List<Expr> parts = new ArrayList<>();
                conjuncts(condition.expr(), parts);
                for (Expr part : parts) {
                    if (!reckoner.holds(part)) {
                        return new Failing(passed, unmet(pattern, fact, part, reckoner));
                    }
                    passed++;
                }
            }
        }
        return null;
    }

    private Unmet unmet(FactPattern pattern, Fact fact, Expr condition, Reckoner reckoner) {
        return switch (condition) {
            case Expr.Binary binary
            when !binary.sign().equals("||") ->
                new Unmet(
                        rule, pattern, fact, condition, reckoner.value(binary.left()), reckoner.value(binary.right()));
            case Expr.In in -> new Unmet(rule, pattern, fact, condition, reckoner.value(in.left()), null);
            default -> new Unmet(rule, pattern, fact, condition, null, null);
        };
    }

    /** The comparisons that must all hold. */
    private static void conjuncts(Expr expr, List<Expr> parts) {
        switch (expr) {
            case Expr.Binary binary
            when binary.sign().equals("&&") -> {
                conjuncts(binary.left(), parts);
                conjuncts(binary.right(), parts);
            }
            case Expr.Parens parens -> conjuncts(parens.of(), parts);
            default -> parts.add(expr);
        }
    }

    /** Keeps what comes furthest, of equals the one that fell shortest, and of those the first. */
    private void note(int depth, int passed, Unmet unmet) {
        int far = depth * FURTHER + passed;
        if (far > furthest || far == furthest && nearest != null && isNearer(unmet, nearest)) {
            furthest = far;
            nearest = unmet;
        }
    }

    private static boolean isNearer(Unmet unmet, Unmet than) {
        return unmet.left() instanceof BigDecimal left
                && unmet.right() instanceof BigDecimal right
                && than.left() instanceof BigDecimal otherLeft
                && than.right() instanceof BigDecimal otherRight
                && right.subtract(left)
                                .abs()
                                .compareTo(otherRight.subtract(otherLeft).abs())
                        < 0;
    }

    /** Names within a pattern: a field of the fact hides a binding of the same name. */
    private Reckoner within(Fact fact) {
        Map<String, ?> fields = Vocabulary.FACTS.getOrDefault(fact.getClass().getSimpleName(), Map.of());
        Function<String, @Nullable Object> names = name -> {
            if (name.equals(Reckoner.THIS)) {
                return fact;
            }
            if (fields.containsKey(name)) {
                return Vocabulary.value(fact, name);
            }
            Bound known = bound.get(name);
            return known == null ? null : known.value();
        };
        return new Reckoner(names, terms);
    }
}
