package trinn.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.engine.Match;
import trinn.engine.Trace;
import trinn.engine.Unmet;
import trinn.evaluation.Succession;
import trinn.evaluation.Succession.Version;
import trinn.facts.Department;
import trinn.facts.FactSet;
import trinn.facts.Level;
import trinn.language.Declared;
import trinn.language.Expr;
import trinn.language.Rule;
import trinn.language.Vocabulary;
import trinn.settlement.Ledger;
import trinn.statement.Reason.Weight;

/** Why rules paid nothing for a seller and period, and since when. */
public final class WhyNot {

    private static final Set<String> ADDING =
            Set.of("award", "multiply", "floor", "release", "forgive", "draw", "supplement");
    private static final Set<String> DOWN = Set.of("<", "<=", "!=");

    private final Trace trace;
    private final Needs needs;

    private WhyNot(Trace trace, Needs needs) {
        this.trace = trace;
        this.needs = needs;
    }

    /**
     * Every rule that paid nothing in the last of some periods, those that are missed first, otherwise in the order of the rules.
     *
     * @param periods of one seller, worked out, in their order
     * @param kpis what the data calls its KPIs, and what they are counted in
     */
    public static List<Reason> of(Succession scheme, List<Evaluated> periods, KpiWords kpis) {
        Evaluated last = periods.getLast();
        Needs needs = Needs.of(scheme.on(last.facts()).scheme().scheme(), kpis);
        Trace trace = trace(scheme, last);
        Map<String, Obstacle> now = new WhyNot(trace, needs).obstacles();
        Map<String, LocalDate> since = since(scheme, periods, now.keySet(), needs);
        Set<String> paid = paid(trace, now.keySet());
        List<Reason> reasons = new ArrayList<>();
        for (Rule rule : rules(trace)) {
            Obstacle obstacle = now.get(rule.name());
            if (obstacle != null) {
                reasons.add(new Reason(
                        rule.name(), rule.component(), weight(rule, obstacle, paid), obstacle, since.get(rule.name())));
            }
        }
        reasons.sort(Comparator.comparing(Reason::weight));
        return reasons;
    }

    /** What keeps a rule from paying for facts; null where nothing does. */
    static @Nullable Obstacle obstacle(Version version, String rule, FactSet facts, Ledger before, Needs needs) {
        Trace trace = version.scheme().trace(facts, version.terms(), before);
        return new WhyNot(trace, needs).obstacles().get(rule);
    }

    private static Trace trace(Succession scheme, Evaluated one) {
        Version version = scheme.on(one.facts());
        return version.scheme().trace(one.facts(), version.terms(), one.before());
    }

    /** The rules of pay, in their order. */
    private static List<Rule> rules(Trace trace) {
        Map<Integer, Rule> rules = new TreeMap<>();
        trace.matches().forEach(match -> rules.put(match.rule().position(), match.rule()));
        trace.unmet().forEach(unmet -> rules.put(unmet.rule().position(), unmet.rule()));
        return List.copyOf(rules.values());
    }

    /** What is paid or changed, by verb and component, by rules that did so. */
    private static Set<String> paid(Trace trace, Set<String> nothing) {
        Set<String> paid = new HashSet<>();
        trace.matches().stream()
                .map(Match::rule)
                .filter(rule -> !nothing.contains(rule.name()))
                .forEach(rule -> rule.declares().forEach(declared -> paid.add(does(rule, declared))));
        return paid;
    }

    private static String does(Rule rule, Declared declared) {
        return declared.verb() + " " + rule.component();
    }

    private static Weight weight(Rule rule, Obstacle obstacle, Set<String> paid) {
        if (rule.declares().stream().noneMatch(declared -> ADDING.contains(declared.verb()))) {
            return Weight.SPARED;
        }
        boolean otherwise = rule.declares().stream().anyMatch(declared -> paid.contains(does(rule, declared)));
        return obstacle instanceof Obstacle.Off || otherwise && isBehind(obstacle) ? Weight.APART : Weight.MISSED;
    }

