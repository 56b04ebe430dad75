package trinn.simulation.store;

import trinn.simulation.Comparison;
import trinn.simulation.SideKey;

/**
 * A what-if to be saved with its results.
 *
 * @param name what people call it, at most 200 characters
 * @param dataSetId the stored data set that it was run on
 * @param kpis what its KPIs were measured by, as {@link trinn.kpi.Catalogue#hash()} gives it
 * @param baseline what is compared with; its scheme is a stored version
 * @param alternative what is tried; likewise
 * @param comparison what both pay everybody in the data set
 */
public record NewRun(
        String name, long dataSetId, String kpis, SideKey baseline, SideKey alternative, Comparison comparison) {

    private static final int LONGEST_NAME = 200;

    /** @throws IllegalArgumentException where the name is blank or too long */
    public NewRun {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A what-if needs a name to be saved under.");
        }
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "The name of a what-if may have at most %d characters.".formatted(LONGEST_NAME));
        }
    }
}
