package trinn.population;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import trinn.intake.Kept;
import trinn.intake.Layout;
import trinn.intake.Report;
import trinn.kpi.Catalogue;
import trinn.records.RecordType;
import trinn.records.Row;

/**
 * A stored data set in which one record is another.
 *
 * @param base the data set
 * @param before a record of it
 * @param after what takes its place
 */
public record Amendment(Base base, Row before, Row after) {

    /** The attribute by which a corrected record says so, whatever its file says: which field, from what to what. */
    public static final String MARK = "corrected";

    /**
     * Hands on every record; all are checked against each other as when they came in, and what was done with them must be
     * undone where the report has an error.
     *
     * @param kpis that targets may be for, besides the data set's own
     * @throws NoSuchElementException where the data set has no such record, or makes records of this type of others
     */
    public Report rows(Catalogue kpis, Consumer<Row> sink) {
        DataHead head = base.head();
        Layout nothingElse = new Layout(head.name(), head.currency(), head.description(), head.periods(), List.of());
        Amending records = new Amending(base.records());
        Report report = new DataFolder(Path.of(""), nothingElse, head).rows(records, kpis, sink);
        if (!records.met) {
            throw new NoSuchElementException("There is no such record in %s.".formatted(records.name()));
        }
        return report;
    }

    private final class Amending implements Kept {

        private final Kept kept;
        private boolean met;

        private Amending(Kept kept) {
            this.kept = kept;
        }

        @Override
        public String name() {
            return kept.name();
        }

        @Override
        public Set<RecordType> types() {
            return kept.types();
        }

        @Override
        public void each(RecordType type, Consumer<Row> sink) {
            kept.each(type, row -> sink.accept(amended(row)));
        }

        private Row amended(Row row) {
            if (met || !row.equals(before)) {
                return row;
            }
            met = true;
            return after;
        }
    }
}
