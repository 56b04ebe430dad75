package trinn.kpi.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.kpi.Better;
import trinn.kpi.Forecast;
import trinn.kpi.Target;
import trinn.kpi.WorkingDays;

/**
 * A KPI over time, with what was planned and what is to be expected.
 *
 * @param points by time
 * @param forecast to the end of the period in which the last known day lies
 */
record Development(List<Point> points, Forecast forecast) {

    /** Of days only those of the last months are drawn. */
    private static final int MONTHS_OF_DAYS = 3;

    /**
     * A month, week or day.
     *
     * @param period its days
     * @param actual the value over those of its days that are known; null where none is, or it is not measured
     * @param partial whether some of its days are not known yet
     * @param target what is planned for its days, or their part of what is planned for longer; null where nothing is
     * @param spread whether the target is such a part
     * @param expected the value over all of its days, of which some are not known yet; null where nothing can be said
     */
    record Point(
            Period period,
            @Nullable BigDecimal actual,
            boolean partial,
            @Nullable BigDecimal target,
            boolean spread,
            @Nullable BigDecimal expected) {

        /** Whether all of it is known, and what was planned. */
        boolean isMeasurable() {
            return !partial && actual != null && target != null && target.signum() != 0;
        }

        /** Whether what was planned was missed. */
        boolean isMissed(Better better) {
            return isMeasurable()
                    && actual != null
                    && target != null
                    && (better == Better.MORE ? actual.compareTo(target) < 0 : actual.compareTo(target) > 0);
        }
    }

    /** Looks everything up. */
    static Development of(Book book, Period span, Ask ask) {
        Forecast forecast = Forecast.of(
                book.measured(),
                ask.kpi().code(),
                ask.whom().scope(),
                ask.ahead(),
                ask.until(),
                ask.whom().days());
        LocalDate first =
                ask.grain() == Grain.DAY ? later(span.from(), ask.until().minusMonths(MONTHS_OF_DAYS)) : span.from();
        LocalDate end = forecast.expectedIn(1) != null || forecast.method() == Forecast.Method.AS_SO_FAR
                ? later(ask.until(), forecast.period().to())
                : ask.until();
        List<Point> points = new ArrayList<>();
        for (Period bucket = ask.grain().of(first);
                bucket.from().isBefore(end);
                bucket = ask.grain().of(bucket.to())) {
            points.add(point(book, ask, forecast, bucket));
        }
        return new Development(points, forecast);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static Point point(Book book, Ask ask, Forecast forecast, Period bucket) {
        boolean begun = bucket.from().isBefore(ask.until());
        boolean partial = bucket.to().isAfter(ask.until());
        Period known = partial && begun ? new Period(bucket.from(), ask.until()) : bucket;
        BigDecimal actual = begun ? book.value(ask.kpi().code(), ask.whom(), known) : null;
        Part target = target(book, ask, bucket);
        return new Point(
                bucket,
                actual,
                partial,
                target == null ? null : target.amount(),
                target != null && target.spread(),
                partial && ask.whom().isThere(bucket) ? expected(ask, forecast, bucket, actual) : null);
    }

    /** What is known of it, and what the working days after that bring. */
    private static @Nullable BigDecimal expected(
            Ask ask, Forecast forecast, Period bucket, @Nullable BigDecimal actual) {
        if (forecast.method() == Forecast.Method.AS_SO_FAR) {
            return forecast.value();
        }
        LocalDate rest = later(bucket.from(), ask.until());
        BigDecimal more = forecast.expectedIn(ask.whom().days().count(rest, bucket.to()));
        return more == null || actual == null ? more : actual.add(more);
    }

    private record Part(BigDecimal amount, boolean spread) {}

    /** Exactly what is planned for these days, or else their working days' part of what is planned for other days. */
    private static @Nullable Part target(Book book, Ask ask, Period bucket) {
        List<Target> planned = shortest(
                book.measured()
                        .targets()
                        .all(
                                ask.whom().scope().level().code(),
                                ask.whom().scope().of(),
                                ask.kpi().code()),
                bucket);
        if (planned.size() == 1 && planned.getFirst().period().equals(bucket)) {
            BigDecimal goal = planned.getFirst().goal();
            return goal == null ? null : new Part(goal, false);
        }
        WorkingDays days = ask.whom().days();
        boolean addsUp = book.measured().catalogue().addsUp(ask.kpi().code());
        int all = days.count(bucket.from(), bucket.to());
        int covered = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (Target target : planned) {
            Period of = target.period();
            int inside =
                    days.count(later(of.from(), bucket.from()), of.to().isBefore(bucket.to()) ? of.to() : bucket.to());
            int whole = addsUp ? days.count(of.from(), of.to()) : all;
            BigDecimal goal = target.goal();
            if (goal != null && inside > 0) {
                covered += inside;
                sum = sum.add(goal.multiply(BigDecimal.valueOf(inside))
                        .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128));
            }
        }
        return covered == 0 || covered < all ? null : new Part(sum, addsUp);
    }

    /** Of what is planned for any of these days the shortest, none for a day twice, by time. */
    private static List<Target> shortest(List<Target> targets, Period bucket) {
        List<Target> kept = new ArrayList<>();
        targets.stream()
                .filter(target -> target.period().overlaps(bucket))
                .sorted(Comparator.comparing(target -> target.period().to().toEpochDay()
                        - target.period().from().toEpochDay()))
                .filter(target ->
                        kept.stream().noneMatch(other -> other.period().overlaps(target.period())))
                .forEach(kept::add);
        kept.sort(Comparator.comparing(Target::period));
        return kept;
    }
}
