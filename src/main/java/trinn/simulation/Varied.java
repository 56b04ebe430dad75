package trinn.simulation;

import java.math.BigDecimal;
import java.util.List;
import trinn.facts.FactSet;
import trinn.scheme.InputNumber;
import trinn.scheme.Variation;

/**
 * A population in which one number of one seller varies; what sellers of a period have in common varies for all of them.
 *
 * @param everybody the population as it is
 * @param about whose number it is
 * @param vary which number
 */
record Varied(List<FactSet> everybody, FactSet about, Variation vary) {

    /** The population with this value. */
    List<FactSet> population(BigDecimal value) {
        return everybody.stream()
                .map(facts -> concerns(facts) ? with(facts, value) : facts)
                .toList();
    }

    private boolean concerns(FactSet facts) {
        return facts.period().equals(about.period())
                && (vary.number().isShared()
                        || facts.seller().id().equals(about.seller().id()));
    }

    private FactSet with(FactSet facts, BigDecimal value) {
        return new FactSet(
                facts.seller(),
                facts.period(),
                facts.others().stream()
                        .map(fact -> vary.isIn(fact) ? InputNumber.with(fact, value) : fact)
                        .toList());
    }
}
