package trinn.population.store;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.facts.FactSet;
import trinn.population.DataSet;
import trinn.store.Durable;

/** The stored data sets. They are never changed: other content is another data set. */
@Component
public final class DataSets {

    private final JdbcClient jdbc;
    private final DataSetWriter writer;
    private final DataSetReader reader;
    private final Durable durable;

    /** On the application's database. */
    public DataSets(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(template);
        this.writer = new DataSetWriter(jdbc, template);
        this.reader = new DataSetReader(jdbc);
        this.durable = new Durable(template, transactions);
    }

    /**
     * Stores a data set wholly or, where anything fails, not at all. One with the same content hash that is already
     * there stays as it is.
     *
     * @return the id of the data set, new or already there
     */
    public synchronized long add(DataSet data) {
        Long existing = idOf(data.contentHash());
        return existing != null ? existing : durable.write(() -> writer.write(data));
    }

    /** All data sets, by name and then by age. */
    public List<DataSetSummary> all() {
        return reader.summaries();
    }

    /**
     * The data set, equal to what was added.
     *
     * @throws NoSuchElementException where there is none with this id
     */
    public DataSet load(long id) {
        return reader.load(id);
    }

    /**
     * The stored fact sets of a data set, by seller and then by time: the same as {@code load(id).factSets()}, without
     * going through the raw rows.
     *
     * @throws NoSuchElementException where there is no data set with this id
     */
    public List<FactSet> factSets(long id) {
        return reader.factSets(id);
    }

    private @Nullable Long idOf(String hash) {
        return jdbc.sql("SELECT id FROM data_sets WHERE content_hash = ?")
                .param(hash)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
