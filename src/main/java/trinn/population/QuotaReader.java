package trinn.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;

/** Turns the rows of the quota file into quotas whose periods do not overlap. */
final class QuotaReader {

    /** A quota whose end is not known yet. */
    private record Draft(
            String payee, LocalDate from, @Nullable LocalDate to, BigDecimal amount, CsvRow row) {}

    private final @Nullable LocalDate lastEnd;
    private final Map<String, List<Draft>> drafts = new LinkedHashMap<>();
    private final Set<String> unsure = new HashSet<>();

    QuotaReader(@Nullable LocalDate lastEnd) {
        this.lastEnd = lastEnd;
    }

    /** Reads a row of a payee that is known. */
    void read(CsvRow row, String payee) {
        LocalDate from = row.date("from");
        LocalDate to = lastEnd == null ? row.date("to") : null;
        BigDecimal amount = row.number("amount");
        if (amount.signum() < 0) {
            row.fail("amount", "A quota must not be negative.");
        }
        if (row.failed()) {
            unsure.add(payee);
        } else {
            drafts.computeIfAbsent(payee, key -> new ArrayList<>()).add(new Draft(payee, from, to, amount, row));
        }
    }

    /** The payees of whom some quota could not be read, so that nothing can be said of their periods. */
    Set<String> unsure() {
        return unsure;
    }

    /** All quotas in the order of the file; notes periods that are empty or overlap. */
    List<Quota> quotas() {
        List<Quota> quotas = new ArrayList<>();
        drafts.values().forEach(ofOne -> quotas.addAll(quotas(ofOne)));
        quotas.sort(Comparator.comparing(quota -> quota.origin().row()));
        return quotas;
    }

    private List<Quota> quotas(List<Draft> ofOne) {
        NavigableSet<LocalDate> starts = new TreeSet<>();
        ofOne.forEach(draft -> starts.add(draft.from()));
        ofOne.sort(Comparator.comparing(Draft::from)
                .thenComparing(draft -> draft.row().origin().row()));
        List<Quota> quotas = new ArrayList<>();
        Draft furthest = null;
        LocalDate reached = LocalDate.MIN;
        for (Draft draft : ofOne) {
            LocalDate to = end(draft, starts);
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
            quotas.add(new Quota(
                    draft.payee(),
                    new Period(draft.from(), to),
                    draft.amount(),
                    draft.row().origin()));
        }
        return quotas;
    }

    private LocalDate end(Draft draft, NavigableSet<LocalDate> starts) {
        if (draft.to() != null) {
            return draft.to();
        }
        LocalDate next = starts.higher(draft.from());
        return next != null ? next : lastEnd == null ? draft.from() : lastEnd;
    }

    private void empty(Draft draft, LocalDate to) {
        unsure.add(draft.payee());
        draft.row()
                .fail(
                        draft.to() == null ? "from" : "to",
                        "The period would end on %s, which is not after its first day, %s."
                                .formatted(to, draft.from()));
    }

    /** Names the later row of the two. */
    private void overlap(Draft one, Draft other) {
        unsure.add(one.payee());
        boolean inOrder = one.row().origin().row() < other.row().origin().row();
        Draft first = inOrder ? one : other;
        Draft second = inOrder ? other : one;
        second.row()
                .fail(
                        "from",
                        "The period overlaps the one of seller %s in row %d, which starts on %s. Each day may lie in one only."
                                .formatted(second.payee(), first.row().origin().row(), first.from()));
    }
}
