package trinn.kpi.ui;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trinn.cache.Recent;
import trinn.population.store.DataSets;
import trinn.population.store.SeenData;

/** Measured data sets. Those that were looked at last are kept, because measuring takes a moment. */
@Component
public final class Library {

    private static final int MOST_BOOKS = 3;

    private final DataSets dataSets;
    private final SeenData seen;

    private record Key(long id, boolean names, Map<String, String> addedKpis) {}

    private final Recent<Key, Book> books = new Recent<>(MOST_BOOKS);

    Library(DataSets dataSets, SeenData seen) {
        this.dataSets = dataSets;
        this.seen = seen;
    }

    /** A book that is measured already, or null. */
    public @Nullable Book known(long id) {
        return books.ready(key(id));
    }

    /**
     * The book of a stored data set; the first time it takes as long as loading and measuring do.
     *
     * @throws java.util.NoSuchElementException where there is no such data set
     */
    public Book book(long id) {
        return books.get(key(id), key -> new Book(seen.load(id)));
    }

    private Key key(long id) {
        return new Key(id, seen.names(), dataSets.kpis().all());
    }
}
