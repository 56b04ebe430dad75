package trinn.scheme;

import trinn.facts.FactSet;

/**
 * The case that shows best how a scheme pays, and the number of it whose pay curve shows the steps.
 *
 * @param golden the golden case
 * @param vary the number, of the first seller of the case
 */
public record Example(GoldenCase golden, Variation vary) {

    /** The seller and period that the example is about: the first of the case. */
    public FactSet about() {
        return golden.population().getFirst();
    }
}
