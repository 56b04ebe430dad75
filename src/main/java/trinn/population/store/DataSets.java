package trinn.population.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import trinn.cache.Recent;
import trinn.intake.Kept;
import trinn.intake.Report;
import trinn.kpi.Catalogue;
import trinn.population.Base;
import trinn.population.ContentHash;
import trinn.population.DataFolder;
import trinn.population.DataHead;
import trinn.population.DataSet;
import trinn.population.Person;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;
import trinn.store.Durable;

/** The stored data sets. They are never changed: other content under the same name is another version. */
@Component
public final class DataSets {

    private static final int MOST_LOADED = 4;

    private final JdbcTemplate template;
    private final DataSetReader reader;
    private final AddedKpis kpis;
    private final Durable durable;
    private final DataSetLog log;
    private final TransactionTemplate snapshot;
    private final Recent<Loaded, DataSet> loaded = new Recent<>(MOST_LOADED);

    private record Loaded(long id, Map<String, String> addedKpis) {}

    /** On the application's database. */
    public DataSets(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.template = template;
        this.reader = new DataSetReader(template);
        this.kpis = new AddedKpis(template, transactions);
        this.durable = new Durable(template, transactions);
        this.log = new DataSetLog(template);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Gives records away, one by one. */
    public interface Source {

        /** Hands on every record and says what was found; where it throws, nothing is stored. */
        Report read(Consumer<Row> sink);
    }

    /**
     * What became of an import.
     *
     * @param id of the data set
     * @param isNew whether it was added; otherwise the same content was there already
     * @param report what the checks found
     */
    public record Imported(long id, boolean isNew, Report report) {}

    /**
     * Stores a folder wholly or, where anything is wrong with it, not at all. Records go to the database one by one, so
     * the size does not matter.
     *
     * @throws trinn.intake.DataProblemsException with what is wrong
     */
    public Imported add(DataFolder folder) {
        return add(folder.head(), sink -> folder.rows(Kept.NOTHING, kpis.catalogue(), sink));
    }

    /** As {@link #add(DataFolder)}, of records from anywhere. */
    public synchronized Imported add(DataHead head, Source source) {
        try {
            return durable.write(() -> {
                DataSetWriter writer = new DataSetWriter(template, head);
                Report report = source.read(writer::add);
                report.refuse();
                String hash = writer.hash();
                List<Long> known = idOf(hash);
                if (!known.isEmpty()) {
                    throw new KnownAlready(new Imported(known.getFirst(), false, report));
                }
                writer.finish(hash);
                log.imported(writer, hash);
                return new Imported(writer.id(), true, report);
            });
        } catch (KnownAlready known) {
            return known.imported;
        }
    }

    /**
     * Stores a data set that was read already.
     *
     * @return the id of the data set, new or already there
     */
    public long add(DataSet data) {
        return add(data.head(), sink -> {
                    for (RecordType type : RecordType.values()) {
                        data.records().of(type).forEach(sink);
                    }
                    return new Report();
                })
                .id();
    }

    /**
     * A stored data set as the base of its next version. Payees of whom nothing but a name is known are not kept: they are
     * taken from the records again.
     *
     * @throws NoSuchElementException where there is none with this id
     */
    public Base base(long id) {
        return snapshot.execute(status -> {
            DataSetSummary summary = all().stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow(
                            () -> new NoSuchElementException("There is no data set with the id %d.".formatted(id)));
            Set<RecordType> types = EnumSet.noneOf(RecordType.class);
            for (RecordType type : RecordType.values()) {
                if (reader.last(id, type) > 0) {
                    types.add(type);
                }
            }
            if (types.contains(RecordType.PAYEES) && areNames(id)) {
                types.remove(RecordType.PAYEES);
            }
            String name = "%s, version %d".formatted(summary.name(), summary.version());
            return new Base(id, reader.head(id), new StoredRecords(this, id, name, types));
        });
    }

    /**
     * The name by which people know a data set.
     *
     * @throws NoSuchElementException where there is none with this id
     */
    public String name(long id) {
        return snapshot.execute(status -> reader.head(id).name());
    }

    /** What figures over many may know of payees besides their facts, by the ids of payees. */
    public Map<String, Person> people(long id) {
        List<Row> payees = new ArrayList<>();
        snapshot.executeWithoutResult(status -> reader.each(id, RecordType.PAYEES, payees::add));
        return Person.of(payees);
    }

    private boolean areNames(long id) {
        boolean[] more = new boolean[1];
        reader.each(id, RecordType.PAYEES, row -> {
            Row name = new Row(row.type(), row.origin(), StoredRecords.named(row.text("id")));
            more[0] |= !name.equals(row);
        });
        return !more[0];
    }

    /** Whether content of this {@linkplain DataSet#contentHash() hash} is there. */
    public boolean has(String contentHash) {
        return !idOf(contentHash).isEmpty();
    }

    /** All data sets, by name and of each name the newest version first. */
    public List<DataSetSummary> all() {
        return reader.summaries();
    }

    /**
     * The data set, equal to what was added, with all KPIs there are; the same one for all who ask, while it is among those asked
     * for last.
     *
     * @throws NoSuchElementException where there is none with this id
     */
    public DataSet load(long id) {
        snapshot.executeWithoutResult(status -> reader.head(id));
        return loaded.get(
                new Loaded(id, kpis.all()), key -> snapshot.execute(status -> reader.load(id, kpis.catalogue())));
    }

    /**
     * What tells the facts of a data set from all others: they depend on nothing else.
     *
     * @param contentHash of its records
     * @param catalogue all KPIs that can be measured in it
     */
    record Origin(String contentHash, Catalogue catalogue) {}

    /** @throws NoSuchElementException where there is none with this id */
    Origin origin(long id) {
        return snapshot.execute(status -> {
            DataHead head = reader.head(id);
            Records measured = reader.records(id, RecordType.MEASUREMENTS);
            return new Origin(reader.contentHash(id), DataSet.catalogue(head, measured, kpis.catalogue()));
        });
    }

    /** The KPIs that were added to those that come with Trinn; they can be measured in every data set. */
    public AddedKpis kpis() {
        return kpis;
    }

    /**
     * Hands on the records of a type in their order and keeps none of them, so that the size does not matter.
     *
     * @throws NoSuchElementException where there is no data set with this id
     */
    public void each(long id, RecordType type, Consumer<Row> sink) {
        snapshot.executeWithoutResult(status -> {
            reader.head(id);
            reader.each(id, type, sink);
        });
    }

    /**
     * Hands on some records of a type, in their order.
     *
     * @param from how many stand before them
     * @return whether there are more behind them
     * @throws NoSuchElementException where there is no data set with this id
     */
    boolean part(long id, RecordType type, int from, int most, Consumer<Row> sink) {
        return Boolean.TRUE.equals(snapshot.execute(status -> {
            reader.head(id);
            return reader.part(id, type, from, most, sink);
        }));
    }

    /**
     * Hashes the stored records anew; equal to what was hashed when they came in, where they are what came in. Where not, the marks
     * tell of most data sets which record is another.
     *
     * @param counted told of each record
     * @throws NoSuchElementException where there is none with this id
     */
    public Counted count(long id, Consumer<Row> counted) {
        return snapshot.execute(status -> {
            ContentHash hash = new ContentHash(reader.head(id));
            Map<RecordType, Row> others = new EnumMap<>(RecordType.class);
            for (RecordType type : RecordType.values()) {
                RowMarks.Kept kept = new RowMarks.Kept(template, id, type);
                reader.each(id, type, row -> {
                    if (!kept.isNext(hash.add(row))) {
                        others.putIfAbsent(type, row);
                    }
                    counted.accept(row);
                });
            }
            return new Counted(hash, others);
        });
    }

    /**
     * Deletes a version of a data set; does nothing where there is none with this id.
     *
     * @throws IllegalStateException where a saved what-if uses it; the message says so to people
     */
    public void delete(long id) {
        try {
            durable.write(() -> {
                log.deleted(id);
                int deleted = template.update("DELETE FROM data_sets WHERE id = ?", id);
                for (RecordType type : RecordType.values()) {
                    template.update("DELETE FROM %s WHERE data_set_id = ?".formatted(RecordTable.name(type)), id);
                }
                return deleted;
            });
        } catch (DataIntegrityViolationException e) {
            throw new IllegalStateException(
                    "Saved what-ifs or pay runs use this data set. What-ifs can be deleted first; what pay runs rest on stays.",
                    e);
        }
    }

    /** Has the log know of which value of which record a data set is the correction, and for which question. */
    public void corrected(long id, Row row, String field, long question) {
        log.corrected(id, row, field, question);
    }

    private List<Long> idOf(String hash) {
        return JdbcClient.create(template)
                .sql("SELECT id FROM data_sets WHERE content_hash = ?")
                .param(hash)
                .query(Long.class)
                .list();
    }

    /** Takes back what was written of content that is there already. */
    private static final class KnownAlready extends RuntimeException {

        private final transient Imported imported;

        private KnownAlready(Imported imported) {
            super(null, null, false, false);
            this.imported = imported;
        }
    }
}
