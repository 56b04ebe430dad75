package trinn.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.format.Formats;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.scheme.TermKind;

/**
 * A rule as the page of its scheme tells it.
 *
 * @param name its name
 * @param does what it does, for or to which component
 * @param says its sentence, with names in italics in place of values; the empty text where it has none
 */
public record RuleText(String name, String does, String says) {

    private static final Formats FORMATS = Formats.of(Locale.UK);
    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("pay.award", "pays"),
            Map.entry("pay.scale", "keeps a share"),
            Map.entry("pay.multiply", "multiplies"),
            Map.entry("pay.floor", "pays at least"),
            Map.entry("pay.cap", "pays at most"),
            Map.entry("pay.spread", "pays in instalments"),
            Map.entry("pay.withhold", "holds back a share"),
            Map.entry("pay.release", "releases what was held back"),
            Map.entry("pay.draw", "advances and recovers"),
            Map.entry("pay.supplement", "pays a share on top"),
            Map.entry("pay.oncost", "notes the employer's cost"),
            Map.entry("credit.part", "credits a part"),
            Map.entry("credit.cap", "credits at most so much"));

    /** The rules of a scheme, in the order of its files. */
    public static List<RuleText> of(Scheme scheme) {
        return SchemeChecker.check(scheme).rules().stream()
                .map(rule -> new RuleText(rule.name(), does(rule), says(rule.because(), scheme)))
                .toList();
    }

    private static String does(Rule rule) {
        String does = rule.declares().stream()
                .map(declared -> VERBS.get(rule.stage().global() + "." + declared.verb()))
                .distinct()
                .collect(Collectors.joining(" and "));
        String what = rule.component();
        return does + ": "
                + (what.isEmpty() ? "the sale" : rule.stage() == Stage.CREDIT ? "the sale for " + what : what);
    }

    private static String says(@Nullable Sentence sentence, Scheme scheme) {
        return sentence == null
                ? ""
                : sentence.pieces().stream()
                        .map(piece -> switch (piece) {
                            case Sentence.Words(String text) -> text;
                            case Sentence.Value(Expr expr, Kind kind) -> value(expr, kind, scheme);
                        })
                        .collect(Collectors.joining());
    }

    private static String value(Expr expr, Kind kind, Scheme scheme) {
        String text = expr(expr, kind, scheme);
        return expr instanceof Expr.Binary ? "(" + text + ")" : text;
    }

    private static String expr(Expr expr, Kind kind, Scheme scheme) {
        return switch (expr) {
            case Expr.Num num -> FORMATS.number(num.value());
            case Expr.Text text -> text.value();
            case Expr.Name name -> "*" + words(name.name()) + "*";
            case Expr.Field(int at, Expr.Name(int p, String of), String field, int f)
            when of.equals("terms") -> term(scheme.terms().get(field), kind);
            case Expr.Field field -> "*" + words(field.name()) + "*";
            case Expr.Parens parens -> "(" + expr(parens.of(), kind, scheme) + ")";
            case Expr.Unary unary -> "−" + expr(unary.of(), kind, scheme);
            case Expr.Binary binary ->
                operand(binary.left(), binary, scheme)
                        + " " + sign(binary.sign()) + " "
                        + operand(binary.right(), binary, scheme);
            case Expr.Call call -> call(call, scheme);
            default -> "…";
        };
    }

    /** A term that is reckoned with another number alone goes by its label: {@code 1 − 1} would say nothing. */
    private static String operand(Expr expr, Expr.Binary within, Scheme scheme) {
        boolean fixed = isFixed(within.left()) && isFixed(within.right());
        return fixed && expr instanceof Expr.Field field ? label(scheme.terms().get(field.name())) : part(expr, scheme);
    }

    private static boolean isFixed(Expr expr) {
        return expr instanceof Expr.Num
                || expr instanceof Expr.Field(int at, Expr.Name of, String f, int p)
                        && of.name().equals("terms");
    }

    private static String label(@Nullable Term term) {
        return term == null
                ? "…"
                : "*" + term.label().substring(0, 1).toLowerCase(Locale.ROOT)
                        + term.label().substring(1) + "*";
    }

    private static String part(Expr expr, Scheme scheme) {
        return expr(expr, Kind.TEXT, scheme);
    }

    /** The tier of a table, or the seller's share. */
    private static String call(Expr.Call call, Scheme scheme) {
        String arguments =
                call.arguments().stream().map(each -> part(each, scheme)).collect(Collectors.joining(" and "));
        if (call.of() instanceof Expr.Field table) {
            return "%s for %s".formatted(term(scheme.terms().get(table.name()), Kind.TEXT), arguments);
        }
        return "*share* of " + arguments;
    }

    /** The value of a term that has one, otherwise its label. */
    private static String term(@Nullable Term term, Kind kind) {
        if (term == null) {
            return "…";
        }
        Object value = term.values().getFirst().value();
        boolean table = term.table() != null;
        if (table || term.values().size() > 1) {
            return label(term);
        }
        if (!(value instanceof BigDecimal number)) {
            return value.toString();
        }
        boolean percent = term.kind() == TermKind.RATIO && term.unit().isEmpty() && kind != Kind.NUMBER;
        return percent ? FORMATS.percent(number) : FORMATS.number(number, term.kind() == TermKind.MONEY ? 2 : 0);
    }

    private static String sign(String sign) {
        return switch (sign) {
            case "-" -> "−";
            case "*" -> "×";
            default -> sign;
        };
    }

    /** {@code $newCustomers} as {@code new customers}. */
    private static String words(String name) {
        return name.replace("$", "").replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
