package trinn.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the whole company achieved in the period.
 *
 * @param actual what it sold, in the currency of the scheme
 * @param target its plan
 */
public record Company(
        @Measured(Kind.MONEY) BigDecimal actual,
        @Measured(Kind.MONEY) BigDecimal target) implements Fact {

    /** {@code actual / target}, 1 = 100 %; null where the target is zero. */
    @Measured(Kind.RATIO)
    public @Nullable BigDecimal attainment() {
        return Ratios.of(actual, target);
    }
}
