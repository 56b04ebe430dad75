package trinn.intake;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it.
 *
 * @param number with all its digits; where a percent sign stands behind it, not yet divided by 100
 * @param unit the currency's code or symbol, or the empty text
 * @param percent whether a percent sign stands behind it
 */
record NumberText(BigDecimal number, String unit, boolean percent) {

    private static final String BLANK = "[\\s\\u00a0\\u2009\\u202f]*+";
    private static final String UNIT = "[A-Z]{3}|[€$£]|[Kk][Rr]\\.?";
    private static final String BELOW = "\\-\\u2010\\u2011\\u2012\\u2013\\u2212\\ufe63\\uff0d";
    private static final String MINUS = "[+" + BELOW + "]";
    private static final Pattern WRITTEN =
            Pattern.compile("([$€£]?\\()?" + BLANK + "(" + MINUS + ")?" + BLANK + "(" + UNIT
                    + ")?" + BLANK + "(" + MINUS + ")?" + BLANK
                    + "([0-9](?:[0-9., '’\\u00a0\\u2009\\u202f]*[0-9])?)(?:[,:.][-\\u2013])?"
                    + BLANK
                    + "(%)?" + BLANK + "(" + UNIT + ")?" + BLANK + "([" + BELOW + "])?" + BLANK + "(\\))?");
    private static final Pattern POINT = digits('.', ',');
    private static final Pattern COMMA = digits(',', '.');
    private static final Map<String, List<String>> SYMBOLS = Map.of(
            "€", List.of("EUR"),
            "£", List.of("GBP"),
            "$", List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD"),
            "kr", List.of("NOK", "SEK", "DKK", "ISK"));

    /** Digits in one group, or in groups of three with one and the same sign between them. */
    private static Pattern digits(char decimal, char grouping) {
        return Pattern.compile("(?:[0-9]++|[0-9]{1,3}([ '’\\u00a0\\u2009\\u202f" + grouping
                + "])[0-9]{3}(?:\\1[0-9]{3})*+)(?:\\" + decimal + "[0-9]++)?");
    }

    /** The number that a text is, or null. */
    static @Nullable NumberText of(String text, DecimalSign decimal) {
        if (isPlain(text, decimal.sign())) {
            return new NumberText(new BigDecimal(text.replace(decimal.sign(), '.')), "", false);
        }
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches() || !agrees(parts)) {
            return null;
        }
        String digits = parts.group(5);
        if (!(decimal == DecimalSign.POINT ? POINT : COMMA).matcher(digits).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(
                digits.replaceAll("[^0-9" + decimal.sign() + "]", "").replace(decimal.sign(), '.'));
        boolean below = parts.group(1) != null || isMinus(parts.group(2), parts.group(4), parts.group(8));
        String unit = unit(parts);
        return new NumberText(below ? number.negate() : number, unit, parts.group(6) != null);
    }

    /** Whether a text is digits with at most a sign before them and a decimal sign among them, as most are. */
    private static boolean isPlain(String text, char sign) {
        int at = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int whole = digits(text, at);
        if (whole > at && whole < text.length() && text.charAt(whole) == sign) {
            return whole + 1 < text.length() && digits(text, whole + 1) == text.length();
        }
        return whole > at && whole == text.length();
    }

    /** Where the digits end that begin at a place. */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static String unit(Matcher parts) {
        String bracket = parts.group(1);
        if (bracket != null && bracket.length() > 1) {
            return bracket.substring(0, 1);
        }
        return parts.group(3) != null ? parts.group(3) : parts.group(7) != null ? parts.group(7) : "";
    }

    /** One sign at most, one unit that there is, and brackets on both sides. */
    private static boolean agrees(Matcher parts) {
        boolean brackets = parts.group(1) != null;
        int signs = (parts.group(2) == null ? 0 : 1)
                + (parts.group(4) == null ? 0 : 1)
                + (parts.group(8) == null ? 0 : 1)
                + (brackets ? 1 : 0);
        boolean unitBefore = brackets && parts.group(1).length() > 1;
        boolean twoUnits =
                (unitBefore ? 1 : 0) + (parts.group(3) == null ? 0 : 1) + (parts.group(7) == null ? 0 : 1) > 1;
        return signs <= 1
                && !twoUnits
                && brackets == (parts.group(9) != null)
                && isUnit(parts.group(3))
                && isUnit(parts.group(7));
    }

    private static boolean isMinus(@Nullable String... signs) {
        for (String sign : signs) {
            if (sign != null && !sign.equals("+")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnit(@Nullable String unit) {
        if (unit == null || !unit.matches("[A-Z]{3}")) {
            return true;
        }
        try {
            return Currency.getInstance(unit) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the amount may be one of a currency: without a unit it may be of any. */
    boolean mayBe(String currency) {
        return unit.isEmpty() || currency.isEmpty() || currencies(unit).contains(currency);
    }

    /** The codes that a unit may stand for. */
    static List<String> currencies(String unit) {
        String symbol = unit.replace(".", "").toLowerCase(Locale.ROOT);
        return SYMBOLS.getOrDefault(symbol, List.of(unit));
    }
}
