package trinn.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import trinn.facts.Period;
import trinn.plan.PaidBy.Standing;

/**
 * Whether everybody of a data set can be paid for a period.
 *
 * @param period that is asked about
 * @param payees everybody employed in it, in the order of their file
 * @param gaps days between two assignments of the same group
 */
public record Check(Period period, List<PaidBy> payees, List<Gap> gaps) {

    /** Copies the lists. */
    public Check {
        payees = List.copyOf(payees);
        gaps = List.copyOf(gaps);
    }

    /** Those of each standing, in the order of {@link Standing}; standings of nobody are left out. */
    public Map<Standing, List<PaidBy>> byStanding() {
        Map<Standing, List<PaidBy>> all = new EnumMap<>(Standing.class);
        payees.forEach(one ->
                all.computeIfAbsent(one.standing(), key -> new ArrayList<>()).add(one));
        return all;
    }

    /** How many are paid by each assignment on any day, in the order in which they are met. */
    public SequencedMap<Assignment, Integer> byAssignment() {
        SequencedMap<Assignment, Integer> all = new LinkedHashMap<>();
        payees.forEach(one -> one.assignments().forEach(by -> all.merge(by, 1, Integer::sum)));
        return all;
    }

    /** Whether everybody is paid by one approved version on all days. */
    public boolean isComplete() {
        return payees.stream().allMatch(one -> one.standing() == Standing.PAID);
    }
}
