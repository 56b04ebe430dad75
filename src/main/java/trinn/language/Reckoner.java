package trinn.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Attributed;
import trinn.facts.Fact;
import trinn.facts.Rank;
import trinn.facts.Share;

/**
 * Works out expressions of a checked rule from its tree, for sentences and explanations. Pay comes from the compiled rules
 * alone; both reckon alike.
 *
 * @param names answers bound names and, within a pattern, the fields of its fact; null where something has no value
 * @param terms their values by name
 */
public record Reckoner(Function<String, @Nullable Object> names, Map<String, Object> terms) {

    /** What stands for the fact of a pattern among the names, so that its attributes can be asked for. */
    public static final String THIS = "this";

    /** The value of an expression that is no condition; null where it has none. */
    public @Nullable Object value(Expr expr) {
        return switch (expr) {
            case Expr.Num num -> num.value();
            case Expr.Text text -> text.value();
            case Expr.Name name -> names.apply(name.name());
            case Expr.Field(int at, Expr.Name(int p, String of), String field, int f)
            when of.equals("terms") -> terms.get(field);
            case Expr.Field(int at, Expr.Name(int p, String of), String word, int f)
            when Vocabulary.LISTS.containsKey(of) -> word(Vocabulary.LISTS.get(of), word);
            case Expr.Field field ->
                value(field.of()) instanceof Fact fact ? Vocabulary.value(fact, field.name()) : null;
            case Expr.Attribute attribute ->
                names.apply(THIS) instanceof Attributed fact
                        ? fact.attributes().get(attribute.name().value())
                        : null;
            case Expr.Parens parens -> value(parens.of());
            case Expr.Unary unary -> value(unary.of()) instanceof BigDecimal number ? number.negate() : null;
            case Expr.Call call ->
                call(
                        value(call.of()),
                        call.name(),
                        call.arguments().stream().map(this::value).toList());
            case Expr.Binary binary ->
                value(binary.left()) instanceof BigDecimal left && value(binary.right()) instanceof BigDecimal right
                        ? reckon(left, binary.sign(), right)
                        : null;
            default -> null;
        };
    }

    /** Whether a condition holds; a number that is missing is neither above nor below anything. */
    public boolean holds(Expr expr) {
        return switch (expr) {
            case Expr.Parens parens -> holds(parens.of());
            case Expr.Unary unary -> !holds(unary.of());
            case Expr.Truth truth -> truth.value();
            case Expr.In in -> {
                Object value = value(in.left());
                yield in.choices().stream().anyMatch(choice -> same(value, value(choice)));
            }
            case Expr.Binary binary ->
                switch (binary.sign()) {
                    case "&&" -> holds(binary.left()) && holds(binary.right());
                    case "||" -> holds(binary.left()) || holds(binary.right());
                    default -> compare(value(binary.left()), binary.sign(), value(binary.right()));
                };
            default -> false;
        };
    }

    private static Object word(Class<?> list, String word) {
        for (Object each : list.getEnumConstants()) {
            if (each.toString().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException(list.getSimpleName() + " has no " + word);
    }

    private static boolean compare(@Nullable Object left, String sign, @Nullable Object right) {
        return switch (sign) {
            case "==" -> same(left, right);
            case "!=" -> !same(left, right);
            case "<" -> left != null && right != null && order(left, right) < 0;
            case "<=" -> left != null && right != null && order(left, right) <= 0;
            case ">" -> left != null && right != null && order(left, right) > 0;
            default -> left != null && right != null && order(left, right) >= 0;
        };
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        return left instanceof BigDecimal one && right instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : Objects.equals(left, right);
    }

    @SuppressWarnings("unchecked")
    private static int order(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }

    private static @Nullable Object call(@Nullable Object of, String name, List<? extends @Nullable Object> arguments) {
        return switch (of) {
            case Share share when arguments.getFirst() instanceof BigDecimal amount -> share.of(amount);
            case Rank rank when arguments.getFirst() instanceof BigDecimal amount -> rank.of(amount);
            case null, default -> Reading.ask(of, name, arguments);
        };
    }

    /** As the compiled rules reckon: 34 digits, half to even. */
    private static @Nullable BigDecimal reckon(BigDecimal left, String sign, BigDecimal right) {
        return switch (sign) {
            case "+" -> left.add(right, MathContext.DECIMAL128);
            case "-" -> left.subtract(right, MathContext.DECIMAL128);
            case "*" -> left.multiply(right, MathContext.DECIMAL128);
            case "/" -> right.signum() == 0 ? null : left.divide(right, MathContext.DECIMAL128);
            default -> null;
        };
    }
}
