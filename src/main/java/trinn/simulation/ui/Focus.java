package trinn.simulation.ui;

import java.math.BigDecimal;
import java.util.function.Predicate;

/**
 * Which payouts the reader wants to see.
 *
 * @param title what they have in common, as the reader reads it
 * @param difference which differences they have
 */
record Focus(String title, Predicate<BigDecimal> difference) {

    /** Payouts that are more (1), less (-1) or the same (0). */
    static Focus on(int sign, String title) {
        return new Focus(title, difference -> difference.signum() == sign);
    }
}
