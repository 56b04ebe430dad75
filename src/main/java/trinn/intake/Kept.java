package trinn.intake;

import java.util.Set;
import java.util.function.Consumer;
import trinn.records.RecordType;
import trinn.records.Row;

/** Records that are there already and stay, where no file brings records of their type. */
public interface Kept {

    /** Nothing is there already. */
    Kept NOTHING = new Kept() {
        @Override
        public String name() {
            return "";
        }

        @Override
        public Set<RecordType> types() {
            return Set.of();
        }

        @Override
        public void each(RecordType type, Consumer<Row> sink) {}
    };

    /** Where they are, for people, such as {@code Nordhandel, version 2}. */
    String name();

    /** Of which types there are some. */
    Set<RecordType> types();

    /** Of which of them files bring more: what is kept stays beside that. */
    default Set<RecordType> beside() {
        return Set.of();
    }

    /** Hands on the records of a type in their order, each with its origin. */
    void each(RecordType type, Consumer<Row> sink);
}
