package trinn.facts;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
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
 */
public record Employment(
        LocalDate from,
        LocalDate to,
        @Measured(Kind.RATIO) BigDecimal partTime,
        @Measured(Kind.RATIO) BigDecimal calendarShare,
        @Measured(Kind.RATIO) BigDecimal workingShare)
        implements Fact {

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
