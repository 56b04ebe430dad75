package trinn.promise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;

/**
 * The places where rules choose, such as a comparison or the row of a table, and what is known of each in one look. Where a
 * look leaves one open, the inputs are cut there.
 */
final class Sites {

    /**
     * One place, tried for one combination of facts.
     *
     * @param rule the name of the rule
     * @param at where it starts in the file
     * @param part which of several choices that start there
     * @param facts that it was tried for
     */
    record Site(String rule, int at, int part, List<Fact> facts) {}

    /**
     * What is known of a place.
     *
     * @param choice what was chosen; null where that is open
     * @param inputs which inputs it depends on, one bit each
     * @param weak whether a choice changes how steeply the pay rises, and not the pay itself
     */
    record Known(@Nullable Object choice, long inputs, boolean weak) {}

    private final Map<Site, Known> all = new LinkedHashMap<>();

    void note(Site site, @Nullable Object choice, long inputs, boolean weak) {
        if (inputs != 0) {
            all.put(site, new Known(choice, inputs, weak));
        }
    }

    /** Whether nothing was chosen by an input. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    /** What was chosen at a place; null where that is open or nobody came there. */
    @Nullable Object choice(Site site) {
        Known known = all.get(site);
        return known == null ? null : known.choice();
    }

    /** The first place that is open and depends on some of these inputs, those that jump before those that bend; null where there is none. */
    Map.@Nullable Entry<Site, Known> open(long inputs) {
        Map.Entry<Site, Known> weak = null;
        for (Map.Entry<Site, Known> entry : all.entrySet()) {
            Known known = entry.getValue();
            if (known.choice() == null && (known.inputs() & inputs) != 0) {
                if (!known.weak()) {
                    return entry;
                }
                weak = weak == null ? entry : weak;
            }
        }
        return weak;
    }

    /** The rules that choose otherwise in another look, in their order. */
    SortedSet<String> otherwise(Sites other) {
        SortedSet<String> rules = new TreeSet<>();
        all.forEach((site, known) -> {
            Known there = other.all.get(site);
            if (there != null && !Objects.equals(known.choice(), there.choice())) {
                rules.add(site.rule());
            }
        });
        return rules;
    }
}
