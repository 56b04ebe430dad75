package trinn.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.engine.Match;
import trinn.facts.Fact;
import trinn.facts.Kind;
import trinn.language.Declared;
import trinn.language.Expr;
import trinn.language.FactPattern;
import trinn.language.Rule;
import trinn.language.Sentence;
import trinn.language.ValueType;
import trinn.language.Vocabulary;
import trinn.scheme.Messages;
import trinn.settlement.Because;
import trinn.settlement.Line;

/** Finds the values behind the lines of a payout: what the facts gave that the line's rule asked about, computed with or spoke of. */
final class Inputs {

    /** What attainment, index and the like are worked out of. */
    private static final Map<String, List<String>> BEHIND = Map.of(
            "attainment", List.of("actual", "target", "norm"),
            "index", List.of("actual", "base", "norm"),
            "cappedIndex", List.of("actual", "base", "norm", "target"),
            "level", List.of("actual", "minimum", "norm", "maximum"));

    private final Messages messages;
    private final String language;
    private final Needs needs;
    private final List<Match> open;

    /** @param matches of all rules of pay; each stands behind one line at most of several that a rule has */
    Inputs(List<Match> matches, Messages messages, Locale reader, Needs needs) {
        this.open = new ArrayList<>(matches);
        this.messages = messages;
        this.language = Messages.language(reader);
        this.needs = needs;
    }

    /** The values behind a line; none behind one that no rule declared. */
    List<Input> of(Line line) {
        List<Match> candidates = open.stream()
                .filter(match -> match.rule().name().equals(line.rule()))
                .toList();
        Match match = candidates.stream()
                .filter(one -> isSaid(one, line.because()))
                .findFirst()
                .orElse(candidates.isEmpty() ? null : candidates.getFirst());
        if (match == null) {
            return List.of();
        }
        if (candidates.size() > 1) {
            open.remove(match);
        }
        return of(match);
    }

    private boolean isSaid(Match match, @Nullable Because because) {
        return Objects.equals(match.because(language, messages.said(match.terms())), because);
    }

    private List<Input> of(Match match) {
        Map<Measure, Input> inputs = new LinkedHashMap<>();
        Set<String> used = used(match.rule());
        for (FactPattern pattern : match.rule().patterns()) {
            Fact fact = match.facts().get(pattern);
            if (fact == null) {
                continue;
            }
            Set<String> fields = new TreeSet<>();
            for (FactPattern.Condition condition : pattern.conditions()) {
                if (condition.decides() || used.contains(condition.binding())) {
                    names(condition.expr(), fields);
                }
            }
            fields.retainAll(pattern.fields().keySet());
            fields.removeAll(Set.of("window", Vocabulary.KEYS.getOrDefault(pattern.fact(), "")));
            List.copyOf(fields).forEach(field -> fields.addAll(BEHIND.getOrDefault(field, List.of())));
            fields.retainAll(pattern.fields().keySet());
            fields.forEach(field -> add(pattern, fact, field, inputs));
        }
        return List.copyOf(inputs.values());
    }

    private void add(FactPattern pattern, Fact fact, String field, Map<Measure, Input> inputs) {
        Object value = Vocabulary.value(fact, field);
        if (value != null) {
            Measure measure = WhatReader.measure(pattern, fact, field);
            inputs.put(measure, new Input(measure, value, kind(pattern, field, measure)));
        }
    }

    private Kind kind(FactPattern pattern, String field, Measure measure) {
        if (!(pattern.fields().get(field) instanceof ValueType.Number(Kind kind))) {
            return Kind.TEXT;
        }
        return kind == Kind.NUMBER && measure.fact().endsWith("Kpi")
                ? needs.kinds().apply(measure.key())
                : kind;
    }

    /** The names that a rule computes with or speaks of. */
    private static Set<String> used(Rule rule) {
        Set<String> used = new TreeSet<>();
        for (Declared declared : rule.declares()) {
            declared.arguments().forEach(argument -> names(argument, used));
        }
        if (rule.because() != null) {
            rule.because().pieces().forEach(piece -> {
                if (piece instanceof Sentence.Value(Expr expr, Kind kind)) {
                    names(expr, used);
                }
            });
        }
        return used;
    }

    private static void names(Expr expr, Set<String> names) {
        if (expr instanceof Expr.Name(int at, String name)) {
            names.add(name);
        }
        expr.parts().forEach(part -> names(part, names));
    }
}
