package trinn.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the seller's department achieved in the period, against its three plans.
 *
 * @param name the department
 * @param actual what it sold, in the currency of the scheme
 * @param minimum the lowest of the three plans
 * @param norm the middle plan
 * @param maximum the highest plan
 */
public record Department(
        String name,
        @Measured(Kind.MONEY) BigDecimal actual,
        @Measured(Kind.MONEY) BigDecimal minimum,
        @Measured(Kind.MONEY) BigDecimal norm,
        @Measured(Kind.MONEY) BigDecimal maximum)
        implements Fact {

    /** @throws IllegalArgumentException unless the three plans rise */
    public Department {
        if (minimum.compareTo(norm) >= 0 || norm.compareTo(maximum) >= 0) {
            throw new IllegalArgumentException("The plans of department %s must rise: minimum %s, norm %s, maximum %s."
                    .formatted(name, minimum.toPlainString(), norm.toPlainString(), maximum.toPlainString()));
        }
    }

    /** The highest plan that was reached; a plan met exactly is reached. */
    public Level level() {
        if (actual.compareTo(maximum) >= 0) {
            return Level.MAXIMUM;
        }
        if (actual.compareTo(norm) >= 0) {
            return Level.NORM;
        }
        return actual.compareTo(minimum) >= 0 ? Level.MINIMUM : Level.BELOW;
    }

    /** {@code actual / norm}, 1 = 100 %; null where the norm is zero. */
    @Measured(Kind.RATIO)
    public @Nullable BigDecimal attainment() {
        return Ratios.of(actual, norm);
    }
}
