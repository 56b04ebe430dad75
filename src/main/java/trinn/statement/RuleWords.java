package trinn.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.language.Declared;
import trinn.language.Expr;
import trinn.language.FactPattern;
import trinn.language.Reckoner;
import trinn.language.Rule;
import trinn.language.Vocabulary;
import trinn.scheme.Scheme;
import trinn.scheme.Terms;
import trinn.source.Translations;

/** Says in one reader's way what a rule asks for and what it pays, with the terms of a day; whatever the data may be. */
public final class RuleWords {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final Map<String, Object> values;
    private final ReasonWords reasons;
    private final Translations phrases;
    private final FormulaWords formulas;

    /**
     * @param day on which the terms have the values that are said
     * @param kpis what the data calls its KPIs
     */
    public RuleWords(Locale reader, Scheme scheme, LocalDate day, KpiWords kpis) {
        this(reader, scheme, scheme.terms(), day, kpis);
    }

    /**
     * As the other, with terms that may be changed.
     *
     * @param terms those of the scheme, as they stand or changed
     */
    public RuleWords(Locale reader, Scheme scheme, Terms terms, LocalDate day, KpiWords kpis) {
        this.values = terms.on(day);
        this.reasons = new ReasonWords(reader, scheme, kpis);
        this.phrases = Translations.of(RuleWords.class, "rules", reader);
        this.formulas = new FormulaWords(phrases, reasons, new TermWords(reader, scheme), scheme, values);
    }

    /** Whether a term, such as the choice between two forms, switches the rule off. */
    public boolean isOff(Rule rule) {
        return rule.patterns().stream()
                .anyMatch(pattern -> pattern.conditions().stream()
                        .filter(FactPattern.Condition::decides)
                        .anyMatch(condition -> isOff(rule, pattern, condition.expr())));
    }

    private boolean isOff(Rule rule, FactPattern pattern, Expr expr) {
        return switch (expr) {
            case Expr.Parens parens -> isOff(rule, pattern, parens.of());
            case Expr.Binary binary
            when binary.sign().equals("&&") ->
                isOff(rule, pattern, binary.left()) || isOff(rule, pattern, binary.right());
            default -> isSwitch(rule, pattern, expr) && !new Reckoner(name -> null, values).holds(expr);
        };
    }

    private static boolean isSwitch(Rule rule, FactPattern pattern, Expr expr) {
        return !new WhatReader(rule).within(pattern, null, expr).isOfFacts();
    }

    /** What must hold, in one sentence or two; the empty text where it always pays. */
    public String asks(Rule rule) {
        List<String> sentences = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (FactPattern pattern : rule.patterns()) {
            String each = "each." + pattern.fact();
            boolean any = WhatReader.measure(pattern, null, "").key().isEmpty();
            if (pattern.seen() && any && phrases.has(each)) {
                sentences.add(phrases.text(each));
            }
            all.addAll(asks(rule, pattern));
        }
        if (!all.isEmpty()) {
            sentences.add(phrases.text("when", joined(all, "and")));
        }
        return String.join(" ", sentences);
    }

    private List<String> asks(Rule rule, FactPattern pattern) {
        List<String> conditions = new ArrayList<>();
        for (FactPattern.Condition condition : pattern.conditions()) {
            if (condition.decides()) {
                conditions(rule, pattern, condition.expr(), conditions);
            }
        }
        if (pattern.seen()) {
            return conditions;
        }
        String what = reasons.name(WhatReader.measure(pattern, null, ""));
        String such = conditions.isEmpty() ? what : phrases.text("such", what, joined(conditions, "and"));
        return List.of(phrases.text(pattern.asks() == FactPattern.Asks.NONE ? "none-of" : "some-of", such));
    }

    private String joined(List<String> all, String by) {
        String text = all.getFirst();
        for (String each : all.subList(1, all.size())) {
            text = phrases.text(by, text, each);
        }
        return text;
    }

