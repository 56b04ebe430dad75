package trinn.population.store;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.cache.Recent;
import trinn.population.DataSet;
import trinn.population.Nameless;
import trinn.records.RecordType;
import trinn.records.Row;

/**
 * Stored data sets as whoever is signed in may see them: without names of payees for who sees none. All that shows records asks
 * here; {@link DataSets} itself is for what is worked out and stored.
 */
@Component
public final class SeenData {

    private static final int MOST = 2;

    private record Key(long id, Map<String, String> addedKpis) {}

    private final DataSets dataSets;
    private final Recent<Key, DataSet> nameless = new Recent<>(MOST);

    /** @param dataSets where they are stored */
    public SeenData(DataSets dataSets) {
        this.dataSets = dataSets;
    }

    /** Whether whoever is signed in sees names; nobody does who is not. */
    public boolean names() {
        return Signed.maybe().map(User::seesNames).orElse(false);
    }

    /** Whether whoever is signed in sees what is made of gender and salary. */
    public boolean personal() {
        return Signed.maybe().map(User::seesPersonal).orElse(false);
    }

    /**
     * A data set with all its records.
     *
     * @throws java.util.NoSuchElementException where there is none with this id
     */
    public DataSet load(long id) {
        DataSet named = dataSets.load(id);
        return names() ? named : nameless.get(new Key(id, dataSets.kpis().all()), key -> named.withoutNames());
    }

    /** Hands on the records of a kind, one by one. */
    public void each(long id, RecordType type, Consumer<Row> sink) {
        dataSets.each(id, type, names() ? sink : row -> sink.accept(Nameless.record(row)));
    }

    /**
     * Hands on some records of a kind, in their order.
     *
     * @param from how many stand before them
     * @return whether there are more behind them
     * @throws java.util.NoSuchElementException where there is no data set with this id
     */
    public boolean part(long id, RecordType type, int from, int most, Consumer<Row> sink) {
        return dataSets.part(id, type, from, most, names() ? sink : row -> sink.accept(Nameless.record(row)));
    }
}
