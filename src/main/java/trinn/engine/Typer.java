package trinn.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.source.Problem;
import trinn.source.Spelling;

/**
 * Works out what an expression is, and refuses what makes no sense: unknown names, calls outside the vocabulary,
 * arithmetic and comparison of unlike things. An expression with a problem has no type, so that one mistake is told
 * once.
 */
final class Typer {

    private static final ValueType PLAIN = new ValueType.Number(Kind.NUMBER);

    private final Source source;
    private final Scope scope;
    private final List<Problem> problems;

    Typer(Source source, Scope scope, List<Problem> problems) {
        this.source = source;
        this.scope = scope;
        this.problems = problems;
    }

    /** What the expression is, or null after a problem. */
    @Nullable ValueType type(Expr expr) {
        return switch (expr) {
            case Expr.Num num -> PLAIN;
            case Expr.Text text -> new ValueType.Words();
            case Expr.Truth truth -> new ValueType.Truth();
            case Expr.Nothing nothing -> new ValueType.Nothing();
            case Expr.Name name -> name(name);
            case Expr.Field field -> field(field);
            case Expr.Call call -> call(call);
            case Expr.Unary unary -> unary(unary);
            case Expr.Binary binary -> binary(binary);
            case Expr.In in -> in(in);
            case Expr.Parens parens -> type(parens.of());
        };
    }

    private @Nullable ValueType name(Expr.Name name) {
        ValueType type = scope.name(name.name());
        if (type == null) {
            if (name.name().equals("terms") || name.name().equals("pay")) {
                return fail(name.at(), "After \"%s\" a point and a name are missing.".formatted(name.name()));
            }
            return fail(
                    name.at(),
                    "There is no \"%s\" here. %s".formatted(name.name(), Spelling.advice(name.name(), scope.names())));
        }
        return type instanceof ValueType.Unknown ? null : type;
    }

    private @Nullable ValueType field(Expr.Field field) {
        if (field.of() instanceof Expr.Name(int at, String name) && scope.name(name) == null) {
            if (name.equals("terms")) {
                ValueType term = scope.term(field.name());
                return term != null
                        ? term
                        : fail(
                                field.nameAt(),
                                "There is no term \"%s\". %s"
                                        .formatted(field.name(), Spelling.advice(field.name(), scope.termNames())));
            }
            Class<?> list = Vocabulary.LISTS.get(name);
            if (list != null) {
                List<String> words = Vocabulary.words(list);
                return words.contains(field.name())
                        ? new ValueType.OneOf(list)
                        : fail(
                                field.nameAt(),
                                "There is no %s %s. %s"
                                        .formatted(name, field.name(), Spelling.advice(field.name(), words)));
            }
        }
        ValueType of = type(field.of());
        if (of == null) {
            return null;
        }
        if (of instanceof ValueType.Fact(Class<?> fact)) {
            var fields = Vocabulary.FACTS.get(fact.getSimpleName());
            ValueType type = fields.get(field.name());
            return type != null
                    ? type
                    : fail(
                            field.nameAt(),
                            "A %s has no \"%s\". %s"
                                    .formatted(
                                            fact.getSimpleName(),
                                            field.name(),
                                            Spelling.advice(field.name(), fields.keySet())));
        }
        return fail(field.nameAt(), "%s has no part \"%s\".".formatted(capital(of.shown()), field.name()));
    }

    private @Nullable ValueType call(Expr.Call call) {
        if (call.of() instanceof Expr.Name(int at, String name) && name.equals("pay")) {
            return fail(call.nameAt(), "Pay is declared after \"then\", in a line of its own.");
        }
        ValueType of = type(call.of());
        if (of == null) {
            return null;
        }
        if (!(of instanceof ValueType.Table table)
                || !call.name().equals("at")
                || call.arguments().size() != 1) {
            return fail(
                    call.nameAt(),
                    "There is no \"%s\" to call here. Only tables can be asked: terms.table.at(value)."
                            .formatted(call.name()));
        }
        Expr argument = call.arguments().getFirst();
        ValueType asked = type(argument);
        if (asked == null || !number(asked, argument.at(), "A table is asked for a number")) {
            return null;
        }
        if (!like(asked, new ValueType.Number(table.of()))) {
            return fail(
                    argument.at(),
                    "The table is asked for %s, and this is %s."
                            .formatted(new ValueType.Number(table.of()).shown(), asked.shown()));
        }
        return new ValueType.Number(table.gives());
    }

