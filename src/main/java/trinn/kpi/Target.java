package trinn.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.records.Row;

/**
 * What is planned of a KPI in a period; every number may be unknown. In the unit of the KPI, the weight as a share.
 *
 * @param period from the first day on to the first day after
 * @param minimum the least plan
 * @param base where an index begins to count
 * @param norm what is ordinary
 * @param target the quota
 * @param maximum the highest plan
 * @param weight the share of the KPI in a score
 */
public record Target(
        Period period,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal base,
        @Nullable BigDecimal norm,
        @Nullable BigDecimal target,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal weight) {

    static Target of(Row row, Period period) {
        return new Target(
                period,
                row.number("minimum"),
                row.number("base"),
                row.number("norm"),
                row.number("target"),
                row.number("maximum"),
                row.number("weight"));
    }

    /** What the actual is measured against: the target, or the norm where there is none. */
    public @Nullable BigDecimal goal() {
        return target == null ? norm : target;
    }

    /** One target of several: the sums where the KPI adds up, otherwise the averages; weights are always averages. */
    static Target together(Period period, List<Target> parts, boolean addsUp) {
        return new Target(
                period,
                one(parts, Target::minimum, addsUp),
                one(parts, Target::base, addsUp),
                one(parts, Target::norm, addsUp),
                one(parts, Target::target, addsUp),
                one(parts, Target::maximum, addsUp),
                one(parts, Target::weight, false));
    }

    private static @Nullable BigDecimal one(
            List<Target> parts, Function<Target, @Nullable BigDecimal> number, boolean addsUp) {
        List<BigDecimal> given =
                parts.stream().map(number).filter(Objects::nonNull).toList();
        if (given.isEmpty()) {
            return null;
        }
        BigDecimal sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return addsUp ? sum : sum.divide(BigDecimal.valueOf(given.size()), MathContext.DECIMAL128);
    }
}
