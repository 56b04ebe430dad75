package trinn.facts;

import java.math.BigDecimal;

/**
 * What a crediting rule may do: say what of the sale that it asks for counts, before attainment is worked out. Like
 * {@link Pay} it only declares; several declarations for one sale all hold, whatever their order.
 */
public interface Credit {

    /** Credits this part of the sale, from 0 (it does not count, and no rule of pay sees it) to 1 (all). */
    void part(BigDecimal part);

    /** As {@link #part(BigDecimal)}, for 0 or 1. */
    default void part(long part) {
        part(BigDecimal.valueOf(part));
    }

    /** Credits at most this value of the sale, in the currency of the scheme. */
    void cap(BigDecimal most);

    /** As {@link #cap(BigDecimal)}, for a whole amount. */
    default void cap(long most) {
        cap(BigDecimal.valueOf(most));
    }
}
