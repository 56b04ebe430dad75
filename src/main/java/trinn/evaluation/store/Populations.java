package trinn.evaluation.store;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import trinn.cache.Recent;
import trinn.evaluation.CrossCheck;
import trinn.population.store.DataSets;
import trinn.population.store.FactStore;
import trinn.population.store.SeenData;

/** The stored data sets that were asked for last, with what was measured of them: shared by all that work something out. */
@Component
public final class Populations {

    private static final int MOST = 4;

    private record Key(long id, Map<String, String> addedKpis) {}

    private record Seen(Key of, boolean names, boolean personal) {}

    private final DataSets dataSets;
    private final SeenData seen;
    private final FactStore facts;
    private final CrossCheck check;
    private final Recent<Key, Population> kept = new Recent<>(MOST);
    private final Recent<Seen, Population> shown = new Recent<>(MOST);

    /** @param share of every run that is worked out twice */
    Populations(
            DataSets dataSets, SeenData seen, FactStore facts, @Value("${trinn.cross-check:0.01}") BigDecimal share) {
        this.dataSets = dataSets;
        this.seen = seen;
        this.facts = facts;
        this.check = new CrossCheck(share);
    }

    /**
     * A stored data set, with the KPIs that there are now, as whoever is signed in may see it: without names, and without what
     * is made of gender, for who may not see these.
     *
     * @throws java.util.NoSuchElementException where there is none with this id
     */
    public Population get(long id) {
        Key key = new Key(id, dataSets.kpis().all());
        Population whole = whole(key);
        Seen asked = new Seen(key, seen.names(), seen.personal());
        return asked.names() && asked.personal() ? whole : shown.get(asked, any -> shown(whole, asked));
    }

    /**
     * A stored data set with all that is known, for what is worked out and stored.
     *
     * @throws java.util.NoSuchElementException where there is none with this id
     */
    public Population whole(long id) {
        return whole(new Key(id, dataSets.kpis().all()));
    }

    private Population whole(Key of) {
        return kept.get(of, key -> Population.of(facts.load(key.id()), dataSets.people(key.id()), check));
    }

    private Population shown(Population whole, Seen to) {
        Population named = to.names() ? whole : whole.withoutNames(check);
        return to.personal() ? named : named.withoutGender();
    }
}
