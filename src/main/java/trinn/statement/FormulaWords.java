package trinn.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.facts.Level;
import trinn.language.Expr;
import trinn.language.FactPattern;
import trinn.language.Rule;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.source.Translations;

/**
 * Says what an expression of a rule works out, in one reader's way.
 *
 * @param phrases of rules
 * @param reasons what values are called
 * @param words the values of terms
 * @param terms their values by name
 */
record FormulaWords(
        Translations phrases, ReasonWords reasons, TermWords words, Scheme scheme, Map<String, Object> terms) {

    private static final Map<String, String> SIGNS = Map.of("*", "×", "/", "÷", "-", "\u2212", "+", "+");

    /**
     * What is worked out.
     *
     * @param pattern within whose conditions the expression stands; null for what a rule declares
     */
    String of(Rule rule, @Nullable FactPattern pattern, Expr expr) {
        return operand(rule, pattern, expr, Kind.NUMBER);
    }

    /** The same, where a bare number is of a kind. */
    String operand(Rule rule, @Nullable FactPattern pattern, Expr expr, Kind kind) {
        return switch (expr) {
            case Expr.Num num -> words.amount(num.value(), kind);
            case Expr.Parens parens -> "(" + of(rule, pattern, parens.of()) + ")";
            case Expr.Unary unary when unary.sign().equals("-") -> "\u2212" + of(rule, pattern, unary.of());
            case Expr.Binary binary when SIGNS.containsKey(binary.sign()) -> reckoned(rule, pattern, binary);
            case Expr.Field(int at, Expr.Name(int p, String of), String name, int f)
            when of.equals("terms") -> term(name);
            case Expr.Field(int at, Expr.Name(int p, String of), String name, int f)
            when of.equals("Level") -> reasons.value(Level.valueOf(name), Kind.TEXT);
            case Expr.Call call -> called(rule, pattern, call);
            default -> leaf(rule, pattern, expr);
        };
    }

    private String reckoned(Rule rule, @Nullable FactPattern pattern, Expr.Binary binary) {
        String right = of(rule, pattern, binary.right());
        boolean below = binary.sign().equals("-")
                && binary.left() instanceof Expr.Num(int at, BigDecimal value, boolean whole)
                && value.signum() == 0;
        return below
                ? "\u2212" + right
                : of(rule, pattern, binary.left()) + " " + SIGNS.get(binary.sign()) + " " + right;
    }

    private String term(String name) {
        Term term = scheme.terms().get(name);
        Object value = terms.get(name);
        if (term == null || value == null || term.table() != null) {
            return reasons.quoted(reasons.term(name));
        }
        return value instanceof BigDecimal number
                ? words.factor(term, number)
                : reasons.quoted(words.value(term, value));
    }

    /** What a table gives, or a share of something. */
    private String called(Rule rule, @Nullable FactPattern pattern, Expr.Call call) {
        List<String> arguments =
                call.arguments().stream().map(each -> of(rule, pattern, each)).toList();
        if (!(call.of() instanceof Expr.Field table)) {
            return phrases.text("share.of", arguments.getFirst());
        }
        Term term = scheme.terms().get(table.name());
        boolean twoWay = term != null && term.table() != null && term.table().by() != null;
        int values = call.name().equals("between") ? 2 : 1;
        String asked = twoWay
                ? phrases.text("table.both", arguments.toArray())
                : values == 2
                        ? phrases.text("table.from-to", arguments.getFirst(), arguments.get(1))
                        : arguments.getFirst();
        String of = !twoWay && arguments.size() > values
                ? phrases.text("table.of-quota", asked, arguments.getLast())
                : asked;
        return phrases.text("table." + call.name(), reasons.term(table.name()), of);
    }

    private String leaf(Rule rule, @Nullable FactPattern pattern, Expr expr) {
        WhatReader reader = new WhatReader(rule);
        What what = pattern == null ? reader.outside(expr) : reader.within(pattern, null, expr);
        return what.pieces().stream()
                .map(piece -> piece instanceof What.TermOf(String name)
                        ? term(name)
                        : reasons.name(new What(List.of(piece), null)))
                .collect(Collectors.joining(" "));
    }

    /** A number that was worked out. */
    String number(BigDecimal number) {
        return words.amount(number, Kind.NUMBER);
    }
}
