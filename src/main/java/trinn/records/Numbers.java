package trinn.records;

import java.math.BigDecimal;

/** Which numbers can be kept to the last digit, and their one form. */
public final class Numbers {

    /** Digits before the point that the store keeps. */
    public static final int WHOLE_DIGITS = 28;

    /** Digits behind the point that the store keeps. */
    public static final int DECIMALS = 10;

    private Numbers() {}

    /** The same number without zeros at the end, never in powers of ten, so that equal numbers are equal objects. */
    public static BigDecimal canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether there are more digits before the point than the store keeps. */
    public static boolean hasTooManyWholeDigits(BigDecimal number) {
        return number.precision() - number.scale() > WHOLE_DIGITS;
    }

    /** Whether there are more digits behind the point than the store keeps; zeros at the end do not count. */
    public static boolean hasTooManyDecimals(BigDecimal number) {
        return number.scale() > DECIMALS && canonical(number).scale() > DECIMALS;
    }
}
