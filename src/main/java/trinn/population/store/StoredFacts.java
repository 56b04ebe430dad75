package trinn.population.store;

import java.util.List;
import trinn.facts.FactSet;
import trinn.kpi.Catalogue;

/**
 * The facts of a stored data set.
 *
 * @param id of the data set
 * @param contentHash of its records
 * @param catalogue all KPIs that can be measured in it
 * @param facts per seller and period, as the data has them
 */
public record StoredFacts(long id, String contentHash, Catalogue catalogue, List<FactSet> facts) {}
