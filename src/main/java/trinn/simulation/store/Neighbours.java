package trinn.simulation.store;

import java.util.List;
import trinn.simulation.Side;

/**
 * What stands beside a question.
 *
 * @param plans other alternatives on its data set
 * @param data other data sets for its alternative
 */
public record Neighbours(List<Side> plans, List<DataColumn> data) {

    /** Copies the lists. */
    public Neighbours {
        plans = List.copyOf(plans);
        data = List.copyOf(data);
    }
}
