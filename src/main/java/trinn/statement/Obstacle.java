package trinn.statement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;

/** What keeps a rule from paying. All numbers are exact. */
public sealed interface Obstacle {

    /** How much of what was achieved would change that; null where that is not one number. */
    default @Nullable Need need() {
        return null;
    }

    /** The data has no such fact, or no such value of it. */
    record Missing(Measure what) implements Obstacle {}

    /** Something is there that must not be. */
    record Present(Measure what) implements Obstacle {}

    /** A term of the scheme switches the rule off; its value, and the values that would not. */
    record Off(
            String term,
            @Nullable Object there,
            String sign,
            @Nullable Object asked) implements Obstacle {}

    /**
     * A number is not as it is asked for.
     *
     * @param sign of the comparison, such as {@code >=}
     * @param need how much of what was achieved would change that; null where that is not one number
     */
    record Short(
            What what,
            String sign,
            BigDecimal asked,
            BigDecimal there,
            @Nullable Need need) implements Obstacle {}

    /** A word is not as it is asked for. */
    record Other(
            What what,
            String sign,
            List<Object> asked,
            @Nullable Object there,
            @Nullable Need need) implements Obstacle {}

    /** A condition of several parts does not hold. */
    record Unheld(What condition) implements Obstacle {}

    /** A table gives nothing there; where it begins to. */
    record Begins(
            String term,
            What what,
            BigDecimal from,
            BigDecimal there,
            @Nullable Need need) implements Obstacle {}

    /** A table gives nothing, whatever comes. */
    record Empty(String term) implements Obstacle {}

    /** The rule pays in proportion to something that is zero. */
    record Zero(What what) implements Obstacle {}

    /**
     * What is missing of something that was achieved.
     *
     * @param of such as what was sold
     * @param more how much more of it, at least; negative where it must be less
     * @param kind what kind of number that is
     */
    record Need(Measure of, BigDecimal more, Kind kind) {}
}
