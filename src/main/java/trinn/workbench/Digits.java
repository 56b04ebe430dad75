package trinn.workbench;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as they stand in a text of a scheme. */
public final class Digits {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9][0-9]{0,2}\\.[0-9]{3}");
    private static final int LONGEST = 60;

    private Digits() {}

    /** The number that a text says; empty where it says none. */
    public static Optional<BigDecimal> read(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /** A number with as many decimals as the one in whose place it comes, or more where it has more: 0.9 for 0.80 is 0.90. */
    public static String like(String before, BigDecimal number) {
        int decimals = read(before).map(BigDecimal::scale).orElse(0);
        BigDecimal bare = number.stripTrailingZeros();
        return bare.setScale(Math.max(decimals, Math.max(0, bare.scale()))).toPlainString();
    }

    /**
     * As {@link #like}, for a single amount or count: exactly three decimals could be meant as thousands, and so get a fourth, as in
     * 1.1250.
     */
    public static String amount(String before, BigDecimal number) {
        String text = like(before, number);
        return THOUSANDS.matcher(text).matches() ? text + "0" : text;
    }

    /** Whether two texts say the same, as a number or word for word. */
    static boolean same(String one, String other) {
        return one.equals(other)
                || read(one)
                        .flatMap(number -> read(other).map(second -> number.compareTo(second) == 0))
                        .orElse(false);
    }
}
