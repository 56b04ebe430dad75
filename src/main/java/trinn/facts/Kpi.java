package trinn.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One measure of one seller in one period. Its kind is the data's: a KPI of sales is money, one of errors a count;
 * within one KPI all values are alike.
 *
 * @param code what is measured, such as {@code sales} or {@code errors}
 * @param window over which stretch of time
 * @param actual what was achieved
 * @param target the quota, where there is one
 * @param base where the index starts to count, where there is one
 * @param norm where the index reaches 1, where there is one
 * @param weight the share of this KPI in a score, 1 = 100 %, where there is one
 * @param additive whether the values of months and of sellers add up, as money does and a ratio does not
 */
public record Kpi(
        String code,
        Window window,
        @Measured(Kind.NUMBER) BigDecimal actual,
        @Measured(Kind.NUMBER) @Nullable BigDecimal target,
        @Measured(Kind.NUMBER) @Nullable BigDecimal base,
        @Measured(Kind.NUMBER) @Nullable BigDecimal norm,
        @Measured(Kind.RATIO) @Nullable BigDecimal weight,
        boolean additive)
        implements Fact {

    /** A KPI whose values add up. */
    public Kpi(
            String code,
            Window window,
            BigDecimal actual,
            @Nullable BigDecimal target,
            @Nullable BigDecimal base,
            @Nullable BigDecimal norm,
            @Nullable BigDecimal weight) {
        this(code, window, actual, target, base, norm, weight, true);
    }

    /** A KPI with a quota and nothing else. */
    public static Kpi withTarget(String code, Window window, BigDecimal actual, BigDecimal target) {
        return new Kpi(code, window, actual, target, null, null, null);
    }

    /** {@code actual / target}, 1 = 100 %; null without a target or with a target of zero. */
    @Measured(Kind.RATIO)
    public @Nullable BigDecimal attainment() {
        return Ratios.of(actual, target);
    }

    /** {@code (actual - base) / (norm - base)}, 0 below the base; null where base or norm is unknown or they are equal. */
    @Measured(Kind.RATIO)
    public @Nullable BigDecimal index() {
        if (base == null || norm == null) {
            return null;
        }
        BigDecimal index = Ratios.of(actual.subtract(base), norm.subtract(base));
        return index == null ? null : index.max(BigDecimal.ZERO);
    }

    /**
     * The index, at most that of the target; the index itself where there is no target.
     */
    @Measured(Kind.RATIO)
    public @Nullable BigDecimal cappedIndex() {
        BigDecimal index = index();
        if (index == null || target == null) {
            return index;
        }
        BigDecimal most = new Kpi(code, window, target, null, base, norm, weight).index();
        return most == null ? index : index.min(most);
    }

    /** This measure under another code. */
    public Kpi named(String other) {
        return new Kpi(other, window, actual, target, base, norm, weight, additive);
    }

    /** This measure with another target. */
    public Kpi withTarget(@Nullable BigDecimal other) {
        return new Kpi(code, window, actual, other, base, norm, weight, additive);
    }
}
