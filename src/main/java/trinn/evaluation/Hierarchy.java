package trinn.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import trinn.facts.FactSet;

/** Who reports to whom over all periods, so that sellers are paid before their managers. */
final class Hierarchy {

    private final Map<String, Set<String>> reports = new TreeMap<>();
    private final Map<String, Integer> heights = new HashMap<>();

    Hierarchy(List<FactSet> population) {
        for (FactSet facts : population) {
            String manager = facts.seller().manager();
            if (!manager.isEmpty()) {
                reports.computeIfAbsent(manager, id -> new TreeSet<>())
                        .add(facts.seller().id());
            }
        }
    }

    /**
     * The sellers in groups that follow each other: first those to whom nobody reports, then those whose reports are all in
     * groups before, and so on.
     *
     * @throws IllegalArgumentException where somebody is a manager of themselves, over whatever steps
     */
    List<List<String>> groups(Iterable<String> sellers) {
        TreeMap<Integer, List<String>> groups = new TreeMap<>();
        for (String seller : sellers) {
            groups.computeIfAbsent(height(seller, new LinkedHashSet<>()), height -> new ArrayList<>())
                    .add(seller);
        }
        return List.copyOf(groups.values());
    }

    private int height(String seller, LinkedHashSet<String> above) {
        Integer known = heights.get(seller);
        if (known != null) {
            return known;
        }
        if (!above.add(seller)) {
            while (!above.getFirst().equals(seller)) {
                above.removeFirst();
            }
            throw new IllegalArgumentException(
                    "The sellers %s report to each other in a circle. Correct the manager of one of them."
                            .formatted(String.join(", ", above)));
        }
        int height = 0;
        for (String report : reports.getOrDefault(seller, Set.of())) {
            height = Math.max(height, height(report, above) + 1);
        }
        above.remove(seller);
        heights.put(seller, height);
        return height;
    }
}
