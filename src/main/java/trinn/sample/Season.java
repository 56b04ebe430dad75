package trinn.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** When much is sold and when little: months, weekdays, holidays. */
final class Season {

    private static final double[] BUSINESS = {0.90, 0.95, 1.10, 0.95, 1.00, 1.10, 0.50, 0.90, 1.10, 1.10, 1.15, 0.90};
    private static final double[] STORES = {0.80, 0.80, 0.95, 1.05, 1.10, 1.05, 0.80, 0.90, 0.95, 0.95, 1.30, 1.40};

    /** From Monday to Sunday. */
    private static final double[] BUSINESS_WEEK = {1.10, 1.15, 1.10, 1.00, 0.70, 0, 0};

    private static final double[] STORES_WEEK = {0.80, 0.80, 0.85, 1.00, 1.20, 1.50, 0};

    private Season() {}

    /** How much is sold in a month, where 1 is usual. */
    static double of(Department department, Month month) {
        return (department.isStores() ? STORES : BUSINESS)[month.ordinal()];
    }

    /** On which days of a time there is business: business customers from Monday to Friday, stores on Saturdays too. */
    static List<LocalDate> openDays(Department department, LocalDate from, LocalDate to) {
        return from.datesUntil(to)
                .filter(day -> weight(department, day) > 0 && !Holidays.has(day))
                .toList();
    }

    /** One of some days; those on which more is sold come more often. */
    static LocalDate pick(Chance chance, Department department, List<LocalDate> days) {
        double[] weights =
                days.stream().mapToDouble(day -> weight(department, day)).toArray();
        return days.get(chance.weighted(weights));
    }

    private static double weight(Department department, LocalDate day) {
        return (department.isStores() ? STORES_WEEK : BUSINESS_WEEK)
                [day.getDayOfWeek().ordinal()];
    }

    /** This day, or the next Monday from a weekend. */
    static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : day;
    }

    /** This day, or the next on which offices and banks work. */
    static LocalDate workingDay(LocalDate day) {
        LocalDate working = weekday(day);
        while (Holidays.has(working)) {
            working = weekday(working.plusDays(1));
        }
        return working;
    }
}
