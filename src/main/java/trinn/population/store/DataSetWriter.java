package trinn.population.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import trinn.population.ContentHash;
import trinn.population.DataHead;
import trinn.records.RecordType;
import trinn.records.Row;

/** Writes one data set record by record; the caller opens the transaction. */
final class DataSetWriter {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ContentHash hash;
    private final long id;
    private final Map<RecordType, Integer> counts = new EnumMap<>(RecordType.class);
    private final Map<RecordType, List<Object[]>> waiting = new EnumMap<>(RecordType.class);
    private BigDecimal sold = BigDecimal.ZERO;

    /** Begins a new data set, which has no content hash yet. */
    DataSetWriter(JdbcTemplate template, DataHead head) {
        this.jdbc = JdbcClient.create(template);
        this.batches = template;
        this.hash = new ContentHash(head);
        this.id = begin(head);
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
        hash.add(row);
        int place = counts.merge(row.type(), 1, Integer::sum);
        if (row.type() == RecordType.SALES) {
            sold = sold.add(row.amount("amount"));
        }
        List<Object[]> batch = waiting.computeIfAbsent(row.type(), type -> new ArrayList<>());
        batch.add(values(row, place));
        if (batch.size() == BATCH) {
            flush(row.type(), batch);
        }
    }

    /** The content hash of all records; there must be no more of them. */
    String hash() {
        return hash.hex();
    }

    /** Writes what is waiting. */
    void finish(String contentHash) {
        waiting.forEach(this::flush);
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

    private @Nullable Object[] values(Row row, int place) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(id);
        values.add(place);
        values.add(row.origin().file());
        values.add(row.origin().row());
        for (int field = 0; field < row.type().fields().size(); field++) {
            values.add(row.value(field));
        }
        return values.toArray();
    }

    private void flush(RecordType type, List<Object[]> batch) {
        if (!batch.isEmpty()) {
            batches.batchUpdate(RecordTable.insert(type), batch);
            batch.clear();
        }
    }
}
