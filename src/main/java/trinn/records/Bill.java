package trinn.records;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** What the lines of an invoice come to: of every payment each line gets the part that its amount is of all of them. */
public final class Bill {

    private BigDecimal total = BigDecimal.ZERO;

    /** Adds the amount of a line. */
    public void add(BigDecimal amount) {
        total = total.add(amount);
    }

    /**
     * What of a payment falls to lines: {@code lines × payment / all lines}, multiplied first and divided once, to 34 digits. Where
     * it pays all of them, that is what they give.
     *
     * @param lines what some lines give, such as their amounts or margins
     * @return null where all lines together come to nothing, so that nothing says whose a payment is
     */
    public @Nullable BigDecimal paid(BigDecimal lines, BigDecimal payment) {
        if (payment.compareTo(total) == 0) {
            return total.signum() == 0 ? null : lines;
        }
        return total.signum() == 0 ? null : lines.multiply(payment).divide(total, MathContext.DECIMAL128);
    }
}
