package trinn.evaluation;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import trinn.cache.Recent;
import trinn.facts.FactSet;
import trinn.facts.Period;

/**
 * A population, with what was measured of it for those who asked last: credits, KPIs, shares and places depend on few terms,
 * so that most moves of a slider find them here. Safe for threads.
 */
public final class Measurements {

    private static final int KEPT = 3;

    private final List<FactSet> population;
    private final @Nullable Period first;
    private final CrossCheck check;
    private final BiConsumer<Succession, List<FactSet>> splits;
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
        this(population, population.isEmpty() ? null : population.getFirst().period(), check, Splits::check);
    }

    /**
     * Of some sellers of a population.
     *
     * @param first the period of the first of the whole population
     * @param splits takes the facts that a scheme needs, before they are measured
     */
    Measurements(
            List<FactSet> population,
            @Nullable Period first,
            CrossCheck check,
            BiConsumer<Succession, List<FactSet>> splits) {
        this.population = List.copyOf(population);
        this.first = first;
        this.check = check;
        this.splits = splits;
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
                first,
                check,
                splits);
    }

    /** Who is worked out twice in a run with a scheme. */
    CrossCheck.Drawn drawn(Succession scheme) {
        return first == null ? new CrossCheck.Drawn(0, 0) : check.drawn(scheme, first);
    }

    /**
     * What is measured of the population for a scheme.
     *
     * @throws trinn.engine.EvaluationException where somebody cannot be measured
     */
    Ready of(Succession scheme) {
        return kept.get(MeasuringKey.of(scheme), key -> Ready.of(scheme, population, splits));
    }
}
