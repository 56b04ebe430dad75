package trinn.kpi;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.records.RecordType;
import trinn.records.Records;

/** Days on which somebody works: Monday to Friday without the holidays that the data gives, while they are employed. */
public final class WorkingDays {

    private final Set<LocalDate> holidays;
    private final LocalDate first;
    private final LocalDate end;

    private WorkingDays(Set<LocalDate> holidays, LocalDate first, LocalDate end) {
        this.holidays = holidays;
        this.first = first;
        this.end = end;
    }

    /** Those of the company. */
    public static WorkingDays of(Records records) {
        Set<LocalDate> holidays = new HashSet<>();
        records.of(RecordType.HOLIDAYS).forEach(row -> holidays.add(row.day("date")));
        return new WorkingDays(Set.copyOf(holidays), LocalDate.MIN, LocalDate.MAX);
    }

    /**
     * Those of somebody.
     *
     * @param joined the first day, or null for who was there before
     * @param left the first day after the last one, or null for who stays
     */
    public WorkingDays of(@Nullable LocalDate joined, @Nullable LocalDate left) {
        return new WorkingDays(holidays, joined == null ? LocalDate.MIN : joined, left == null ? LocalDate.MAX : left);
    }

    /** How many there are from a day (inclusive) to a day (exclusive); 0 where that is no day at all. */
    public int count(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = later(from, first); day.isBefore(to) && day.isBefore(end); day = day.plusDays(1)) {
            count += isWeekend(day) || holidays.contains(day) ? 0 : 1;
        }
        return count;
    }

    /** How many of the holidays in a period fall on Monday to Friday. */
    public int holidays(Period period) {
        return (int) holidays.stream()
                .filter(day -> period.contains(day) && !isWeekend(day))
                .count();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Whether they are employed on any of the days from one (inclusive) to another (exclusive). */
    public boolean employed(LocalDate from, LocalDate to) {
        return first.isBefore(to) && from.isBefore(end);
    }

    /** The later of a day and the first day of the employment. */
    LocalDate startOf(LocalDate from) {
        return later(from, first);
    }

    /** The earlier of a day and the first day after the employment. */
    LocalDate endOf(LocalDate to) {
        return to.isBefore(end) ? to : end;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
