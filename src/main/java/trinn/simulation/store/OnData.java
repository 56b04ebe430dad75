package trinn.simulation.store;

import java.util.ArrayList;
import java.util.List;
import trinn.evaluation.Findings;
import trinn.evaluation.Gap;
import trinn.evaluation.store.Population;
import trinn.simulation.Comparison;

/**
 * What both sides of a question pay on another data set.
 *
 * @param population the data set, as it is stored
 * @param all what both pay, over all periods
 * @param before what must be said of the baseline before its figures are read
 * @param after likewise of the alternative
 */
public record OnData(Population population, Comparison all, Findings before, Findings after) {

    /** What is asked for and nobody there has, though somebody of the question's own data set has it: figures without it would mislead. */
    public List<Gap> missing(Answer.Results own) {
        List<Gap> missing = new ArrayList<>();
        for (Findings side : List.of(before, after)) {
            own.missing(side).stream()
                    .filter(gap -> missing.stream().noneMatch(gap::isLike))
                    .forEach(missing::add);
        }
        return missing;
    }

    /** Whether one of the sides pays nobody anything. */
    public boolean isNothing() {
        return before.nothing() || after.nothing();
    }
}
