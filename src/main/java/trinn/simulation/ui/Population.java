package trinn.simulation.ui;

import java.util.List;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.population.DataSet;

/**
 * A stored data set, ready to be asked.
 *
 * @param id of the stored data set
 * @param data its records
 * @param facts per seller and period
 * @param periods by time, each once
 */
record Population(long id, DataSet data, List<FactSet> facts, List<Period> periods) {

    static Population of(long id, DataSet data) {
        List<FactSet> facts = data.factSets();
        List<Period> periods =
                facts.stream().map(FactSet::period).distinct().sorted().toList();
        return new Population(id, data, facts, periods);
    }
}
