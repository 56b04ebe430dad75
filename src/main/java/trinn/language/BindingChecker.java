package trinn.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import trinn.source.Problem;

/** Checks what a pattern binds to names: values of its fact, calculations with them, the fact itself. */
final class BindingChecker {

    private static final Pattern BINDING = Pattern.compile("\\$[a-zA-Z][a-zA-Z0-9]{0,59}");

    private final Source source;
    private final Cursor words;
    private final Scope scope;
    private final List<Problem> problems;

    BindingChecker(Cursor words, Scope scope, List<Problem> problems) {
        this.source = words.source();
        this.words = words;
        this.scope = scope;
        this.problems = problems;
    }

    /** Binds what an expression begins with to a name. */
    void bind(Token name, Expr expr, Map<String, ValueType> fields) {
        Expr bound = FactPattern.Condition.bound(expr);
        if (bound instanceof Expr.Parens parens) {
            String foreign = foreign(parens, fields);
            if (!foreign.isEmpty()) {
                problems.add(source.problem(
                        Mistake.BINDING_FOREIGN,
                        bound.at(),
                        "A bound calculation can use the fields of its own fact only, not %s.".formatted(foreign),
                        "Bind the field, and calculate after \"then\"."));
            }
        } else if (!(bound instanceof Expr.Name field && fields.containsKey(field.name()))) {
            int end = words.lastEnd();
            problems.add(source.problem(
                    Mistake.BINDING_PARENTHESES,
                    bound.at(),
                    "Only a field of the fact can be bound like this.",
                    "Write a calculation in parentheses.",
                    bound == expr
                            ? source.fix(bound.at(), end, "(" + source.text().substring(bound.at(), end) + ")")
                            : null));
        }
        ValueType type = new Typer(source, scope.within(fields), new ArrayList<>()).type(bound);
        scope.bindings().putIfAbsent(name.text(), type == null ? new ValueType.Unknown() : type);
    }

    /** A name in an expression that is no field of the fact, or the empty text. */
    private static String foreign(Expr expr, Map<String, ValueType> fields) {
        return switch (expr) {
            case Expr.Name name -> fields.containsKey(name.name()) ? "" : name.name();
            case Expr.Field field -> foreign(field.of(), fields);
            case Expr.Call call -> foreign(call.of(), fields);
            case Expr.Unary unary -> foreign(unary.of(), fields);
            case Expr.Parens parens -> foreign(parens.of(), fields);
            case Expr.In in -> foreign(in.left(), fields);
            case Expr.Binary binary -> {
                String left = foreign(binary.left(), fields);
                yield left.isEmpty() ? foreign(binary.right(), fields) : left;
            }
            case Expr.Num n -> "";
            case Expr.Text t -> "";
            case Expr.Truth t -> "";
            case Expr.Nothing n -> "";
            case Expr.Attribute a -> "";
        };
    }

    /** Refuses a name that is taken already, or no name of a bound value. */
    void requireFresh(Token name) {
        if (scope.bindings().containsKey(name.text())) {
            problems.add(source.problem(
                    Mistake.BINDING_NAME,
                    name.start(),
                    "The name %s is taken already.".formatted(name.shown()),
                    "Choose another."));
        }
        if (!BINDING.matcher(name.text()).matches()) {
            problems.add(source.problem(
                    Mistake.BINDING_NAME,
                    name.start(),
                    "A bound name begins with $, and goes on with letters and digits.",
                    "Write $%s.".formatted(name.text().replaceAll("[^a-zA-Z0-9]", ""))));
        }
    }
}
