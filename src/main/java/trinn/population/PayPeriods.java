package trinn.population;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.intake.Periods;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

/** For which periods each seller is paid. */
final class PayPeriods {

    /** What happens day by day, so that a month in which any of it did is a month to be paid for. */
    private static final List<RecordType> EVENTS = List.of(
            RecordType.SALES,
            RecordType.ACTIVITIES,
            RecordType.INSPECTIONS,
            RecordType.REMARKS,
            RecordType.VISITORS,
            RecordType.MEASUREMENTS,
            RecordType.OBJECTIVES,
            RecordType.REFUNDS,
            RecordType.ADJUSTMENTS);

    private final List<Period> everybody;
    private final Map<String, Set<Period>> own = new HashMap<>();

    PayPeriods(Periods periods, Records records) {
        this.everybody = periods == Periods.MONTH ? months(records) : List.of();
        if (periods == Periods.TARGETS) {
            for (Row target : records.of(RecordType.TARGETS)) {
                LocalDate to = target.date("to");
                if (target.text("level").equals("seller") && to != null) {
                    own.computeIfAbsent(target.text("of"), seller -> new TreeSet<>())
                            .add(new Period(target.day("from"), to));
                }
            }
        }
    }

    /** The periods of a seller, by time; of those that lie in each other the shorter ones. */
    List<Period> of(String seller) {
        List<Period> all = own.containsKey(seller) ? List.copyOf(own.get(seller)) : everybody;
        List<Period> shortest = new ArrayList<>();
        for (Period period : all) {
            while (!shortest.isEmpty()
                    && shortest.getLast().overlaps(period)
                    && isShorter(period, shortest.getLast())) {
                shortest.removeLast();
            }
            if (shortest.isEmpty() || !shortest.getLast().overlaps(period)) {
                shortest.add(period);
            }
        }
        return shortest;
    }

    private static boolean isShorter(Period one, Period other) {
        return one.from().until(one.to()).toTotalMonths()
                < other.from().until(other.to()).toTotalMonths();
    }

    /** From the first day on which something happened to the day after the last; where nothing does, contracts begin. Null without either. */
    static @Nullable Period span(Records records) {
        Period events = span(records, EVENTS);
        return events == null ? span(records, List.of(RecordType.CONTRACTS)) : events;
    }

    private static @Nullable Period span(Records records, List<RecordType> types) {
        LocalDate first = null;
        LocalDate last = null;
        for (RecordType type : types) {
            int date = type.place(type.has("date") ? "date" : type.has("from") ? "from" : "start");
            for (Row row : records.of(type)) {
                LocalDate day = row.date(date);
                if (day != null) {
                    first = first == null || day.isBefore(first) ? day : first;
                    last = last == null || day.isAfter(last) ? day : last;
                }
            }
        }
        return first == null || last == null ? null : new Period(first, last.plusDays(1));
    }

    private static List<Period> months(Records records) {
        Period span = span(records);
        List<Period> months = new ArrayList<>();
        if (span != null) {
            for (YearMonth month = YearMonth.from(span.from());
                    !month.isAfter(YearMonth.from(span.to().minusDays(1)));
                    month = month.plusMonths(1)) {
                months.add(new Period(month.atDay(1), month.plusMonths(1).atDay(1)));
            }
        }
        return months;
    }
}
