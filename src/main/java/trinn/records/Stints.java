package trinn.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every payee was, and when: what the payee's own record says, and what assignments changed from a day on. Immutable. */
public final class Stints {

    private final Map<String, List<Stint>> stints = new LinkedHashMap<>();

    /** Of all records of a data set. */
    public Stints(Records records) {
        this(records.of(RecordType.PAYEES), records.of(RecordType.ASSIGNMENTS));
    }

    /** Of these records, in any order; assignments of nobody who is listed are left out. */
    public Stints(Collection<Row> payees, Collection<Row> assignments) {
        payees.forEach(row -> stints.computeIfAbsent(row.text("id"), id -> new ArrayList<>(List.of(Stint.of(row)))));
        assignments.stream()
                .sorted(Comparator.comparing(row -> row.day("from")))
                .forEach(row -> {
                    List<Stint> ofOne = stints.get(row.text("payee"));
                    if (ofOne != null) {
                        Stint before = ofOne.removeLast();
                        ofOne.add(before.until(row.day("from")));
                        ofOne.add(before.then(row));
                    }
                });
    }

    /** The ids of all payees, in the order of their records. */
    public Set<String> payees() {
        return stints.keySet();
    }

    /** All stints of one of the payees, by time; of those that begin on the same day the last one counts. */
    public List<Stint> of(String payee) {
        return stints.get(payee);
    }

    /** What one of the payees was on a day. */
    public Stint on(String payee, LocalDate day) {
        List<Stint> ofOne = of(payee);
        Stint found = ofOne.getFirst();
        for (Stint stint : ofOne) {
            found = stint.from().isAfter(day) ? found : stint;
        }
        return found;
    }
}
