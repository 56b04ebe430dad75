package trinn.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.records.Field;
import trinn.records.RecordType;
import trinn.records.Row;

/** Changes a value of a record, which is read and checked as a cell of a file is. */
public final class Amended {

    private Amended() {}

    /**
     * The record with another value; its origin and everything else stay.
     *
     * @param field whose value it is
     * @param text the value as files have it: numbers with a point, days as 2026-03-01, nothing as the empty text
     * @param currency of every amount of the data
     * @throws DataProblemsException where it is no value of this field
     */
    public static Row of(Row row, String field, String text, String currency) {
        RecordType type = row.type();
        Field meant = type.field(field);
        Section section = new Section(
                type, row.origin().file(), FileFormat.PLAIN, Map.of(field, field), Map.of(), Map.of(), null);
        Line cell = new Line(row.origin().row(), List.of(text));
        Object value = new Column(section, meant, List.of(field), currency).value(cell);
        if (cell.failed()) {
            throw new DataProblemsException(cell.problems(), cell.problems().size());
        }
        @Nullable Object[] values = new @Nullable Object[type.fields().size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = row.value(place);
        }
        values[type.place(field)] = value;
        return new Row(type, row.origin(), row.attributes(), values);
    }
}
