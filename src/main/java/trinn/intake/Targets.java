package trinn.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;
import trinn.records.Row;

/** Gives every target its end, and notes those whose periods are empty or overlap. */
final class Targets {

    private static final RecordType TYPE = RecordType.TARGETS;
    private static final int TO = TYPE.place("to");

    private final Layout layout;
    private final Report report;
    private final Map<Key, NavigableMap<LocalDate, List<Draft>>> drafts = new LinkedHashMap<>();
    private final List<Draft> inOrder = new ArrayList<>();
    private final Set<String> unsure = new HashSet<>();
    private final Map<String, NavigableMap<LocalDate, LocalDate>> quotas = new LinkedHashMap<>();

    private record Key(String level, String of, String kpi) {
        static Key of(Row row) {
            return new Key(row.text("level"), row.text("of"), row.text("kpi"));
        }
    }

    private record Draft(Section section, Row row) {
        LocalDate from() {
            return row.day("from");
        }
    }

    Targets(Layout layout, Report report) {
        this.layout = layout;
        this.report = report;
    }

    void add(Section section, Row row) {
        Draft draft = new Draft(section, row);
        drafts.computeIfAbsent(Key.of(row), key -> new TreeMap<>())
                .computeIfAbsent(draft.from(), from -> new ArrayList<>())
                .add(draft);
        inOrder.add(draft);
    }

    /** All targets in the order of their files, each with its end. */
    List<Row> complete() {
        Map<Draft, LocalDate> ends = new IdentityHashMap<>();
        drafts.values().forEach(ofOne -> findEnds(ofOne, ends));
        List<Row> complete = new ArrayList<>();
        for (Draft draft : inOrder) {
            LocalDate end = ends.get(draft);
            if (end != null) {
                complete.add(withEnd(draft.row(), end));
            }
        }
        return complete;
    }

    /** Whether a seller has a target on a day, or whether that cannot be told. */
    boolean mayHave(String payee, LocalDate day) {
        if (unsure.contains(payee)) {
            return true;
        }
        Map.Entry<LocalDate, LocalDate> latest =
                quotas.getOrDefault(payee, new TreeMap<>()).floorEntry(day);
        return latest != null && day.isBefore(latest.getValue());
    }

    private void findEnds(NavigableMap<LocalDate, List<Draft>> ofOne, Map<Draft, LocalDate> ends) {
        Draft furthest = null;
        LocalDate reached = LocalDate.MIN;
        for (Map.Entry<LocalDate, List<Draft>> sameStart : ofOne.entrySet()) {
            for (Draft draft : sameStart.getValue()) {
                LocalDate to = end(draft, ofOne.higherKey(draft.from()));
                if (!draft.from().isBefore(to)) {
                    empty(draft, to);
                    continue;
                }
                if (furthest != null && draft.from().isBefore(reached)) {
                    overlap(furthest, draft);
                }
                if (furthest == null || to.isAfter(reached)) {
                    furthest = draft;
                    reached = to;
                }
                ends.put(draft, to);
                if (draft.row().text("level").equals("seller")) {
                    quotas.computeIfAbsent(draft.row().text("of"), payee -> new TreeMap<>())
                            .merge(draft.from(), to, (one, other) -> one.isAfter(other) ? one : other);
                }
            }
        }
    }

    private LocalDate end(Draft draft, @Nullable LocalDate next) {
        LocalDate to = draft.row().date(TO);
        if (to != null) {
            return to;
        }
        if (next != null) {
            return next;
        }
        LocalDate last = draft.section().lastEnd();
        return last != null ? last : draft.from().withDayOfMonth(1).plusMonths(1);
    }

    private static Row withEnd(Row row, LocalDate end) {
        @Nullable Object[] values = new @Nullable Object[TYPE.fields().size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = row.value(place);
        }
        values[TO] = end;
        return new Row(TYPE, row.origin(), row.attributes(), values);
    }

    private void empty(Draft draft, LocalDate to) {
        boolean written = draft.row().date(TO) != null;
        String message =
                "The period would end on %s, which is not after its first day, %s.".formatted(to, draft.from());
        fail(draft, written ? "to" : "from", message);
    }

    /** Names the later row of the two. */
    private void overlap(Draft one, Draft other) {
        boolean inOrder = one.row().origin().row() < other.row().origin().row();
        Draft first = inOrder ? one : other;
        Draft second = inOrder ? other : one;
        String whose =
                second.row().text("of").isEmpty() ? "" : " of " + second.row().text("of");
        String message = "The period overlaps the one%s in row %d, which starts on %s. Each day may lie in one only."
                .formatted(whose, first.row().origin().row(), first.from());
        fail(second, "from", message);
    }

    private void fail(Draft draft, String field, String message) {
        unsure.add(draft.row().text("of"));
        report.add(draft.section().problem(Check.PERIOD, draft.row(), field, message));
    }

    /** Notes sales on days for which their seller has no quota, where periods are those of the quotas. */
    void checkQuota(Section section, Row sale) {
        if (layout.periods() == Periods.TARGETS && !mayHave(sale.text("payee"), sale.day("date"))) {
            String message = "Payee %s has no quota for this day. Add one to %s, or correct the day."
                    .formatted(sale.text("payee"), layout.files(TYPE));
            report.add(section.problem(Check.NO_QUOTA, sale, "date", message));
        }
    }
}
