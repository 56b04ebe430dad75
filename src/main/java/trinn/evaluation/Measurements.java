package trinn.evaluation;

import java.util.List;
import trinn.cache.Recent;
import trinn.facts.FactSet;

/**
 * A population, with what was measured of it for those who asked last: credits, KPIs, shares and places depend on few terms,
 * so that most moves of a slider find them here. Safe for threads.
 */
public final class Measurements {

    private static final int KEPT = 3;

    private final List<FactSet> population;
    private final CrossCheck check;
    private final Recent<MeasuringKey, Ready> kept = new Recent<>(KEPT);

    /** As {@link #Measurements(List, CrossCheck)}, of which the usual share is worked out twice in every run. */
    public Measurements(List<FactSet> population) {
        this(population, CrossCheck.USUAL);
    }

    /**
     * @param population sellers and periods as the data has them, each seller and period once
     * @param check how much of every run is worked out twice
     */
    public Measurements(List<FactSet> population, CrossCheck check) {
        this.population = List.copyOf(population);
        this.check = check;
    }

    /** Sellers and periods as the data has them. */
    public List<FactSet> population() {
        return population;
    }

    /** Those of one seller, of which nothing is measured yet. */
    Measurements only(String seller) {
        return new Measurements(
                population.stream()
                        .filter(facts -> facts.seller().id().equals(seller))
                        .toList(),
                check);
    }

    /** How much of every run is worked out twice. */
    CrossCheck check() {
        return check;
    }

    /**
     * What is measured of the population for a scheme.
     *
     * @throws trinn.engine.EvaluationException where somebody cannot be measured
     */
    Ready of(Succession scheme) {
        return kept.get(MeasuringKey.of(scheme), key -> Ready.of(scheme, population));
    }
}
