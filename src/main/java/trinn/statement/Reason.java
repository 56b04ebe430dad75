package trinn.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule paid nothing.
 *
 * @param rule its name in the scheme
 * @param component what it pays for or changes, as the scheme names it
 * @param weight whether anybody misses it
 * @param obstacle what kept it from paying
 * @param since the first day of the earliest period since which the same rule pays nothing without a break; null where it paid
 *     in the period before, or there was none
 */
public record Reason(
        String rule,
        String component,
        Weight weight,
        Obstacle obstacle,
        @Nullable LocalDate since) {

    /** Whether a reader has to know. */
    public enum Weight {
        /** It could have paid something. */
        MISSED,
        /** It would have taken something away. */
        SPARED,
        /** Another rule pays in its place, or the scheme does without it. */
        APART
    }
}
