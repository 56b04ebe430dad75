package trinn.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.scheme.Term;

/** Works out what signs make of the things beside them: arithmetic, comparisons, lists. */
final class SignTyper {

    private static final Set<String> QUOTIENTS = Set.of("attainment", "index");

    /** A ratio above it was most likely meant in per cent. */
    private static final BigDecimal HIGHEST_RATIO = BigDecimal.TEN;

    private final Source source;
    private final Scope scope;
    private final Complaints complaints;
    private final Typer typer;

    SignTyper(Source source, Scope scope, Complaints complaints, Typer typer) {
        this.source = source;
        this.scope = scope;
        this.complaints = complaints;
        this.typer = typer;
    }

    @Nullable ValueType unary(Expr.Unary unary) {
        ValueType of = typer.type(unary.of());
        if (of == null) {
            return null;
        }
        if (unary.sign().equals("!")) {
            return of instanceof ValueType.Truth
                    ? of
                    : complaints.fail(
                            Mistake.UNLIKE_COMPARED,
                            unary.at(),
                            "Before %s, \"!\" has no meaning.".formatted(of.shown()),
                            "Write a comparison behind it, in parentheses.");
        }
        if (!(unary.of() instanceof Expr.Num)) {
            int end = unary.of() instanceof Expr.Name name
                    ? name.at() + name.name().length()
                    : -1;
            complaints.add(source.problem(
                    Mistake.MINUS,
                    unary.at(),
                    "A minus can stand before a written number only.",
                    "Write (0 - …) instead.",
                    end < 0
                            ? null
                            : source.fix(
                                    unary.at(),
                                    end,
                                    "(0 - "
                                            + source.text()
                                                    .substring(unary.at() + 1, end)
                                                    .strip() + ")")));
            return null;
        }
        return of;
    }

    @Nullable ValueType in(Expr.In in) {
        ValueType left = typer.type(in.left());
        boolean fine = left != null;
        for (Expr choice : in.choices()) {
            ValueType type = typer.type(choice);
            if (type != null && left != null && !like(left, type)) {
                complaints.fail(
                        Mistake.UNLIKE_COMPARED,
                        choice.at(),
                        "%s cannot be in a list with %s.".formatted(Complaints.capital(left.shown()), type.shown()),
                        "List values of one kind.");
                fine = false;
            }
        }
        return fine ? new ValueType.Truth() : null;
    }

    @Nullable ValueType binary(Expr.Binary binary) {
        ValueType left = typer.type(binary.left());
        ValueType right = typer.type(binary.right());
        if (left == null || right == null) {
            return null;
        }
        return switch (binary.sign()) {
            case "&&", "||" ->
                left instanceof ValueType.Truth && right instanceof ValueType.Truth
                        ? left
                        : complaints.fail(
                                Mistake.UNLIKE_COMPARED,
                                binary.signAt(),
                                "Both sides of %s must be comparisons.".formatted(binary.sign()),
                                "Write the field again on the right side, with a sign such as > behind it.");
            case "==", "!=", "<", "<=", ">", ">=" -> comparison(binary, left, right);
            default -> arithmetic(binary, left, right);
        };
    }

    private @Nullable ValueType comparison(Expr.Binary binary, ValueType left, ValueType right) {
        boolean equality = binary.sign().equals("==") || binary.sign().equals("!=");
        boolean nothing = left instanceof ValueType.Nothing || right instanceof ValueType.Nothing;
        if (!nothing && !like(left, right)) {
            return complaints.fail(
                    Mistake.UNLIKE_COMPARED,
                    binary.signAt(),
                    "%s cannot be compared with %s.".formatted(Complaints.capital(left.shown()), right.shown()),
                    left instanceof ValueType.OneOf(Class<?> type) && right instanceof ValueType.Words
                            ? "Write it without quotation marks, such as %s.%s."
                                    .formatted(
                                            type.getSimpleName(),
                                            Vocabulary.words(type).getLast())
                            : binary.right() instanceof Expr.Text && left instanceof ValueType.Number
                                    ? "Write numbers without quotation marks, such as 0.8B."
                                    : "Compare money with money, a ratio with a ratio, a text with a text.");
        }
        if (!equality && (nothing || !(left instanceof ValueType.Number || left instanceof ValueType.Day))) {
            return complaints.fail(
                    Mistake.UNLIKE_COMPARED,
                    binary.signAt(),
                    "%s can only be equal (==) or not (!=).".formatted(Complaints.capital(left.shown())),
                    "Write == or !=.",
                    source.fix(binary.signAt(), binary.signAt() + binary.sign().length(), "=="));
        }
        if (strange(binary, left, right)) {
            return null;
        }
        if (equality && !nothing && (isComputedRatio(binary.left()) || isComputedRatio(binary.right()))) {
            complaints.fail(
                    Mistake.RATIO_EQUAL,
                    binary.signAt(),
                    "A worked-out ratio is hardly ever exactly equal to something.",
                    "Write >= or <=, or a range such as >= 1 && < 1.1B.");
        }
        return new ValueType.Truth();
    }

