package trinn.intake;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import trinn.records.Attributes;
import trinn.records.Origin;
import trinn.records.RecordType;
import trinn.records.Row;

/** Makes records of the rows of one file. For several threads. */
final class LineReader {

    private final Section section;
    private final RecordType type;
    private final @Nullable Column[] columns;
    private final List<Column> own;
    private final Attributes attributes = new Attributes();

    /**
     * @param header the names of the columns
     * @param currency of every amount
     */
    LineReader(Section section, List<String> header, String currency) {
        this.section = section;
        this.type = section.type();
        this.columns = type.fields().stream()
                .map(field -> section.has(field.name()) ? new Column(section, field, header, currency) : null)
                .toArray(Column[]::new);
        this.own = section.attributes().stream()
                .map(name -> new Column(section, type.field(name), header, currency))
                .toList();
    }

    /** Reads one row that has as many cells as the header. */
    void read(Line line) {
        @Nullable Object[] values = new @Nullable Object[columns.length];
        for (int place = 0; place < values.length; place++) {
            Column column = columns[place];
            values[place] = column == null ? null : column.value(line);
        }
        endPeriod(line, values);
        SortedMap<String, String> said = attributes(line);
        if (!line.failed()) {
            Row row = new Row(type, new Origin(section.file(), line.number()), said, values);
            line.becomes(section.makesIds() ? withId(row, values) : row);
        }
    }

    private SortedMap<String, String> attributes(Line line) {
        if (own.isEmpty()) {
            return Collections.emptySortedMap();
        }
        Map<String, String> said = new HashMap<>();
        for (Column column : own) {
            Object value = column.value(line);
            said.put(Attributes.name(column.field().name()), value == null ? "" : value.toString());
        }
        return attributes.of(said);
    }

    private Row withId(Row row, @Nullable Object[] values) {
        values[type.place("id")] = section.madeId(row);
        return new Row(type, row.origin(), row.attributes(), values);
    }

    /** A period that is named as a month, say, ends with it, where nothing else says when it ends. */
    private void endPeriod(Line line, @Nullable Object[] values) {
        if (type.has("from") && type.has("to") && values[type.place("to")] == null) {
            Column from = columns[type.place("from")];
            values[type.place("to")] = from == null ? null : from.periodEnd(line);
        }
    }
}
