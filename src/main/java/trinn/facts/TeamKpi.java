package trinn.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One measure of all sellers below a manager, added up.
 *
 * @param code what is measured
 * @param window over which stretch of time
 * @param actual the sum of what they achieved
 * @param target the sum of their quotas; null where one of them has none
 * @param directActual the sum of those who report to the manager directly
 * @param directTarget the sum of their quotas; null where one of them has none
 */
public record TeamKpi(
        String code,
        Window window,
        @Measured(Kind.NUMBER) BigDecimal actual,
        @Measured(Kind.NUMBER) @Nullable BigDecimal target,
        @Measured(Kind.NUMBER) BigDecimal directActual,
        @Measured(Kind.NUMBER) @Nullable BigDecimal directTarget)
        implements Fact {

    /** {@code actual / target}, 1 = 100 %; null without a target or with a target of zero. */
    @Measured(Kind.RATIO)
    public @Nullable BigDecimal attainment() {
        return Ratios.of(actual, target);
    }

    /** {@code directActual / directTarget}, 1 = 100 %; null without a target or with a target of zero. */
    @Measured(Kind.RATIO)
    public @Nullable BigDecimal directAttainment() {
        return Ratios.of(directActual, directTarget);
    }
}
