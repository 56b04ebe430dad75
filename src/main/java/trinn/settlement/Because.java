package trinn.settlement;

import java.math.BigDecimal;
import java.util.List;
import trinn.facts.Kind;

/**
 * Why a line stands there: the sentence of its rule with the very values that the rule computed with. How they are
 * written is the reader's language's affair.
 *
 * @param parts words and values, in order
 */
public record Because(List<Part> parts) {

    /** Copies the list. */
    public Because {
        parts = List.copyOf(parts);
    }

    /** A piece of the sentence. */
    public sealed interface Part {}

    /** Words as the rule has them. */
    public record Words(String text) implements Part {}

    /** A number of the rule, with all its digits. */
    public record Number(Kind kind, BigDecimal value) implements Part {}
}
