package trinn.simulation.store;

import java.util.List;
import trinn.simulation.RunIdentity;
import trinn.simulation.SideKey;

/**
 * A saved what-if: its question, to be asked again, and the results that it had.
 *
 * @param summary as the list shows it
 * @param dataSetId the stored data set
 * @param identity all that the results depend on, with both sides
 * @param rows the results, in the order of the population
 */
public record StoredRun(RunSummary summary, long dataSetId, RunIdentity identity, List<StoredRow> rows) {

    /** Copies the list. */
    public StoredRun {
        rows = List.copyOf(rows);
    }

    /** What is compared with. */
    public SideKey baseline() {
        return identity.baseline();
    }

    /** What is tried. */
    public SideKey alternative() {
        return identity.alternative();
    }
}