    private @Nullable ValueType unary(Expr.Unary unary) {
        ValueType of = type(unary.of());
        if (of == null) {
            return null;
        }
        if (unary.sign().equals("!")) {
            return of instanceof ValueType.Truth
                    ? of
                    : fail(unary.at(), "Before %s, \"!\" has no meaning.".formatted(of.shown()));
        }
        if (!(unary.of() instanceof Expr.Num)) {
            return fail(unary.at(), "A minus can stand before a written number only. Write 0 - … instead.");
        }
        return of;
    }

    private @Nullable ValueType in(Expr.In in) {
        ValueType left = type(in.left());
        boolean fine = left != null;
        for (Expr choice : in.choices()) {
            ValueType type = type(choice);
            if (type != null && left != null && !like(left, type)) {
                fail(choice.at(), "%s cannot be in a list with %s.".formatted(capital(left.shown()), type.shown()));
                fine = false;
            }
        }
        return fine ? new ValueType.Truth() : null;
    }

    private @Nullable ValueType binary(Expr.Binary binary) {
        ValueType left = type(binary.left());
        ValueType right = type(binary.right());
        if (left == null || right == null) {
            return null;
        }
        return switch (binary.sign()) {
            case "&&", "||" ->
                left instanceof ValueType.Truth && right instanceof ValueType.Truth
                        ? left
                        : fail(binary.signAt(), "Both sides of %s must be comparisons.".formatted(binary.sign()));
            case "==", "!=", "<", "<=", ">", ">=" -> comparison(binary, left, right);
            default -> arithmetic(binary, left, right);
        };
    }

    private @Nullable ValueType comparison(Expr.Binary binary, ValueType left, ValueType right) {
        boolean equality = binary.sign().equals("==") || binary.sign().equals("!=");
        boolean nothing = left instanceof ValueType.Nothing || right instanceof ValueType.Nothing;
        if (!nothing && !like(left, right)) {
            return fail(
                    binary.signAt(),
                    "%s cannot be compared with %s.".formatted(capital(left.shown()), right.shown())
                            + (right instanceof ValueType.Words && left instanceof ValueType.OneOf(Class<?> type)
                                    ? " Write %s without quotation marks, such as %s.%s."
                                            .formatted(
                                                    left.shown(),
                                                    type.getSimpleName(),
                                                    Vocabulary.words(type).getLast())
                                    : ""));
        }
        if (!equality && (nothing || !(left instanceof ValueType.Number || left instanceof ValueType.Day))) {
            return fail(binary.signAt(), "%s can only be equal (==) or not (!=).".formatted(capital(left.shown())));
        }
        return new ValueType.Truth();
    }

    private @Nullable ValueType arithmetic(Expr.Binary binary, ValueType left, ValueType right) {
        if (!number(left, binary.left().at(), "Only numbers can be reckoned with")
                || !number(right, binary.right().at(), "Only numbers can be reckoned with")) {
            return null;
        }
        if (isWhole(binary.left()) && isWhole(binary.right())) {
            return fail(
                    binary.signAt(),
                    "Between whole numbers a result can lose its remainder or its first digits. Write B behind them,"
                            + " such as 1B / 3B.");
        }
        Kind a = ((ValueType.Number) left).kind();
        Kind b = ((ValueType.Number) right).kind();
        Kind result = Kinds.of(binary.sign(), a, b);
        if (result == null) {
            return fail(
                    binary.signAt(),
                    "%s and %s do not go together with %s."
                            .formatted(capital(left.shown()), right.shown(), binary.sign()));
        }
        return new ValueType.Number(result);
    }

    private static boolean isWhole(Expr expr) {
        return expr instanceof Expr.Num num && num.whole()
                || expr instanceof Expr.Parens(int at, Expr of) && isWhole(of)
                || expr instanceof Expr.Binary binary && isWhole(binary.left()) && isWhole(binary.right());
    }

    private boolean number(ValueType type, int at, String what) {
        if (type instanceof ValueType.Number) {
            return true;
        }
        fail(at, "%s, and this is %s.".formatted(what, type.shown()));
        return false;
    }

    static boolean like(ValueType one, ValueType other) {
        return one instanceof ValueType.Number(Kind a) && other instanceof ValueType.Number(Kind b)
                ? Kinds.alike(a, b)
                : one.equals(other);
    }

    private @Nullable ValueType fail(int at, String message) {
        problems.add(source.problem(at, message));
        return null;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