    /** A word that a choice does not have, or a ratio compared as if it were written in per cent. */
    private boolean strange(Expr.Binary binary, ValueType left, ValueType right) {
        List<String> choices = choices(binary.left());
        if (!choices.isEmpty() && binary.right() instanceof Expr.Text text && !choices.contains(text.value())) {
            complaints.unknown(Mistake.UNKNOWN_NAME, text.at() + 1, text.value(), "The choice has no \"%s\".", choices);
            return true;
        }
        boolean ratio = left instanceof ValueType.Number(Kind kind) && kind == Kind.RATIO;
        if (ratio && binary.right() instanceof Expr.Num num && num.value().compareTo(HIGHEST_RATIO) > 0) {
            complaints.fail(
                    Mistake.PERCENT,
                    num.at(),
                    "%s is %s %%."
                            .formatted(
                                    num.value().toPlainString(),
                                    num.value().movePointRight(2).toPlainString()),
                    "Write 0.8B for 80 %.");
            return true;
        }
        return false;
    }

    private List<String> choices(Expr expr) {
        if (expr instanceof Expr.Field field
                && field.of() instanceof Expr.Name owner
                && owner.name().equals("terms")) {
            Term term = scope.terms().get(field.name());
            return term == null ? List.of() : term.choices();
        }
        return List.of();
    }

    /** A quotient, such as attainment: it has as many digits as it needs. */
    private boolean isComputedRatio(Expr expr) {
        return switch (expr) {
            case Expr.Name name ->
                QUOTIENTS.contains(name.name()) && scope.fields().containsKey(name.name());
            case Expr.Field field ->
                QUOTIENTS.contains(field.name())
                        && !(field.of() instanceof Expr.Name owner
                                && owner.name().equals("terms"));
            default -> false;
        };
    }

    private @Nullable ValueType arithmetic(Expr.Binary binary, ValueType left, ValueType right) {
        if (!number(left, binary.left().at()) || !number(right, binary.right().at())) {
            return null;
        }
        if (isWhole(binary.left()) && isWhole(binary.right())) {
            return complaints.fail(
                    Mistake.WHOLE_NUMBERS,
                    binary.signAt(),
                    "Between whole numbers a result can lose its remainder or its first digits.",
                    "Write B behind them, such as 1B / 3B.");
        }
        if (binary.sign().equals("/")
                && binary.right() instanceof Expr.Num num
                && num.value().signum() == 0) {
            return complaints.fail(
                    Mistake.UNLIKE_RECKONED,
                    binary.signAt(),
                    "Nothing can be divided by zero.",
                    "Write another number.");
        }
        Kind result = Kinds.of(binary.sign(), ((ValueType.Number) left).kind(), ((ValueType.Number) right).kind());
        if (result == null) {
            return complaints.fail(
                    Mistake.UNLIKE_RECKONED,
                    binary.signAt(),
                    "%s and %s do not go together with %s."
                            .formatted(Complaints.capital(left.shown()), right.shown(), binary.sign()),
                    "Add and subtract like with like; multiply money with counts and ratios.");
        }
        return new ValueType.Number(result);
    }

    /** Whether it is made of whole numbers without B alone, which Java would reckon in its own way. */
    static boolean isWhole(Expr expr) {
        return expr instanceof Expr.Num num && num.whole()
                || expr instanceof Expr.Parens(int at, Expr of) && isWhole(of)
                || expr instanceof Expr.Unary(int at, String sign, Expr of) && isWhole(of)
                || expr instanceof Expr.Binary binary && isWhole(binary.left()) && isWhole(binary.right());
    }

    private boolean number(ValueType type, int at) {
        if (type instanceof ValueType.Number) {
            return true;
        }
        complaints.fail(
                Mistake.UNLIKE_RECKONED,
                at,
                "Only numbers can be reckoned with, and this is %s.".formatted(type.shown()),
                switch (type) {
                    case ValueType.Words words -> "Texts are not put together in rules; write the words in @Because.";
                    case ValueType.Table table -> "Ask the table for a value: terms.table.at(…).";
                    default -> "Write one of its fields.";
                });
        return false;
    }

    static boolean like(ValueType one, ValueType other) {
        return one instanceof ValueType.Number(Kind a) && other instanceof ValueType.Number(Kind b)
                ? Kinds.alike(a, b)
                : one.equals(other);
    }
}
