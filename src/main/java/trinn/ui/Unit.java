package trinn.ui;

import java.math.BigDecimal;
import java.util.Currency;
import trinn.format.Formats;

/**
 * What a number counts, beside its field.
 *
 * @param sign the word or sign behind the number; may be empty
 * @param shift by how many decimals the number shown is larger than the number meant
 * @param decimals how many a number has at least, unless it is whole
 */
public record Unit(String sign, int shift, int decimals) {

    /** A ratio, shown in per cent: 0.8 is 80 %. */
    public static final Unit PERCENT = new Unit("%", 2, 0);

    /** A bare number. */
    public static final Unit NONE = new Unit("", 0, 0);

    /** An amount of money. */
    public static Unit of(Currency currency) {
        return new Unit(currency.getCurrencyCode(), 0, Math.max(0, currency.getDefaultFractionDigits()));
    }

    /** Things, by their name: {@code units}. */
    public static Unit of(String word) {
        return new Unit(word, 0, 0);
    }

    /** The number as it is shown, without the unit. */
    public String bare(BigDecimal value, Formats formats) {
        return formats.number(value.movePointRight(shift), decimals);
    }

    /** The number as it is shown, with the unit. */
    public String full(BigDecimal value, Formats formats) {
        return sign.isEmpty() ? bare(value, formats) : bare(value, formats) + "\u00a0" + sign;
    }

    /** The number meant by one that was shown. */
    public BigDecimal meant(BigDecimal shown) {
        return shown.movePointLeft(shift);
    }
}
