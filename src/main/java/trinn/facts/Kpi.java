package trinn.facts;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One measure of one seller in one period. Its kind is the data's: a KPI of sales is money, one of errors a count;
 * within one KPI all values are alike. Immutable; its attainment, a quotient of 34 digits, is worked out once.
 */
public final class Kpi implements Fact {

    private final String code;
    private final Window window;
    private final BigDecimal actual;
    private final @Nullable BigDecimal target;
    private final @Nullable BigDecimal base;
    private final @Nullable BigDecimal norm;
    private final @Nullable BigDecimal weight;
    private final boolean additive;
    private @Nullable BigDecimal attainment;

    /**
     * @param code what is measured, such as {@code sales} or {@code errors}
     * @param window over which stretch of time
     * @param actual what was achieved
     * @param target the quota, where there is one
     * @param base where the index starts to count, where there is one
     * @param norm where the index reaches 1, where there is one
     * @param weight the share of this KPI in a score, 1 = 100 %, where there is one
     * @param additive whether the values of months and of sellers add up, as money does and a ratio does not
     */
    public Kpi(
            String code,
            Window window,
            BigDecimal actual,
            @Nullable BigDecimal target,
            @Nullable BigDecimal base,
            @Nullable BigDecimal norm,
            @Nullable BigDecimal weight,
            boolean additive) {
        this.code = code;
        this.window = window;
        this.actual = actual;
        this.target = target;
        this.base = base;
        this.norm = norm;
        this.weight = weight;
        this.additive = additive;
    }

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

    /** What is measured. */
    public String code() {
        return code;
    }

    /** Over which stretch of time. */
    public Window window() {
        return window;
    }

    /** What was achieved. */
    @Measured(Kind.NUMBER)
    public BigDecimal actual() {
        return actual;
    }

    /** The quota, where there is one. */
    @Measured(Kind.NUMBER)
    public @Nullable BigDecimal target() {
        return target;
    }

    /** Where the index starts to count, where that is known. */
    @Measured(Kind.NUMBER)
    public @Nullable BigDecimal base() {
        return base;
    }

    /** Where the index reaches 1, where that is known. */
    @Measured(Kind.NUMBER)
    public @Nullable BigDecimal norm() {
        return norm;
    }

    /** The share of this KPI in a score, 1 = 100 %, where there is one. */
    @Measured(Kind.RATIO)
    public @Nullable BigDecimal weight() {
        return weight;
    }

    /** Whether the values of months and of sellers add up. */
    public boolean additive() {
        return additive;
    }

    /** {@code actual / target}, 1 = 100 %; null without a target or with a target of zero. */
    @Measured(Kind.RATIO)
    public @Nullable BigDecimal attainment() {
        BigDecimal known = attainment;
        if (known == null) {
            known = Ratios.of(actual, target);
            attainment = known;
        }
        return known;
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Kpi kpi
                && code.equals(kpi.code)
                && window == kpi.window
                && actual.equals(kpi.actual)
                && Objects.equals(target, kpi.target)
                && Objects.equals(base, kpi.base)
                && Objects.equals(norm, kpi.norm)
                && Objects.equals(weight, kpi.weight)
                && additive == kpi.additive;
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, window, actual, target, base, norm, weight, additive);
    }

    @Override
    public String toString() {
        return "Kpi[code=%s, window=%s, actual=%s, target=%s, base=%s, norm=%s, weight=%s, additive=%s]"
                .formatted(code, window, actual, target, base, norm, weight, additive);
    }
}
