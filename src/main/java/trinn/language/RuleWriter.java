package trinn.language;

import java.util.Map;
import java.util.stream.Collectors;
import trinn.facts.Kind;

/** Writes a rule as a designer would, from its tree alone; comments are not part of it. */
public final class RuleWriter {

    private static final Map<Kind, String> FORMS =
            Map.of(Kind.MONEY, "money", Kind.RATIO, "percent", Kind.COUNT, "count", Kind.NUMBER, "number");

    private final Rule rule;

    private RuleWriter(Rule rule) {
        this.rule = rule;
    }

    /** The text of a rule, from {@code rule} to {@code end}; it reads as the same rule again. */
    public static String text(Rule rule) {
        return new RuleWriter(rule).text();
    }

    /** The text of an expression, which reads as the same expression again. */
    public static String text(Expr expr) {
        return ExprWriter.text(expr);
    }

    /** A rule file of a package that holds a rule and no other. */
    static String file(String packageName, Rule rule) {
        return Heading.lines(packageName, rule.stage()) + text(rule);
    }

    private String text() {
        StringBuilder text = new StringBuilder("rule \"%s\"\n".formatted(rule.name()));
        if (!rule.component().isEmpty()) {
            text.append(annotation(rule.stage() == Stage.CREDIT ? "Kpi" : "Component", rule.component()));
        }
        Sentence because = rule.because();
        if (because != null) {
            text.append(annotation("Because", sentence(because)));
        }
        text.append("when\n");
        rule.patterns()
                .forEach(pattern -> text.append("  ").append(pattern(pattern)).append('\n'));
        text.append("then\n");
        rule.declares()
                .forEach(declared -> text.append("  %s.%s%s;\n"
                        .formatted(rule.stage().global(), declared.verb(), ExprWriter.inside(declared.arguments()))));
        return text.append("end\n").toString();
    }

    private static String annotation(String name, String value) {
        return "  @%s(\"%s\")\n".formatted(name, value);
    }

    private static String pattern(FactPattern pattern) {
        String asks = switch (pattern.asks()) {
            case EACH -> "";
            case EXISTS -> "exists ";
            case NONE -> "not ";
        };
        String binding = pattern.binding().isEmpty() ? "" : pattern.binding() + " : ";
        String conditions = pattern.conditions().stream()
                .map(condition -> (condition.binding().isEmpty() ? "" : condition.binding() + " : ")
                        + ExprWriter.text(condition.expr()))
                .collect(Collectors.joining(", "));
        return asks + binding + pattern.fact() + (conditions.isEmpty() ? "( )" : "( " + conditions + " )");
    }

    private String sentence(Sentence sentence) {
        return sentence.pieces().stream()
                .map(piece -> switch (piece) {
                    case Sentence.Words(String words) -> words;
                    case Sentence.Value(Expr expr, Kind kind) -> "{" + ExprWriter.text(expr) + form(expr, kind) + "}";
                })
                .collect(Collectors.joining());
    }

    /** How a value is shown, where that is not what it is anyway. */
    private String form(Expr expr, Kind kind) {
        boolean plain = (rule.typeOf(expr) instanceof ValueType.Number(Kind of) ? of : Kind.TEXT) == kind;
        return plain ? "" : " as " + FORMS.get(kind);
    }
}
