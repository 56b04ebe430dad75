package trinn.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and dates as files write them. */
final class Values {

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ][0-9:.+Zz-]*)?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Values() {}

    /** The number, or null where it is none. */
    static @Nullable BigDecimal number(String text, FileFormat format) {
        String plain = text.replace(format.decimal().sign(), '.');
        return PLAIN.matcher(plain).matches() ? new BigDecimal(plain) : null;
    }

    /** The day, or null where it is none between 1900 and 2200; a time behind it does not count. */
    static @Nullable LocalDate date(String text, FileFormat format) {
        Matcher iso = ISO.matcher(text);
        try {
            if (iso.matches()) {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
                return day.getYear() >= FIRST_YEAR && day.getYear() < LAST_YEAR ? day : null;
            }
        } catch (DateTimeException e) {
            return null;
        }
        return null;
    }
}
