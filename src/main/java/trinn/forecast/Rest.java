package trinn.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.kpi.KpiMeasurement;
import trinn.kpi.Scope;
import trinn.kpi.Target;
import trinn.kpi.WorkingDays;

/**
 * What came in an earlier period after the working day that compares with the last known one of this period.
 *
 * @param now the period that is going on
 * @param left its working days that are left
 * @param earlier the period that is compared
 * @param after the first day of the earlier period that compares with those that are left
 * @param earlierLeft its working days from there on
 */
record Rest(Period now, int left, Period earlier, LocalDate after, int earlierLeft) {

    /**
     * Compares periods by the share of their working days that is done. The weekend before the first day that is left belongs to
     * what is done where it does now.
     *
     * @param until the first day of {@code now} of which nothing is known
     * @param days the seller's working days; some of {@code now} are left
     * @return null where the earlier period had no working day
     */
    static @Nullable Rest of(Period now, LocalDate until, Period earlier, WorkingDays days) {
        int done = days.count(now.from(), until);
        int left = days.count(until, now.to());
        int all = days.count(earlier.from(), earlier.to());
        if (all == 0) {
            return null;
        }
        int before = Math.min(
                all - 1,
                BigDecimal.valueOf((long) done * all)
                        .divide(BigDecimal.valueOf(done + left), 0, RoundingMode.HALF_UP)
                        .intValueExact());
        boolean rested = until.isAfter(now.from()) && days.count(until.minusDays(1), until) == 0;
        LocalDate after = earlier.from();
        while (days.count(earlier.from(), after) < before || rested && days.count(after, after.plusDays(1)) == 0) {
            after = after.plusDays(1);
        }
        return new Rest(now, left, earlier, after, all - before);
    }

    /**
     * What it would add to this period: in proportion to what is planned of both, or else to the working days that are left.
     *
     * @param code of a KPI that adds up
     * @param digits of the result behind the decimal point
     */
    BigDecimal of(KpiMeasurement kpis, String code, Scope scope, int digits) {
        BigDecimal whole = kpis.value(code, scope, earlier);
        BigDecimal part = after.isAfter(earlier.from())
                ? kpis.value(code, scope, new Period(earlier.from(), after))
                : BigDecimal.ZERO;
        if (whole == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal came = part == null ? whole : whole.subtract(part);
        BigDecimal planned = goal(kpis, code, scope, now);
        BigDecimal plannedThen = goal(kpis, code, scope, earlier);
        BigDecimal scaled = planned != null && plannedThen != null
                ? came.multiply(planned).divide(plannedThen, MathContext.DECIMAL128)
                : came.multiply(BigDecimal.valueOf(left))
                        .divide(BigDecimal.valueOf(earlierLeft), MathContext.DECIMAL128);
        return scaled.setScale(digits, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal goal(KpiMeasurement kpis, String code, Scope scope, Period period) {
        Target target = kpis.target(code, scope, period);
        BigDecimal goal = target == null ? null : target.goal();
        return goal == null || goal.signum() <= 0 ? null : goal;
    }
}
