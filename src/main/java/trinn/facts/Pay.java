package trinn.facts;

import java.math.BigDecimal;

/**
 * What a rule may do. A rule only declares; the settlement works out the pay afterwards, in one fixed order, so the
 * order in which rules fire cannot change it. What a declaration applies to is said by the rule's
 * {@code @Component}: a component, a group of components, {@code variable pay}, or {@code total pay}.
 */
public interface Pay {

    /** Pays an amount for the rule's component, in the currency of the scheme; it may be negative. */
    void award(BigDecimal amount);

    /** As {@link #award(BigDecimal)}, for a whole amount. */
    default void award(long amount) {
        award(BigDecimal.valueOf(amount));
    }

    /** Pays an amount, but at least and at most so much: for sums per sale. */
    void award(BigDecimal amount, BigDecimal least, BigDecimal most);

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

    /** Pays in so many equal instalments: the first now, one more in each period that follows. */
    void spread(BigDecimal instalments);

    /** As {@link #spread(BigDecimal)}, for a written number. */
    default void spread(long instalments) {
        spread(BigDecimal.valueOf(instalments));
    }

    /** Holds this share back, from 0 to 1, until it is released. */
    void withhold(BigDecimal share);

    /** As {@link #withhold(BigDecimal)}, for 0 or 1. */
    default void withhold(long share) {
        withhold(BigDecimal.valueOf(share));
    }

    /** Pays this share, from 0 to 1, of what earlier periods held back. */
    void release(BigDecimal share);

    /** As {@link #release(BigDecimal)}, for 0 or 1. */
    default void release(long share) {
        release(BigDecimal.valueOf(share));
    }

    /**
     * A recoverable draw: lets at least this amount be paid, notes what was advanced, and recovers it from what later
     * goes beyond the draw. A draw of 0 carries a negative result over.
     */
    void draw(BigDecimal amount);

    /** As {@link #draw(BigDecimal)}, for a whole amount. */
    default void draw(long amount) {
        draw(BigDecimal.valueOf(amount));
    }

    /** Lets at most this share, from 0 to 1, of what goes beyond a draw recover what earlier periods advanced. */
    void recover(BigDecimal share);

    /** As {@link #recover(BigDecimal)}, for 0 or 1. */
    default void recover(long share) {
        recover(BigDecimal.valueOf(share));
    }

    /** Forgives this share, from 0 to 1, of what earlier periods advanced by draws. */
    void forgive(BigDecimal share);

    /** As {@link #forgive(BigDecimal)}, for 0 or 1. */
    default void forgive(long share) {
        forgive(BigDecimal.valueOf(share));
    }

    /** Pays this share of what was settled on top of it, such as holiday pay. */
    void supplement(BigDecimal share);

    /** As {@link #supplement(BigDecimal)}, for a whole share. */
    default void supplement(long share) {
        supplement(BigDecimal.valueOf(share));
    }

    /** Notes this share of all that is paid as a cost of the employer, such as contributions; the seller sees none of it. */
    void oncost(BigDecimal share);

    /** As {@link #oncost(BigDecimal)}, for a whole share. */
    default void oncost(long share) {
        oncost(BigDecimal.valueOf(share));
    }
}
