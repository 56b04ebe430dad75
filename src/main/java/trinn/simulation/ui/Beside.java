package trinn.simulation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trinn.population.store.DataSetSummary;
import trinn.simulation.NextYear;

/** What a designer has put beside the question: it stays while the page is open, whatever is asked. */
final class Beside {

    /**
     * A data set to be asked too.
     *
     * @param dataSet its id
     * @param scenario what is assumed of it
     */
    record Data(long dataSet, NextYear scenario) {

        /** The stored data set, where it is there and its money is that of another. */
        Optional<DataSetSummary> in(List<DataSetSummary> all, DataSetSummary other) {
            return all.stream()
                    .filter(one -> one.id() == dataSet && one.currency().equals(other.currency()))
                    .findFirst();
        }
    }

    private final List<Plan> plans = new ArrayList<>();
    private final List<Data> data = new ArrayList<>();

    /** The alternatives that were kept, the oldest first. */
    List<Plan> plans() {
        return plans;
    }

    /** The data sets, in the order in which they were added. */
    List<Data> data() {
        return data;
    }
}
