package trinn.simulation.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers on their way to a picture. */
final class Numbers {

    private static final int DIGITS = 5;

    private Numbers() {}

    /** As exact as a dot can be placed: a ratio of 34 digits would only make the page wait. */
    static @Nullable BigDecimal forChart(@Nullable BigDecimal ratio) {
        return ratio == null ? null : ratio.setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
