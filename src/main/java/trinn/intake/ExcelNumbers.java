package trinn.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Numbers as a workbook keeps them: digits as people typed them, days as serial numbers. */
final class ExcelNumbers {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int MOST_DIGITS_OF_A_DOUBLE = 17;
    private static final int LONGEST = 400;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final LocalDate ORIGIN_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);
    private static final int NO_DAY = 60;

    private ExcelNumbers() {}

    /**
     * The number, or null where it is none. A workbook keeps 12.1 as a binary number, and some programs write its tail,
     * 12.099999999999999; of 16 or 17 digits the 15 are taken that Excel shows.
     */
    static @Nullable BigDecimal number(String written) {
        try {
            if (written.length() > LONGEST) {
                return null;
            }
            BigDecimal number = new BigDecimal(written);
            if (Math.abs((long) number.scale()) > LONGEST) {
                return null;
            }
            boolean tail = number.scale() > 0
                    && number.precision() > SHOWN.getPrecision()
                    && number.precision() <= MOST_DIGITS_OF_A_DOUBLE;
            return (tail ? number.round(SHOWN) : number).stripTrailingZeros();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The day of a serial number as ISO text, with the time if there is one; null where it is no day. */
    static @Nullable String day(BigDecimal serial, boolean from1904) {
        if (serial.compareTo(from1904 ? BigDecimal.ZERO : BigDecimal.ONE) < 0 || serial.compareTo(LAST_DAY) >= 0) {
            return null;
        }
        long seconds =
                serial.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long days = seconds / SECONDS.longValueExact();
        if (!from1904 && days == NO_DAY) {
            return "1900-02-29";
        }
        LocalDate day = from1904 ? ORIGIN_1904.plusDays(days) : ORIGIN.plusDays(days < NO_DAY ? days + 1 : days);
        LocalDateTime time = day.atStartOfDay().plusSeconds(seconds % SECONDS.longValueExact());
        return time.equals(day.atStartOfDay()) ? day.toString() : day + "T" + time.toLocalTime();
    }
}
