package trinn.engine;

import java.util.List;

/**
 * What the rules of pay made of the facts of a seller and period.
 *
 * @param matches the facts that rules fired for, in the order of the rules
 * @param unmet why the others declared nothing, likewise
 */
public record Trace(List<Match> matches, List<Unmet> unmet) {

    /** Copies the lists. */
    public Trace {
        matches = List.copyOf(matches);
        unmet = List.copyOf(unmet);
    }
}
