package trinn.statement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;

/**
 * What a rule looks at: mostly one value, sometimes what is worked out of several.
 *
 * @param pieces in the order of the rule's text
 * @param kind what kind of number it is, where it is one and that is known
 */
public record What(List<Piece> pieces, @Nullable Kind kind) {

    /** A part of it. */
    public sealed interface Piece {}

    /** A value of a fact. */
    public record Value(Measure measure) implements Piece {}

    /** A term of the scheme, by its name. */
    public record TermOf(String name) implements Piece {}

    /** A number of the rule. */
    public record Constant(BigDecimal value) implements Piece {}

    /** A word of the rule, such as a code. */
    public record Word(Object value) implements Piece {}

    /** What stands between: {@code +}, {@code ×}, parentheses. */
    public record Sign(String text) implements Piece {}

    /** Copies the list. */
    public What {
        pieces = List.copyOf(pieces);
    }

    /** The only value that it is; null where it is worked out of several, or of none. */
    public @Nullable Measure only() {
        return pieces.size() == 1 && pieces.getFirst() instanceof Value(Measure measure) ? measure : null;
    }

    /** Whether it depends on the data. */
    boolean isOfFacts() {
        return pieces.stream().anyMatch(Value.class::isInstance);
    }

    /** The term that it speaks of first; null where it speaks of none. */
    @Nullable String term() {
        return pieces.stream()
                .filter(TermOf.class::isInstance)
                .map(piece -> ((TermOf) piece).name())
                .findFirst()
                .orElse(null);
    }
}
