package trinn.population.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import trinn.records.Attributes;
import trinn.records.RecordType;
import trinn.records.Row;

/** Inserts in batches, which is H2's fastest way into tables that are there. */
final class BatchBulk implements Bulk {

    private static final int BATCH = 1_000;

    private final JdbcTemplate template;
    private final long id;
    private final Map<RecordType, List<Object[]>> waiting = new EnumMap<>(RecordType.class);

    BatchBulk(JdbcTemplate template, long id) {
        this.template = template;
        this.id = id;
    }

    @Override
    public void add(Row row, int place) {
        List<Object[]> batch = waiting.computeIfAbsent(row.type(), type -> new ArrayList<>());
        batch.add(values(row, place));
        if (batch.size() == BATCH) {
            flush(row.type(), batch);
        }
    }

    @Override
    public void finish() {
        waiting.forEach(this::flush);
    }

    private @Nullable Object[] values(Row row, int place) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(id);
        values.add(place);
        values.add(row.origin().file());
        values.add(row.origin().row());
        values.add(row.attributes().isEmpty() ? null : Attributes.text(row.attributes()));
        for (int field = 0; field < row.type().fields().size(); field++) {
            values.add(row.value(field));
        }
        return values.toArray();
    }

    private void flush(RecordType type, List<Object[]> batch) {
        if (!batch.isEmpty()) {
            template.batchUpdate(RecordTable.insert(type), batch);
            batch.clear();
        }
    }
}
