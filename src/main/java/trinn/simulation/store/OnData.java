package trinn.simulation.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        Set<String> known = new HashSet<>();
        gaps(own.before(), own.after()).forEach(gap -> known.add(key(gap)));
        Set<String> told = new HashSet<>();
        return gaps(before, after)
                .filter(gap -> !known.contains(key(gap)) && told.add(key(gap)))
                .toList();
    }

    private static Stream<Gap> gaps(Findings before, Findings after) {
        return Stream.of(before, after)
                .flatMap(findings -> findings.gaps().stream())
                .filter(Gap::isForAll);
    }

    private static String key(Gap gap) {
        return gap.fact() + " " + gap.key() + " " + gap.field();
    }

    /** Whether one of the sides pays nobody anything. */
    public boolean isNothing() {
        return before.nothing() || after.nothing();
    }
}
