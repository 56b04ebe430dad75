package trinn.simulation.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.simulation.Chance;
import trinn.simulation.trial.LastYear.Candidate;

/**
 * The two groups of a trial, as ids of payees.
 *
 * @param a who is paid by the scheme in force
 * @param b who is paid by the scheme that is tried
 */
public record Groups(SortedSet<String> a, SortedSet<String> b) {

    /** The better first; who has no attainment comes last, and is sorted by pay. */
    private static final Comparator<Candidate> ORDER = Comparator.comparing(
                    Candidate::attainment, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Candidate::pay, Comparator.reverseOrder())
            .thenComparing(Candidate::id);

    /** Groups of nobody. */
    public static final Groups NOBODY = new Groups(Collections.emptySortedSet(), Collections.emptySortedSet());

    /** @throws IllegalArgumentException where somebody is in both */
    public Groups {
        a = Collections.unmodifiableSortedSet(new TreeSet<>(a));
        b = Collections.unmodifiableSortedSet(new TreeSet<>(b));
        if (!Collections.disjoint(a, b)) {
            throw new IllegalArgumentException("Nobody can be in both groups of a trial.");
        }
    }

    /**
     * Draws two groups of matched pairs: in each department those next to each other by attainment are a pair, or by pay where there is no
     * attainment; who is left over in a department is paired likewise with who is left over in another. A coin decides for each pair who is in which
     * group, and for the one who is left over at last. The same seed gives the same groups, whatever the order of the candidates.
     */
    public static Groups drawn(Collection<Candidate> candidates, long seed) {
        SortedMap<String, List<Candidate>> departments = new TreeMap<>();
        candidates.forEach(one -> departments
                .computeIfAbsent(one.seller().department(), name -> new ArrayList<>())
                .add(one));
        List<Candidate> left = new ArrayList<>();
        List<List<Candidate>> pairs = new ArrayList<>();
        for (List<Candidate> department : departments.values()) {
            left.addAll(pair(department.stream().filter(one -> one.attainment() != null), pairs));
            left.addAll(pair(department.stream().filter(one -> one.attainment() == null), pairs));
        }
        List<Candidate> last = pair(left.stream(), pairs);
        if (!last.isEmpty()) {
            pairs.add(last);
        }
        SortedSet<String> a = new TreeSet<>();
        SortedSet<String> b = new TreeSet<>();
        for (List<Candidate> pair : pairs) {
            boolean heads = new Chance(seed, "coin of " + pair.getFirst().id()).index(2) == 0;
            (heads ? a : b).add(pair.getFirst().id());
            if (pair.size() > 1) {
                (heads ? b : a).add(pair.getLast().id());
            }
        }
        return new Groups(a, b);
    }

    /** Makes pairs of neighbours, and gives who is left over. */
    private static List<Candidate> pair(Stream<Candidate> some, List<List<Candidate>> pairs) {
        List<Candidate> sorted = some.sorted(ORDER).toList();
        int even = sorted.size() - sorted.size() % 2;
        for (int nth = 0; nth < even; nth += 2) {
            pairs.add(sorted.subList(nth, nth + 2));
        }
        return sorted.subList(even, sorted.size());
    }

    /** The group of a payee; null where that is none. */
    public @Nullable TrialGroup of(String payee) {
        return a.contains(payee) ? TrialGroup.A : b.contains(payee) ? TrialGroup.B : null;
    }

    /** The ids of a group. */
    public SortedSet<String> of(TrialGroup group) {
        return group == TrialGroup.A ? a : b;
    }
}
