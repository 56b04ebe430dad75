package trinn.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trinn.facts.FactSet;

/**
 * A population, with what was measured of it for those who asked last: credits, KPIs, shares and places depend on few terms,
 * so that most moves of a slider find them here. Safe for threads.
 */
public final class Measurements {

    private static final int KEPT = 3;

    private final List<FactSet> population;
    private final Map<MeasuringKey, Ready> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    /** @param population sellers and periods as the data has them, each seller and period once */
    public Measurements(List<FactSet> population) {
        this.population = List.copyOf(population);
    }

    /** Sellers and periods as the data has them. */
    public List<FactSet> population() {
        return population;
    }

    /**
     * What is measured of the population for a scheme.
     *
     * @throws trinn.engine.EvaluationException where somebody cannot be measured
     */
    Ready of(Succession scheme) {
        MeasuringKey key = MeasuringKey.of(scheme);
        synchronized (kept) {
            Ready known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        Ready made = Ready.of(scheme, population);
        synchronized (kept) {
            kept.put(key, made);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return made;
    }
}
