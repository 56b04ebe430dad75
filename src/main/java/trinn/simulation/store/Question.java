package trinn.simulation.store;

import trinn.evaluation.Bindings;
import trinn.scheme.Scheme;
import trinn.scheme.Terms;

/**
 * What the screen asks: what would the alternative have paid everybody, against the baseline?
 *
 * @param dataSet the id of a stored data set
 * @param period the id of a period; empty for all
 * @param baseline what is compared with
 * @param alternative what is tried; perhaps with rules that are not saved
 * @param terms the alternative's, as they stand or changed
 * @param bindings what both mean by their KPIs, where the data calls them something else
 */
public record Question(
        long dataSet, String period, Scheme baseline, Scheme alternative, Terms terms, Bindings bindings) {}
