package trinn.population.store;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trinn.intake.Kept;
import trinn.records.RecordType;
import trinn.records.Row;

/** The records of a stored data set, read when they are asked for. */
record StoredRecords(DataSets dataSets, long id, String name, Set<RecordType> types) implements Kept {

    @Override
    public void each(RecordType type, Consumer<Row> sink) {
        dataSets.each(id, type, sink);
    }

    /** The fields of a payee of whom nothing but a name is known. */
    static @Nullable Object[] named(String name) {
        @Nullable Object[] values = new @Nullable Object[RecordType.PAYEES.fields().size()];
        values[RecordType.PAYEES.place("id")] = name;
        values[RecordType.PAYEES.place("name")] = name;
        return values;
    }
}
