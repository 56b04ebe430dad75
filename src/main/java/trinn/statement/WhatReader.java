package trinn.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.TeamKpi;
import trinn.facts.Window;
import trinn.language.Expr;
import trinn.language.FactPattern;
import trinn.language.Rule;
import trinn.language.ValueType;
import trinn.language.Vocabulary;

/** Finds out from the tree of a rule what its expressions look at. */
final class WhatReader {

    private static final Map<String, String> SIGNS =
            Map.of("*", "×", "/", "÷", "-", "−", ">=", "≥", "<=", "≤", "==", "=", "!=", "≠", "&&", "&", "||", "/");

    private final Rule rule;

    WhatReader(Rule rule) {
        this.rule = rule;
    }

    /** What an expression within the conditions of a pattern looks at. */
    What within(FactPattern pattern, @Nullable Fact fact, Expr expr) {
        List<What.Piece> pieces = new ArrayList<>();
        read(expr, pattern, fact, pieces);
        return new What(pieces, kind(rule.typeOf(pattern, expr)));
    }

    /** What an expression of the declarations looks at. */
    What outside(Expr expr) {
        List<What.Piece> pieces = new ArrayList<>();
        read(expr, null, null, pieces);
        return new What(pieces, kind(rule.typeOf(expr)));
    }

    private static @Nullable Kind kind(@Nullable ValueType type) {
        return type instanceof ValueType.Number(Kind kind) && kind != Kind.NUMBER ? kind : null;
    }

    private void read(Expr expr, @Nullable FactPattern pattern, @Nullable Fact fact, List<What.Piece> pieces) {
        switch (expr) {
            case Expr.Num num -> pieces.add(new What.Constant(num.value()));
            case Expr.Text text -> pieces.add(new What.Word(text.value()));
            case Expr.Truth truth -> pieces.add(new What.Word(truth.value()));
            case Expr.Nothing nothing -> pieces.add(new What.Sign("–"));
            case Expr.Name(int at, String name)
            when pattern != null && pattern.fields().containsKey(name) ->
                pieces.add(new What.Value(measure(pattern, fact, name)));
            case Expr.Name(int at, String name) -> bound(name, pieces);
            case Expr.Attribute attribute
            when pattern != null ->
                pieces.add(new What.Value(measure(
                        pattern,
                        fact,
                        Vocabulary.ATTRIBUTE + "." + attribute.name().value())));
            case Expr.Attribute attribute ->
                pieces.add(new What.Word(attribute.name().value()));
            case Expr.Field(int at, Expr.Name(int p, String of), String name, int f)
            when of.equals("terms") -> pieces.add(new What.TermOf(name));
            case Expr.Field(int at, Expr.Name(int p, String of), String name, int f)
            when Vocabulary.LISTS.containsKey(of) -> pieces.add(new What.Word(name));
            case Expr.Field(int at, Expr.Name(int p, String of), String name, int f) -> field(of, name, pieces);
            case Expr.Field field -> read(field.of(), pattern, fact, pieces);
            case Expr.Call call -> {
                read(call.of(), pattern, fact, pieces);
                pieces.add(new What.Sign("("));
                joined(call.arguments(), pattern, fact, pieces);
                pieces.add(new What.Sign(")"));
            }
            case Expr.Unary(int at, String sign, Expr of) -> {
                pieces.add(new What.Sign(sign.equals("-") ? "−" : "¬"));
                read(of, pattern, fact, pieces);
            }
            case Expr.Binary binary -> {
                read(binary.left(), pattern, fact, pieces);
                pieces.add(new What.Sign(SIGNS.getOrDefault(binary.sign(), binary.sign())));
                read(binary.right(), pattern, fact, pieces);
            }
            case Expr.In in -> {
                read(in.left(), pattern, fact, pieces);
                pieces.add(new What.Sign("="));
                joined(in.choices(), pattern, fact, pieces);
            }
            case Expr.Parens(int at, Expr of) -> {
                boolean whole = pieces.isEmpty();
                if (!whole) {
                    pieces.add(new What.Sign("("));
                }
                read(of, pattern, fact, pieces);
                if (!whole) {
                    pieces.add(new What.Sign(")"));
                }
            }
        }
    }

    private void joined(List<Expr> all, @Nullable FactPattern pattern, @Nullable Fact fact, List<What.Piece> pieces) {
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                pieces.add(new What.Sign("/"));
            }
            read(all.get(i), pattern, fact, pieces);
        }
    }

    /** What a name of the rule stands for. */
    private void bound(String name, List<What.Piece> pieces) {
        for (FactPattern pattern : rule.patterns()) {
            if (pattern.binding().equals(name)) {
                pieces.add(new What.Value(measure(pattern, null, "")));
                return;
            }
            for (FactPattern.Condition condition : pattern.conditions()) {
                if (condition.binding().equals(name)) {
                    read(condition.bound(), pattern, null, pieces);
                    return;
                }
            }
        }
        pieces.add(new What.Word(name));
    }

    private void field(String binding, String name, List<What.Piece> pieces) {
        rule.patterns().stream()
                .filter(pattern -> pattern.binding().equals(binding))
                .findFirst()
                .ifPresentOrElse(
                        pattern -> pieces.add(new What.Value(measure(pattern, null, name))),
                        () -> pieces.add(new What.Word(name)));
    }

    /** A value of the fact that met or nearly met a pattern, or of those that it asks for. */
    static Measure measure(FactPattern pattern, @Nullable Fact fact, String field) {
        return fact == null
                ? new Measure(pattern.fact(), asked(pattern), window(pattern), field)
                : new Measure(pattern.fact(), Vocabulary.key(fact), window(fact), field);
    }

    private static @Nullable Window window(Fact fact) {
        return fact instanceof Kpi kpi ? kpi.window() : fact instanceof TeamKpi kpi ? kpi.window() : null;
    }

    /** The key that a pattern asks for; the empty text where it names none, or several. */
    private static String asked(FactPattern pattern) {
        String key = Vocabulary.KEYS.getOrDefault(pattern.fact(), "");
        for (FactPattern.Condition condition : pattern.conditions()) {
            if (condition.expr()
                            instanceof Expr.Binary(Expr.Name(int at, String name), String sign, int s, Expr.Text text)
                    && sign.equals("==")
                    && name.equals(key)) {
                return text.value();
            }
        }
        return "";
    }

    private static @Nullable Window window(FactPattern pattern) {
        for (FactPattern.Condition condition : pattern.conditions()) {
            if (condition.expr()
                            instanceof Expr.Binary(Expr.Name(int at, String name), String sign, int s, Expr.Field field)
                    && sign.equals("==")
                    && name.equals("window")) {
                return Window.valueOf(field.name());
            }
        }
        return null;
    }
}
