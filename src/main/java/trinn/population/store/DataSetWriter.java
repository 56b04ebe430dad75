package trinn.population.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import trinn.population.ContentHash;
import trinn.population.DataHead;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.store.Product;

/** Writes one data set record by record; the caller opens the transaction. */
final class DataSetWriter {

    private final JdbcClient jdbc;
    private final ContentHash hash;
    private final long id;
    private final Map<RecordType, Integer> counts = new EnumMap<>(RecordType.class);
    private final Bulk bulk;
    private final RowMarks marks;
    private BigDecimal sold = BigDecimal.ZERO;

    /** Begins a new data set, which has no content hash yet. */
    DataSetWriter(JdbcTemplate template, DataHead head) {
        this.jdbc = JdbcClient.create(template);
        this.hash = new ContentHash(head);
        Product product = Product.of(template);
        if (product == Product.POSTGRESQL) {
            // Whoever else brings data in waits, so that no two find the same version to be the next.
            template.execute("LOCK TABLE data_sets IN SHARE ROW EXCLUSIVE MODE");
        }
        this.id = begin(head);
        this.bulk = product == Product.POSTGRESQL ? new CopyBulk(template, id) : new BatchBulk(template, id);
        this.marks = new RowMarks(template, id);
    }

    private long begin(DataHead head) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        "INSERT INTO data_sets (name, version, currency, description, paid_by, kpis, content_hash, sellers, sales_total)"
                                + " VALUES (?, (SELECT COALESCE(MAX(version), 0) + 1 FROM data_sets WHERE name = ?),"
                                + " ?, ?, ?, ?, ?, 0, 0)")
                .params(
                        head.name(),
                        head.name(),
                        head.currency(),
                        head.description(),
                        head.periods().name(),
                        head.kpis(),
                        UUID.randomUUID().toString())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void add(Row row) {
        marks.add(row.type(), hash.add(row));
        int place = counts.merge(row.type(), 1, Integer::sum);
        if (row.type() == RecordType.SALES) {
            sold = sold.add(row.amount("amount"));
        }
        bulk.add(row, place);
    }

    /** The content hash of all records; there must be no more of them. */
    String hash() {
        return hash.hex();
    }

    /** What the log keeps of it: the hash of all, and of the records of each type. */
    String[] details(String contentHash) {
        List<String> details = new ArrayList<>(List.of("hash", contentHash));
        hash.types().forEach((type, of) -> details.addAll(List.of(type.code(), of)));
        return details.toArray(String[]::new);
    }

    /** Writes what is waiting. */
    void finish(String contentHash) {
        bulk.finish();
        marks.finish();
        jdbc.sql("UPDATE data_sets SET content_hash = ?, sellers = ?, row_count = ?, sales_total = ? WHERE id = ?")
                .params(
                        contentHash,
                        counts.getOrDefault(RecordType.PAYEES, 0),
                        counts.values().stream().mapToLong(Integer::longValue).sum(),
                        sold,
                        id)
                .update();
    }

    long id() {
        return id;
    }
}
