package trinn.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trinn.source.Problem;
import trinn.source.Spelling;

/** Checks the conditions of a rule: patterns of facts with constraints and bindings. */
final class PatternChecker {

    private static final Map<String, String> REFUSED = Map.of(
            "or", "Write a rule for each of the two cases.",
            "eval", "Write the comparison inside the parentheses of a fact.",
            "from", "Facts come from the data and from nowhere else.",
            "forall", "Write not and the opposite, such as not Kpi( attainment < 1 ).",
            "accumulate", "Sums over a period are facts already: ask for a Kpi or a Product.",
            "collect", "Sums over a period are facts already: ask for a Kpi or a Product.");

    private final Source source;
    private final ExprParser parser;
    private final Scope scope;
    private final List<Problem> problems;

    PatternChecker(Source source, ExprParser parser, Scope scope, List<Problem> problems) {
        this.source = source;
        this.parser = parser;
        this.scope = scope;
        this.problems = problems;
    }

    /** Reads patterns up to {@code then}; what they bind goes into the scope. */
    void check() {
        while (!parser.peek().is("then")
                && !parser.peek().is("end")
                && parser.peek().kind() != Token.Kind.END) {
            if (parser.takeIf("and") || parser.takeIf(";")) {
                continue;
            }
            boolean seen = !parser.takeIf("not") && !parser.takeIf("exists");
            Map<String, ValueType> before = new LinkedHashMap<>(scope.bindings());
            boolean enclosed = !seen && parser.takeIf("(");
            pattern();
            if (enclosed) {
                parser.expect(")", "");
            }
            if (!seen) {
                scope.bindings().keySet().retainAll(before.keySet());
            }
        }
    }

    private void pattern() {
        Token name = parser.take();
        String binding = "";
        if (parser.takeIf(":")) {
            binding = name.text();
            requireFresh(name);
            name = parser.take();
        }
        String refused = REFUSED.get(name.text());
        if (refused != null) {
            throw parser.problem(name.start(), "%s is not allowed in a rule. %s".formatted(name.shown(), refused));
        }
        Map<String, ValueType> fields = Vocabulary.FACTS.get(name.text());
        if (fields == null) {
            throw parser.problem(
                    name.start(),
                    "There is no fact %s. %s"
                            .formatted(name.shown(), Spelling.advice(name.text(), Vocabulary.FACTS.keySet())));
        }
        Class<?> fact = Vocabulary.fact(name.text());
        if (!binding.isEmpty() && fact != null) {
            scope.bindings().put(binding, new ValueType.Fact(fact));
        }
        parser.expect("(", " after the name of the fact");
        if (parser.takeIf(")")) {
            return;
        }
        do {
            constraint(fields);
        } while (parser.takeIf(","));
        parser.expect(")", " at the end of the conditions on the fact");
    }

    private void constraint(Map<String, ValueType> fields) {
        int mark = parser.position();
        Token first = parser.peek();
        boolean binds = first.kind() == Token.Kind.NAME && parser.behind(mark).is(":");
        if (binds) {
            parser.take();
            parser.take();
        }
        Expr expr = parser.expression();
        ValueType type = new Typer(source, scope.within(fields), problems).type(expr);
        if (binds) {
            requireFresh(first);
            bind(first, expr, fields);
        } else if (type != null && !(type instanceof ValueType.Truth)) {
            problems.add(source.problem(
                    expr.at(), "This is no condition. Compare it with something, or bind it: $name : …"));
        }
    }

    private void bind(Token name, Expr expr, Map<String, ValueType> fields) {
        Expr bound = expr;
        while (bound instanceof Expr.Binary binary
                && (ExprParser.COMPARISONS.contains(binary.sign())
                        || Set.of("&&", "||").contains(binary.sign()))) {
            bound = binary.left();
        }
        if (bound instanceof Expr.In in) {
            bound = in.left();
        }
        if (bound instanceof Expr.Parens parens) {
            String foreign = foreign(parens, fields);
            if (!foreign.isEmpty()) {
                problems.add(source.problem(
                        bound.at(),
                        "A bound calculation can use the fields of its own fact only, not %s. Calculate after \"then\"."
                                .formatted(foreign)));
            }
        } else if (!(bound instanceof Expr.Name field && fields.containsKey(field.name()))) {
            problems.add(source.problem(
                    bound.at(),
                    "Only a field of the fact can be bound like this. Write a calculation in parentheses."));
        }
        ValueType type = new Typer(source, scope.within(fields), new java.util.ArrayList<>()).type(bound);
        scope.bindings().put(name.text(), type == null ? new ValueType.Unknown() : type);
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
        };
    }

    private void requireFresh(Token name) {
        if (scope.bindings().containsKey(name.text())) {
            problems.add(source.problem(name.start(), "The name %s is taken already.".formatted(name.shown())));
        }
        if (!name.text().startsWith("$")) {
            problems.add(source.problem(name.start(), "A bound name begins with $. Write $%s.".formatted(name.text())));
        }
    }
}
