package trinn.simulation.store;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.evaluation.Findings;
import trinn.evaluation.Gap;
import trinn.evaluation.store.Population;
import trinn.simulation.Comparison;
import trinn.simulation.RuleUses;
import trinn.source.Problem;

/** How a question came out. */
public sealed interface Answer {

    /**
     * It could be worked out.
     *
     * @param question as it was asked
     * @param population whom it was asked about
     * @param all what both pay, over all periods
     * @param comparison the same for the periods that were asked for
     * @param before what must be said of the baseline before its figures are read
     * @param after likewise of the alternative
     * @param usedBefore which rules of the baseline paid whom
     * @param usedAfter likewise of the alternative
     * @param warnings what in the alternative's rules works, and is probably not meant
     */
    record Results(
            Question question,
            Population population,
            Comparison all,
            Comparison comparison,
            Findings before,
            Findings after,
            RuleUses usedBefore,
            RuleUses usedAfter,
            List<Problem> warnings)
            implements Answer {

        /** What nobody has by the findings of another result, and not already by these. */
        public List<Gap> missing(Findings others) {
            return others.gaps().stream()
                    .filter(gap -> gap.isForAll()
                            && Stream.of(before, after)
                                    .flatMap(side -> side.gaps().stream())
                                    .noneMatch(known -> known.isForAll() && known.isLike(gap)))
                    .toList();
        }
    }

    /**
     * The rules have mistakes.
     *
     * @param problems in the order of the text
     */
    record Broken(List<Problem> problems) implements Answer {}

    /**
     * The scheme cannot be worked out.
     *
     * @param reason a sentence; null where nobody foresaw it
     */
    record Failed(@Nullable String reason) implements Answer {}
}
