package trinn.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.facts.Kind;
import trinn.facts.Rank;
import trinn.facts.Share;
import trinn.settlement.Because;

/**
 * The sentence of a rule, with expressions in braces: {@code {$sold} sold, {$sold - terms.unitPlan} extra}. It is
 * filled with the values that the rule fired with.
 *
 * @param pieces words and expressions
 */
public record Sentence(List<Piece> pieces) {

    /** The name under which a sentence speaks of what the rule declared. */
    public static final String AMOUNT = "amount";

    /** A part of it. */
    public sealed interface Piece {}

    /** Words that stand as they are. */
    public record Words(String text) implements Piece {}

    /** A value, and what kind of number it is said as. */
    public record Value(Expr expr, Kind kind) implements Piece {}

    /** The sentence with its values; {@code values} answers names and null where something has no value. */
    public Because fill(Function<String, @Nullable Object> names, Map<String, Object> terms) {
        List<Because.Part> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            parts.add(
                    switch (piece) {
                        case Words(String text) -> new Because.Words(text);
                        case Value(Expr expr, Kind kind) -> part(kind, value(expr, names, terms));
                    });
        }
        return new Because(parts);
    }

    private static Because.Part part(Kind kind, @Nullable Object value) {
        return switch (value) {
            case null -> new Because.Words("–");
            case BigDecimal number -> new Because.Number(kind, number);
            default -> new Because.Words(value.toString());
        };
    }

    private static @Nullable Object value(
            Expr expr, Function<String, @Nullable Object> names, Map<String, Object> terms) {
        return switch (expr) {
            case Expr.Num num -> num.value();
            case Expr.Text text -> text.value();
            case Expr.Name name -> names.apply(name.name());
            case Expr.Field(int at, Expr.Name(int p, String of), String field, int f)
            when of.equals("terms") -> terms.get(field);
            case Expr.Field field ->
                value(field.of(), names, terms) instanceof Fact fact ? Vocabulary.value(fact, field.name()) : null;
            case Expr.Parens parens -> value(parens.of(), names, terms);
            case Expr.Unary unary -> value(unary.of(), names, terms) instanceof BigDecimal n ? n.negate() : null;
            case Expr.Call call ->
                call(
                        value(call.of(), names, terms),
                        call.name(),
                        call.arguments().stream()
                                .map(argument -> value(argument, names, terms))
                                .toList());
            case Expr.Binary binary ->
                value(binary.left(), names, terms) instanceof BigDecimal left
                                && value(binary.right(), names, terms) instanceof BigDecimal right
                        ? reckon(left, binary.sign(), right)
                        : null;
            default -> null;
        };
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
