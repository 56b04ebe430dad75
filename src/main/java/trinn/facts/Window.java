package trinn.facts;

import java.time.LocalDate;

/** The stretch of time over which a KPI is measured. */
public enum Window {
    /** One calendar month. */
    MONTH,
    /** One quarter or quota period. */
    QUARTER,
    /** One year. */
    YEAR;

    /** The first day of the calendar month, quarter or year of a day. */
    public LocalDate start(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return switch (this) {
            case MONTH -> month;
            case QUARTER -> month.minusMonths((month.getMonthValue() - 1) % 3);
            case YEAR -> month.withDayOfYear(1);
        };
    }

    /** The calendar month, quarter or year of a day. */
    public Period period(LocalDate day) {
        LocalDate start = start(day);
        return new Period(
                start,
                switch (this) {
                    case MONTH -> start.plusMonths(1);
                    case QUARTER -> start.plusMonths(3);
                    case YEAR -> start.plusYears(1);
                });
    }
}
