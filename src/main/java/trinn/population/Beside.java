package trinn.population;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import trinn.intake.Kept;
import trinn.records.RecordType;
import trinn.records.Row;

/**
 * What is kept of a data set beside records that come anew: all but those whose ids come again.
 *
 * @param all what there is
 * @param anew the ids that come again, by the types of records that come
 */
public record Beside(Kept all, Map<RecordType, Set<String>> anew) implements Kept {

    /** Copies the map. */
    public Beside {
        anew = Map.copyOf(anew);
    }

    @Override
    public String name() {
        return all.name();
    }

    @Override
    public Set<RecordType> types() {
        return all.types();
    }

    @Override
    public Set<RecordType> beside() {
        return anew.keySet();
    }

    @Override
    public void each(RecordType type, Consumer<Row> sink) {
        Set<String> gone = type.hasId() ? anew.getOrDefault(type, Set.of()) : Set.of();
        all.each(
                type,
                gone.isEmpty()
                        ? sink
                        : row -> {
                            if (!gone.contains(row.text("id"))) {
                                sink.accept(row);
                            }
                        });
    }
}
