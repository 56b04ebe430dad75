package trinn.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All records of a data set, by type and in the order in which they were read. Immutable. */
public final class Records {

    private final Map<RecordType, List<Row>> rows = new EnumMap<>(RecordType.class);
    private final Map<RecordType, Map<String, Row>> byId = new ConcurrentHashMap<>();

    /** Of rows of any types, in any order of the types. */
    public Records(Collection<Row> all) {
        for (Row row : all) {
            rows.computeIfAbsent(row.type(), type -> new ArrayList<>()).add(row);
        }
        rows.replaceAll((type, list) -> List.copyOf(list));
    }

    /** The records of a type, in their order. */
    public List<Row> of(RecordType type) {
        return rows.getOrDefault(type, List.of());
    }

    /** Whether there is any record of a type. */
    public boolean has(RecordType type) {
        return rows.containsKey(type);
    }

    /** How many records there are. */
    public int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** The record of a type that has an id, or null; the first where several have it. */
    public @Nullable Row find(RecordType type, String id) {
        Map<String, Row> index = byId.get(type);
        return (index == null ? byId.computeIfAbsent(type, this::index) : index).get(id);
    }

    private Map<String, Row> index(RecordType type) {
        Map<String, Row> index = new HashMap<>();
        int id = type.place("id");
        for (Row row : of(type)) {
            index.putIfAbsent(row.text(id), row);
        }
        return index;
    }
}
