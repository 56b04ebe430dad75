package trinn.kpi.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import trinn.facts.Period;
import trinn.facts.Window;

/** How finely a curve is drawn. */
enum Grain {
    /** Calendar months. */
    MONTH,
    /** Weeks from Monday on. */
    WEEK,
    /** Days. */
    DAY;

    /** The month, week or day in which a day lies. */
    Period of(LocalDate day) {
        return switch (this) {
            case MONTH -> Window.MONTH.period(day);
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(monday, monday.plusWeeks(1));
            }
            case DAY -> new Period(day, day.plusDays(1));
        };
    }
}
