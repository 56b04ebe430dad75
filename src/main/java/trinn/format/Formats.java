package trinn.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Writes and reads numbers and dates as one reader does; exact, from {@code BigDecimal} to the screen. */
public final class Formats {

    private static final char MINUS = '\u2212';
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int MOST_AGREED = 3;
    private static final int MOST_WRITTEN = 6;
    private static final int KEPT = 4;

    private final Locale locale;
    private final DecimalFormatSymbols symbols;
    private final DateTimeFormatter date;
    private final String percentSign;
    private final Map<Integer, DecimalFormat> fixed = new ConcurrentHashMap<>();

    private Formats(Locale locale) {
        this.locale = locale;
        this.symbols = DecimalFormatSymbols.getInstance(locale);
        this.symbols.setMinusSign(MINUS);
        this.percentSign = ((DecimalFormat) NumberFormat.getPercentInstance(locale)).getPositiveSuffix();
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    /** The habits of a locale. */
    public static Formats of(Locale locale) {
        return new Formats(locale);
    }

    /** An amount with all digits of the currency's minor unit and no currency sign: {@code 1 234,50}. */
    public String money(BigDecimal amount, Currency currency) {
        return fixed(amount, minorDigits(currency));
    }

    /** An amount to the whole unit, for large figures and axes: {@code 1 235}. */
    public String wholeMoney(BigDecimal amount) {
        return fixed(amount, 0);
    }

    /** A difference of amounts: {@code ▲ +1 234,50}, {@code ▼ −1 234,50} or {@code =}. */
    public String moneyDifference(BigDecimal difference, Currency currency) {
        return difference(difference, minorDigits(currency), "");
    }

    /** A difference of amounts to the whole unit. */
    public String wholeMoneyDifference(BigDecimal difference) {
        return difference(difference, 0, "");
    }

    /**
     * A ratio in per cent. One that was agreed, such as a rate of 1.25 %, keeps its digits; a long one, such as an
     * attainment, is shown with one decimal. It is never rounded up to a whole per cent, so what misses a border of
     * 80 % by a hair does not look as if it had reached it: {@code 79.99 %}.
     */
    public String percent(BigDecimal ratio) {
        BigDecimal value = ratio.multiply(HUNDRED);
        if (scaleOf(value) <= MOST_AGREED) {
            return plain(value) + percentSign;
        }
        BigDecimal rounded = value.setScale(1, RoundingMode.HALF_UP);
        boolean raised = rounded.compareTo(value) > 0 && isWhole(rounded);
        return plain(raised ? value.setScale(2, RoundingMode.FLOOR) : rounded) + percentSign;
    }

    /** A change in per cent with at most two decimals: {@code ▲ +2,25 %}, {@code ▼ −2,25 %} or {@code =}. */
    public String percentDifference(BigDecimal ratio) {
        BigDecimal value = ratio.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP);
        return difference(value, scaleOf(value), percentSign);
    }

    /** A number of things. */
    public String count(long number) {
        return fixed(BigDecimal.valueOf(number), 0);
    }

    /** A difference of counts: {@code ▲ +12}, {@code ▼ −12} or {@code =}. */
    public String countDifference(long difference) {
        return difference(BigDecimal.valueOf(difference), 0, "");
    }

    /** A difference of numbers with so many decimals. */
    public String difference(BigDecimal difference, int decimals) {
        return difference(difference, decimals, "");
    }

    /** A number with just so many decimals: {@code 0,95}. */
    public String decimals(BigDecimal number, int decimals) {
        return fixed(number, decimals);
    }

    /** A number with exactly the decimals it has, trailing zeros dropped. */
    public String number(BigDecimal number) {
        return plain(number);
    }

    /**
     * A number that was perhaps worked out. Up to six decimals are shown as they are; of more, four are kept, never rounded
     * up to a whole number that was not reached.
     */
    public String workedOut(BigDecimal number) {
        if (scaleOf(number) <= MOST_WRITTEN) {
            return plain(number);
        }
        BigDecimal rounded = number.setScale(KEPT, RoundingMode.HALF_UP);
        boolean raised = rounded.compareTo(number) > 0 && isWhole(rounded);
        return plain(raised ? number.setScale(KEPT, RoundingMode.FLOOR) : rounded);
    }

    /** A number with at least so many decimals, unless it is whole: {@code 12}, {@code 12,50}. */
    public String number(BigDecimal number, int decimals) {
        return fixed(number, isWhole(number) ? 0 : Math.max(scaleOf(number), decimals));
    }

    /** A number that somebody wrote with this reader's or another's separators; empty where it is none. */
    public Optional<BigDecimal> parse(String text) {
        return new NumberText(symbols.getDecimalSeparator(), symbols.getGroupingSeparator()).parse(text);
    }

    /** A day: {@code 31 May 2011}. */
    public String date(LocalDate day) {
        return date.format(day);
    }

    /** A time of day: {@code 14:03}. */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }

    /** A calendar month: {@code May 2011}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL yyyy", locale).format(month);
    }

    /** The days from {@code from} up to but not including {@code to}: {@code 31 May 2011 – 30 Aug 2011}. */
    public String period(LocalDate from, LocalDate to) {
        LocalDate last = to.minusDays(1);
        return last.isAfter(from) ? date(from) + " – " + date(last) : date(from);
    }

    /** The same, where it is a calendar month by its name: {@code November 2026}. */
    public String calendar(LocalDate from, LocalDate to) {
        boolean month = from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1));
        return month ? DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(from) : period(from, to);
    }

    private String difference(BigDecimal difference, int digits, String unit) {
        BigDecimal rounded = difference.setScale(digits, RoundingMode.HALF_UP);
        return switch (rounded.signum()) {
            case 1 -> "▲ +" + fixed(rounded, digits) + unit;
            case -1 -> "▼ " + fixed(rounded, digits) + unit;
            default -> "=";
        };
    }

    private String plain(BigDecimal number) {
        return fixed(number, scaleOf(number));
    }

    private String fixed(BigDecimal number, int digits) {
        // Rounded here, because a format keeps the minus sign of what it rounds to zero.
        BigDecimal rounded = number.setScale(digits, RoundingMode.HALF_UP);
        DecimalFormat format = fixed.computeIfAbsent(digits, this::format);
        synchronized (format) {
            return format.format(rounded);
        }
    }

    private DecimalFormat format(int digits) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format;
    }

    private static int scaleOf(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static boolean isWhole(BigDecimal number) {
        return scaleOf(number) == 0;
    }

    private static int minorDigits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
