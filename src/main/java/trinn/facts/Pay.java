package trinn.facts;

import java.math.BigDecimal;

/**
 * What a rule may do. A rule only declares; the settlement works out the pay afterwards, in one fixed order, so the
 * order in which rules fire cannot change it. What a declaration applies to is said by the rule's
 * {@code @Component}: a component, a group of components, or {@code variable pay}.
 */
public interface Pay {

    /** Pays an amount for the rule's component, in the currency of the scheme; it may be negative. */
    void award(BigDecimal amount);

    /** As {@link #award(BigDecimal)}, for a whole amount. */
    default void award(long amount) {
        award(BigDecimal.valueOf(amount));
    }

    /** A gate: keeps this share of what was awarded, from 0 (nothing) to 1 (all). */
    void scale(BigDecimal share);

    /** As {@link #scale(BigDecimal)}, for 0 or 1. */
    default void scale(long share) {
        scale(BigDecimal.valueOf(share));
    }

    /** Multiplies what the gates left; 1 changes nothing, and the factor must not be negative. */
    void multiply(BigDecimal factor);

    /** As {@link #multiply(BigDecimal)}, for a whole factor. */
    default void multiply(long factor) {
        multiply(BigDecimal.valueOf(factor));
    }

    /** Lets at least this amount be paid. */
    void floor(BigDecimal amount);

    /** As {@link #floor(BigDecimal)}, for a whole amount. */
    default void floor(long amount) {
        floor(BigDecimal.valueOf(amount));
    }

    /** Lets at most this amount be paid. */
    void cap(BigDecimal amount);

    /** As {@link #cap(BigDecimal)}, for a whole amount. */
    default void cap(long amount) {
        cap(BigDecimal.valueOf(amount));
    }
}
