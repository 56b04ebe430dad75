package trinn.simulation.store;

import trinn.evaluation.Bindings;
import trinn.facts.Period;
import trinn.scheme.Scheme;
import trinn.scheme.Terms;
import trinn.simulation.Changes;
import trinn.simulation.Changes.Mixture;
import trinn.simulation.Comparison;

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
        long dataSet, String period, Scheme baseline, Scheme alternative, Terms terms, Bindings bindings) {

    /** Whether a period is among those that are asked for. */
    boolean asksFor(Period one) {
        return period.isEmpty() || one.id().equals(period);
    }

    /** Of payouts of all periods those that are asked for. */
    public Comparison of(Comparison all) {
        return period.isEmpty() ? all : all.of(period);
    }

    /** What is other in the alternative than in the baseline. */
    public Changes changes() {
        return new Changes(unchanged(), new Mixture(alternative, terms));
    }

    /** The baseline, as a mixture without any change. */
    Mixture unchanged() {
        return new Mixture(baseline, baseline.terms());
    }
}
