package trinn.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Divides two numbers of a fact. */
final class Ratios {

    /**
     * Rounding towards minus infinity makes comparison with a border exact: a quotient is at or above a border of at
     * most 34 digits exactly when its rounded value is.
     */
    private static final MathContext PRECISION = new MathContext(34, RoundingMode.FLOOR);

    private Ratios() {}

    /** {@code part / whole} as a ratio where 1 is 100 %; null where either is unknown or the whole is zero. */
    static @Nullable BigDecimal of(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0 ? null : part.divide(whole, PRECISION);
    }
}
