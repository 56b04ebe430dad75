package trinn.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;

/**
 * Says of two values what they were then and are now.
 *
 * @param currency of amounts
 */
record Differing(Currency currency) {

    /** More than any number has. */
    private static final int MOST_DECIMALS = 100;

    private static final Formats FORMATS = Formats.of(Locale.UK);

    /** A sentence for each value that is not the same. */
    static void values(String what, SortedMap<String, String> was, SortedMap<String, String> is, List<String> into) {
        for (String name : names(was, is)) {
            String one = was.getOrDefault(name, "");
            String other = is.getOrDefault(name, "");
            if (!one.equals(other)) {
                into.add("%s %s: %s.".formatted(what, name, thenAndNow(one, other)));
            }
        }
    }

    /** The names of either. */
    static Set<String> names(SortedMap<String, ?> one, SortedMap<String, ?> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }

    /** What one was and the other is. */
    static String thenAndNow(String one, String other) {
        String was = value(one);
        String is = value(other);
        return was.equals(is)
                ? "%s then, %s now".formatted(untilOther(one, other), untilOther(other, one))
                : "%s then, %s now".formatted(was, is);
    }

    /** A number with so many decimals that it is told apart from another one. */
    private static String untilOther(String text, String other) {
        BigDecimal number = number(text);
        BigDecimal from = number(other);
        if (number == null || from == null) {
            return text;
        }
        int decimals = 0;
        while (rounded(number, decimals).equals(rounded(from, decimals)) && decimals < MOST_DECIMALS) {
            decimals++;
        }
        return rounded(number, decimals).toPlainString();
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /** A value as people read it. */
    static String value(String text) {
        BigDecimal number = number(text);
        return text.isEmpty() ? "nothing" : number == null ? text : FORMATS.workedOut(number);
    }

    /** An amount with its currency. */
    String money(String amount) {
        BigDecimal number = number(amount);
        return (number == null ? amount : FORMATS.money(number, currency)) + " " + currency.getCurrencyCode();
    }

    private static @Nullable BigDecimal number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : null;
    }

    /** A name that is not taken yet. */
    static String free(String name, Map<String, ?> taken) {
        String free = name;
        for (int number = 2; taken.containsKey(free); number++) {
            free = "%s (%d)".formatted(name, number);
        }
        return free;
    }
}
