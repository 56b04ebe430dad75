package trinn.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
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
        Reckoner reckoner = new Reckoner(names, terms);
        List<Because.Part> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            parts.add(
                    switch (piece) {
                        case Words(String text) -> new Because.Words(text);
                        case Value(Expr expr, Kind kind) -> part(kind, reckoner.value(expr));
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
}