    private void conditions(Rule rule, FactPattern pattern, Expr expr, List<String> into) {
        switch (expr) {
            case Expr.Parens parens -> conditions(rule, pattern, parens.of(), into);
            case Expr.Binary binary
            when binary.sign().equals("&&") -> {
                conditions(rule, pattern, binary.left(), into);
                conditions(rule, pattern, binary.right(), into);
            }
            case Expr.Binary binary when binary.sign().equals("||") -> either(rule, pattern, binary, into);
            default -> {
                String condition = isSwitch(rule, pattern, expr) ? null : said(rule, pattern, expr);
                if (condition != null) {
                    into.add(condition);
                }
            }
        }
    }

    /**
     * One condition of a rule.
     *
     * @param condition a comparison; null for that there is, or is not, such a fact
     */
    public String condition(Rule rule, FactPattern pattern, @Nullable Expr condition) {
        String what = reasons.name(WhatReader.measure(pattern, null, ""));
        String said = condition == null ? null : said(rule, pattern, condition);
        boolean none = pattern.asks() == FactPattern.Asks.NONE;
        return said != null ? said : phrases.text(none ? "none-of" : "some-of", what);
    }

    private void either(Rule rule, FactPattern pattern, Expr.Binary binary, List<String> into) {
        List<String> either = new ArrayList<>();
        for (Expr side : List.of(binary.left(), binary.right())) {
            List<String> one = new ArrayList<>();
            conditions(rule, pattern, side, one);
            if (one.isEmpty()) {
                return;
            }
            either.add(joined(one, "and"));
        }
        into.add(reasons.either(either.getFirst(), either.getLast()));
    }

    private @Nullable String said(Rule rule, FactPattern pattern, Expr expr) {
        return switch (expr) {
            case Expr.Binary binary when COMPARISONS.contains(binary.sign()) -> compared(rule, pattern, binary);
            case Expr.In in -> among(rule, pattern, in);
            default -> formulas.of(rule, pattern, expr);
        };
    }

    /** Null where a comparison says which fact is meant, or only that a value is known. */
    private @Nullable String compared(Rule rule, FactPattern pattern, Expr.Binary binary) {
        WhatReader reader = new WhatReader(rule);
        What left = reader.within(pattern, null, binary.left());
        boolean turned = !left.isOfFacts();
        Expr said = turned ? binary.right() : binary.left();
        Expr other = turned ? binary.left() : binary.right();
        String sign = turned ? Needs.turned(binary.sign()) : binary.sign();
        What what = turned ? reader.within(pattern, null, said) : left;
        Measure measure = what.only();
        if (other instanceof Expr.Nothing && sign.equals("!=")
                || measure != null && sign.equals("==") && isKey(measure) && other instanceof Expr.Text
                || measure != null && measure.field().equals("window")) {
            return null;
        }
        Kind kind = reasons.kind(what);
        return phrases.text(
                "is",
                formulas.of(rule, pattern, bare(said)),
                reasons.asked(sign, formulas.operand(rule, pattern, other, kind)));
    }

    private static Expr bare(Expr expr) {
        return expr instanceof Expr.Parens parens ? bare(parens.of()) : expr;
    }

    private String among(Rule rule, FactPattern pattern, Expr.In in) {
        String all = "";
        for (Expr choice : in.choices()) {
            String one = formulas.operand(rule, pattern, choice, Kind.TEXT);
            all = all.isEmpty() ? one : reasons.either(all, one);
        }
        return phrases.text("is", formulas.of(rule, pattern, in.left()), all);
    }

    private static boolean isKey(Measure measure) {
        return measure.field().equals(Vocabulary.KEYS.getOrDefault(measure.fact(), ""));
    }

    /** What it pays, changes or credits, in a sentence for each thing that it declares. */
    public String pays(Rule rule) {
        List<String> sentences = new ArrayList<>();
        for (Declared declared : rule.declares()) {
            String verb = rule.stage().global() + "." + declared.verb();
            Object[] amounts = declared.arguments().stream()
                    .map(argument -> amount(rule, declared, argument))
                    .toArray();
            sentences.add(phrases.text(amounts.length > 1 ? verb + ".bounded" : verb, amounts));
        }
        return String.join(" ", sentences);
    }

    private String amount(Rule rule, Declared declared, Expr argument) {
        if (declared.verb().equals("multiply")
                && new Reckoner(name -> null, values).value(argument) instanceof BigDecimal factor) {
            return formulas.number(factor);
        }
        return formulas.operand(rule, null, argument, declared.kind());
    }
}
