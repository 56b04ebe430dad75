package trinn.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;

/**
 * What a KPI will be at the end of a period if it goes on as it did. In the unit of the KPI.
 *
 * @param method how the value was found
 * @param period what it is a forecast for: the period, with the KPI's longer window before it
 * @param until the first day of which nothing is known yet; within the period or its end
 * @param daysDone working days before that day
 * @param daysLeft working days from that day on
 * @param soFar the KPI over the days that are known; null where it is not measured
 * @param value what to expect; null where nothing can be said
 * @param target what is planned for the whole period; null where some of its days are not planned
 */
public record Forecast(
        Method method,
        Period period,
        LocalDate until,
        int daysDone,
        int daysLeft,
        @Nullable BigDecimal soFar,
        @Nullable BigDecimal value,
        @Nullable BigDecimal target) {

    /** How a forecast is made. */
    public enum Method {
        /** What adds up goes on at the same pace for each working day: {@code so far × (done + left) / done}. */
        WORKING_DAYS,
        /** A ratio, a number of days, or anything else that does not add up stays as it is so far. */
        AS_SO_FAR,
        /** No working day is left: the value is the actual. */
        COMPLETE,
        /** No working day is done yet, so there is no pace. */
        TOO_EARLY
    }

    /**
     * Looks ahead from a day.
     *
     * @param until the first day of which nothing is known yet; a day outside the period counts as its nearer end
     * @param days the working days of the seller, or of the company
     * @throws IllegalArgumentException where the catalogue has no such KPI
     */
    public static Forecast of(
            KpiMeasurement kpis, String code, Scope scope, Period period, LocalDate until, WorkingDays days) {
        Period whole = KpiMeasurement.stretch(kpis.catalogue().need(code).window(), period);
        LocalDate known = until.isAfter(whole.to()) ? whole.to() : until;
        if (!known.isAfter(whole.from())) {
            int left = days.count(whole.from(), whole.to());
            return new Forecast(
                    Method.TOO_EARLY, whole, whole.from(), 0, left, null, null, target(kpis, code, scope, whole, days));
        }
        String attained = kpis.catalogue().attained(code);
        return attained == null
                ? measured(kpis, code, scope, whole, known, days)
                : byTarget(measured(kpis, attained, scope, whole, known, days));
    }

    private static Forecast measured(
            KpiMeasurement kpis, String code, Scope scope, Period whole, LocalDate until, WorkingDays days) {
        int done = days.count(whole.from(), until);
        int left = days.count(until, whole.to());
        BigDecimal soFar = kpis.value(code, scope, new Period(whole.from(), until));
        Method method = left == 0
                ? Method.COMPLETE
                : !kpis.catalogue().addsUp(code)
                        ? Method.AS_SO_FAR
                        : done == 0 ? Method.TOO_EARLY : Method.WORKING_DAYS;
        BigDecimal value = switch (method) {
            case WORKING_DAYS -> atPace(soFar, done + left, done);
            case AS_SO_FAR, COMPLETE -> soFar;
            case TOO_EARLY -> null;
        };
        return new Forecast(method, whole, until, done, left, soFar, value, target(kpis, code, scope, whole, days));
    }

    /** An attainment is the forecast of what is attained by the target of the whole period. */
    private static Forecast byTarget(Forecast of) {
        BigDecimal target = of.target();
        return new Forecast(
                of.method(),
                of.period(),
                of.until(),
                of.daysDone(),
                of.daysLeft(),
                KpiMeasurement.ratio(of.soFar(), target),
                KpiMeasurement.ratio(of.value(), target),
                target == null || target.signum() == 0 ? null : BigDecimal.ONE);
    }

    private static @Nullable BigDecimal atPace(@Nullable BigDecimal soFar, int days, int done) {
        return soFar == null
                ? null
                : soFar.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(done), MathContext.DECIMAL128);
    }

    /** What so many more working days bring at this pace; null where the method knows no pace. */
    public @Nullable BigDecimal expectedIn(int workingDays) {
        return method == Method.WORKING_DAYS ? atPace(soFar, workingDays, daysDone) : null;
    }

    /** The forecast by the target; null where either is not known, or the target is zero. */
    public @Nullable BigDecimal attainment() {
        return KpiMeasurement.ratio(value, target);
    }

    private static @Nullable BigDecimal target(
            KpiMeasurement kpis, String code, Scope scope, Period whole, WorkingDays days) {
        if (scope.level() != Scope.Level.COMPANY && scope.of().isEmpty()) {
            return null;
        }
        LocalDate planned = days.startOf(whole.from());
        for (Target target : kpis.targets().all(scope.level().code(), scope.of(), code)) {
            Period at = target.period();
            boolean inside = !at.from().isBefore(whole.from()) && !at.to().isAfter(whole.to());
            if (inside && !at.from().isAfter(planned) && at.to().isAfter(planned)) {
                planned = at.to();
            }
        }
        if (planned.isBefore(days.endOf(whole.to()))) {
            return null;
        }
        Target target = kpis.target(code, scope, whole);
        return target == null ? null : target.goal();
    }
}
