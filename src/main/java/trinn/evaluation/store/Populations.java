package trinn.evaluation.store;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import trinn.cache.Recent;
import trinn.evaluation.CrossCheck;
import trinn.population.store.DataSets;
import trinn.population.store.FactStore;

/** The stored data sets that were asked for last, with what was measured of them: shared by all that work something out. */
@Component
public final class Populations {

    private static final int MOST = 4;

    private record Key(long id, Map<String, String> addedKpis) {}

    private final DataSets dataSets;
    private final FactStore facts;
    private final CrossCheck check;
    private final Recent<Key, Population> kept = new Recent<>(MOST);

    /** @param share of every run that is worked out twice */
    Populations(DataSets dataSets, FactStore facts, @Value("${trinn.cross-check:0.01}") BigDecimal share) {
        this.dataSets = dataSets;
        this.facts = facts;
        this.check = new CrossCheck(share);
    }

    /**
     * A stored data set, with the KPIs that there are now.
     *
     * @throws java.util.NoSuchElementException where there is none with this id
     */
    public Population get(long id) {
        return kept.get(
                new Key(id, dataSets.kpis().all()), key -> Population.of(facts.load(id), dataSets.people(id), check));
    }
}
