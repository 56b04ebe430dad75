package trinn.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of the period the seller worked here: what base and quota are prorated by.
 *
 * @param from the first day of the employment within the period
 * @param to the first day after it, at most the end of the period
 * @param partTime the part-time fraction, 1 = full time
 * @param calendarShare days employed of the days of the period, 1 = all
 * @param workingShare working days employed of the working days of the period, 1 = all: Monday to Friday without the
 *     public holidays that the data gives
 * @param salaryByDays what of the base salary falls to the period: that of each day employed, at the part-time fraction of
 *     the day, over the days of the period; null where it is not known of every such day
 * @param variableByDays what of the variable base falls to the period, likewise
 */
public record Employment(
        LocalDate from,
        LocalDate to,
        @Measured(Kind.RATIO) BigDecimal partTime,
        @Measured(Kind.RATIO) BigDecimal calendarShare,
        @Measured(Kind.RATIO) BigDecimal workingShare,
        @Measured(Kind.MONEY) @Nullable BigDecimal salaryByDays,
        @Measured(Kind.MONEY) @Nullable BigDecimal variableByDays)
        implements Fact {

    /** An employment of which no pay is known by days. */
    public Employment(
            LocalDate from, LocalDate to, BigDecimal partTime, BigDecimal calendarShare, BigDecimal workingShare) {
        this(from, to, partTime, calendarShare, workingShare, null, null);
    }

    /** This employment with what falls to the period of base salary and variable base. */
    public Employment withPay(@Nullable BigDecimal salary, @Nullable BigDecimal variable) {
        return new Employment(from, to, partTime, calendarShare, workingShare, salary, variable);
    }

    /**
     * What of a yearly, monthly or other base falls to a period, where it changes by date.
     *
     * @param period the period for which each amount is meant
     * @param amounts by the first day on which each holds, at the part-time fraction of that time; the first may begin before
     *     the employment
     * @return null where nothing holds on the first day employed
     */
    public @Nullable BigDecimal byDays(Period period, NavigableMap<LocalDate, BigDecimal> amounts) {
        LocalDate day = from;
        BigDecimal sum = BigDecimal.ZERO;
        while (day.isBefore(to)) {
            Map.Entry<LocalDate, BigDecimal> now = amounts.floorEntry(day);
            if (now == null) {
                return null;
            }
            LocalDate next = amounts.higherKey(day);
            LocalDate end = next == null || next.isAfter(to) ? to : next;
            sum = sum.add(now.getValue().multiply(BigDecimal.valueOf(days(day, end))));
            day = end;
        }
        return sum.divide(BigDecimal.valueOf(days(period.from(), period.to())), MathContext.DECIMAL128);
    }

    /**
     * The part of an employment that lies in a period.
     *
     * @param joined the first day, or null for a seller who was there before
     * @param left the first day after the last one, or null for a seller who stays
     * @param partTime 1 = full time
     * @param holidays days from Monday to Friday that are no working days
     * @throws IllegalArgumentException where no day of the employment lies in the period, or the fraction is not above 0
     *     and at most 1
     */
    public static Employment in(
            Period period,
            @Nullable LocalDate joined,
            @Nullable LocalDate left,
            BigDecimal partTime,
            Set<LocalDate> holidays) {
        LocalDate from = joined == null || joined.isBefore(period.from()) ? period.from() : joined;
        LocalDate to = left == null || left.isAfter(period.to()) ? period.to() : left;
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("The employment%s%s has no day in the period from %s to %s."
                    .formatted(
                            joined == null ? "" : " from " + joined,
                            left == null ? "" : " to " + left,
                            period.from(),
                            period.to()));
        }
        if (partTime.signum() <= 0 || partTime.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The part-time fraction must be above 0 and at most 1, and is %s. Write 0.8 for 80 %%."
                            .formatted(partTime.toPlainString()));
        }
        return new Employment(
                from,
                to,
                partTime,
                share(days(from, to), days(period.from(), period.to())),
                share(workingDays(from, to, holidays), workingDays(period.from(), period.to(), holidays)));
    }

    private static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }

    private static long workingDays(LocalDate from, LocalDate to, Set<LocalDate> holidays) {
        return from.datesUntil(to)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !holidays.contains(day))
                .count();
    }

    /** A period without any working day counts as not worked. */
    private static BigDecimal share(long part, long whole) {
        BigDecimal share = Ratios.of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
        return share == null ? BigDecimal.ZERO : share;
    }
}
