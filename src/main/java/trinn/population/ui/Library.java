package trinn.population.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trinn.population.store.DataSets;

/** Measured data sets. Those that were looked at last are kept, because measuring takes a moment. */
@Component
final class Library {

    private static final int MOST_BOOKS = 3;

    private final DataSets dataSets;

    private record Key(long id, Map<String, String> addedKpis) {}

    private final Map<Key, Book> books = new LinkedHashMap<>(MOST_BOOKS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Key, Book> eldest) {
            return size() > MOST_BOOKS;
        }
    };

    Library(DataSets dataSets) {
        this.dataSets = dataSets;
    }

    /** A book that is measured already, or null. */
    @Nullable Book known(long id) {
        return known(new Key(id, dataSets.kpis().all()));
    }

    private @Nullable Book known(Key key) {
        synchronized (books) {
            return books.get(key);
        }
    }

    /**
     * The book of a stored data set; the first time it takes as long as loading and measuring do.
     *
     * @throws java.util.NoSuchElementException where there is no such data set
     */
    Book book(long id) {
        Key key = new Key(id, dataSets.kpis().all());
        Book known = known(key);
        if (known != null) {
            return known;
        }
        Book made = new Book(dataSets.load(id));
        synchronized (books) {
            books.put(key, made);
        }
        return made;
    }
}
