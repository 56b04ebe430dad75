package trinn.kpi;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.records.RecordType;
import trinn.records.Row;

/**
 * What is planned, by level, whose it is, and KPI. A target without an end holds until the next one of the same; the last one
 * for as many months as the one before it, or one month where there is none.
 */
public final class Targets {

    private record Key(String level, String of, String kpi) {}

    /** What a record plans. */
    private record Given(Row row, Target target) {}

    private static final Comparator<Given> BY_START_LONGEST_FIRST = Comparator.comparing(
                    (Given given) -> given.target().period().from())
            .thenComparing(given -> given.target().period().to(), Comparator.reverseOrder());

    private final Map<Key, List<Given>> targets = new HashMap<>();

    /** Of the records of {@link RecordType#TARGETS}, in any order; one that would end before it begins is left out. */
    public Targets(Collection<Row> rows) {
        Map<Key, List<Row>> byKey = new HashMap<>();
        for (Row row : rows) {
            String level = row.text("level");
            String of = level.equals("company") ? "" : row.text("of");
            byKey.computeIfAbsent(new Key(level, of, row.text("kpi")), key -> new ArrayList<>())
                    .add(row);
        }
        byKey.forEach((key, list) -> targets.put(key, inOrder(list)));
    }

    private static List<Given> inOrder(List<Row> rows) {
        rows.sort(Comparator.comparing(row -> row.day("from")));
        List<Given> inOrder = new ArrayList<>();
        long months = 1;
        for (int at = 0; at < rows.size(); at++) {
            LocalDate from = rows.get(at).day("from");
            LocalDate to = rows.get(at).date("to");
            if (to == null) {
                to = next(rows, at);
            }
            if (to == null) {
                to = from.plusMonths(months);
            }
            if (from.isBefore(to)) {
                months = Math.max(1, ChronoUnit.MONTHS.between(from, to));
                inOrder.add(new Given(rows.get(at), Target.of(rows.get(at), new Period(from, to))));
            }
        }
        inOrder.sort(BY_START_LONGEST_FIRST);
        return inOrder;
    }

    /** The first day of the next row that does not begin on the same day, or null. */
    private static @Nullable LocalDate next(List<Row> rows, int at) {
        LocalDate from = rows.get(at).day("from");
        for (int later = at + 1; later < rows.size(); later++) {
            if (rows.get(later).day("from").isAfter(from)) {
                return rows.get(later).day("from");
            }
        }
        return null;
    }

    /**
     * What is planned for exactly this period; else for all that lies inside it, together: the longest from each day on, none
     * twice. Null where nothing is planned.
     *
     * @param level as the records write it: company, department, seller or customer
     * @param of the id; empty for the company
     * @param kpi the code
     * @param addsUp whether targets of months add up to that of the year; otherwise the average is taken
     */
    public @Nullable Target find(String level, String of, String kpi, Period period, boolean addsUp) {
        List<Target> planned = planned(new Key(level, of, kpi), period).stream()
                .map(Given::target)
                .toList();
        if (planned.isEmpty()) {
            return null;
        }
        Target first = planned.getFirst();
        return first.period().equals(period) ? first : Target.together(period, planned, addsUp);
    }

    /** The records of which {@link #find} makes its answer, by first day. */
    public List<Row> rows(String level, String of, String kpi, Period period) {
        return planned(new Key(level, of, kpi), period).stream().map(Given::row).toList();
    }

    private List<Given> planned(Key key, Period period) {
        List<Given> inside = new ArrayList<>();
        for (Given given : targets.getOrDefault(key, List.of())) {
            Period planned = given.target().period();
            if (planned.equals(period)) {
                return List.of(given);
            }
            boolean free = inside.isEmpty()
                    || !planned.from()
                            .isBefore(inside.getLast().target().period().to());
            if (free && !planned.from().isBefore(period.from()) && !planned.to().isAfter(period.to())) {
                inside.add(given);
            }
        }
        return inside;
    }

    /** Everything that is planned of a KPI for somebody, by first day. */
    public List<Target> all(String level, String of, String kpi) {
        return targets.getOrDefault(new Key(level, of, kpi), List.of()).stream()
                .map(Given::target)
                .toList();
    }
}
