package trinn.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * How the lines of a payout are rounded.
 *
 * @param digits behind the decimal point
 * @param mode where between two values a number goes
 */
public record Rounding(int digits, RoundingMode mode) {

    /**
     * So many digits behind those of the result are looked at. A quotient such as a third never has all its digits, and
     * three thirds have to be one: 0.9999… is 1 to every mode.
     */
    private static final int GUARD = 16;

    /** Half up to the minor unit of a currency: the default of every scheme. */
    public static Rounding of(Currency currency) {
        return new Rounding(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP);
    }

    /** The rounded amount. */
    public BigDecimal round(BigDecimal amount) {
        return amount.scale() <= digits + GUARD
                ? amount.setScale(digits, mode)
                : amount.setScale(digits + GUARD, RoundingMode.HALF_EVEN).setScale(digits, mode);
    }
}