    /** Whether the seller is beyond what the rule asks for, so that another one may pay in its place. */
    private static boolean isBehind(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.Short less -> DOWN.contains(less.sign());
            case Obstacle.Other other -> other.need() == null;
            default -> false;
        };
    }

    /** Since when each rule pays nothing, where that is longer than the last period. */
    private static Map<String, LocalDate> since(
            Succession scheme, List<Evaluated> periods, Set<String> rules, Needs needs) {
        Map<String, LocalDate> since = new HashMap<>();
        Set<String> open = new HashSet<>(rules);
        for (int i = periods.size() - 2; i >= 0 && !open.isEmpty(); i--) {
            Evaluated one = periods.get(i);
            open.retainAll(new WhyNot(trace(scheme, one), needs).obstacles().keySet());
            open.forEach(rule -> since.put(rule, one.facts().period().from()));
        }
        return since;
    }

    /** What keeps rules from paying, by rule. */
    private Map<String, Obstacle> obstacles() {
        Map<String, Obstacle> obstacles = new LinkedHashMap<>();
        trace.unmet().forEach(unmet -> obstacles.put(unmet.rule().name(), obstacle(unmet)));
        Map<String, List<Match>> byRule = new LinkedHashMap<>();
        trace.matches()
                .forEach(match -> byRule.computeIfAbsent(match.rule().name(), any -> new ArrayList<>())
                        .add(match));
        byRule.forEach((rule, matches) -> {
            Obstacle zero = zero(matches);
            if (zero != null) {
                obstacles.put(rule, zero);
            }
        });
        return obstacles;
    }

    /** Why a rule that awards something awards nothing but zero; null where it does not. */
    private @Nullable Obstacle zero(List<Match> matches) {
        Obstacle first = null;
        for (Match match : matches) {
            for (Expr award : Zeroes.awards(match)) {
                if (!(match.reckoner().value(award) instanceof BigDecimal amount) || amount.signum() != 0) {
                    return null;
                }
                Obstacle why = new Zeroes(match, needs).why(award);
                first = first == null || !(first instanceof Obstacle.Begins) && why instanceof Obstacle.Begins
                        ? why
                        : first;
            }
        }
        return first;
    }

    private Obstacle obstacle(Unmet unmet) {
        WhatReader reader = new WhatReader(unmet.rule());
        Expr condition = bare(unmet.condition());
        if (condition == null) {
            Measure whole = WhatReader.measure(unmet.pattern(), unmet.fact(), "");
            return unmet.fact() == null ? new Obstacle.Missing(whole) : new Obstacle.Present(whole);
        }
        return switch (condition) {
            case Expr.Binary binary when !Set.of("&&", "||").contains(binary.sign()) -> compared(unmet, reader, binary);
            case Expr.In in -> among(unmet, reader, in);
            default -> new Obstacle.Unheld(reader.within(unmet.pattern(), unmet.fact(), condition));
        };
    }

    private static @Nullable Expr bare(@Nullable Expr condition) {
        return condition instanceof Expr.Parens parens ? bare(parens.of()) : condition;
    }

    private Obstacle compared(Unmet unmet, WhatReader reader, Expr.Binary binary) {
        What left = reader.within(unmet.pattern(), unmet.fact(), binary.left());
        What right = reader.within(unmet.pattern(), unmet.fact(), binary.right());
        String sign = binary.sign();
        if (left.isOfFacts() || !right.isOfFacts()) {
            return compared(unmet, left, sign, unmet.left(), right, unmet.right());
        }
        return compared(unmet, right, Needs.turned(sign), unmet.right(), left, unmet.left());
    }

    private Obstacle compared(
            Unmet unmet, What what, String sign, @Nullable Object there, What other, @Nullable Object asked) {
        Measure measure = what.only();
        if (!what.isOfFacts()) {
            return new Obstacle.Off(Objects.requireNonNullElse(what.term(), ""), there, sign, asked);
        }
        if (measure != null && sign.equals("==") && isKey(measure)) {
            return new Obstacle.Missing(WhatReader.measure(unmet.pattern(), null, ""));
        }
        if (there == null && measure != null) {
            return new Obstacle.Missing(measure);
        }
        if (asked == null) {
            Measure lacking = other.only();
            return lacking != null
                    ? new Obstacle.Missing(lacking)
                    : measure != null ? new Obstacle.Present(measure) : new Obstacle.Unheld(what);
        }
        if (there instanceof BigDecimal is && asked instanceof BigDecimal wanted) {
            if (sign.equals("!=") && wanted.signum() == 0) {
                return new Obstacle.Zero(what);
            }
            return new Obstacle.Short(
                    what, sign, wanted, is, measure == null ? null : needs.of(measure, unmet.fact(), sign, wanted));
        }
        Obstacle.Need need = measure != null
                        && unmet.fact() instanceof Department department
                        && asked instanceof Level level
                        && Set.of("==", ">=").contains(sign)
                ? needs.of(measure, department, level)
                : null;
        return new Obstacle.Other(what, sign, List.of(asked), there, need);
    }

    private Obstacle among(Unmet unmet, WhatReader reader, Expr.In in) {
        What what = reader.within(unmet.pattern(), unmet.fact(), in.left());
        Measure measure = what.only();
        if (measure != null && isKey(measure)) {
            return new Obstacle.Missing(WhatReader.measure(unmet.pattern(), null, ""));
        }
        List<Object> asked = new ArrayList<>();
        for (Expr choice : in.choices()) {
            for (What.Piece piece :
                    reader.within(unmet.pattern(), unmet.fact(), choice).pieces()) {
                asked.add(piece instanceof What.Word(Object word) ? word : piece);
            }
        }
        return new Obstacle.Other(what, "==", asked, unmet.left(), null);
    }

    /** Whether a field says which fact is meant, so that nothing but another fact would help. */
    private static boolean isKey(Measure measure) {
        return measure.field().equals("window")
                || measure.field().equals(Vocabulary.KEYS.getOrDefault(measure.fact(), ""));
    }
}
