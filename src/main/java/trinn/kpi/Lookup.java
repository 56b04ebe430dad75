package trinn.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;
import trinn.records.Row;

/** Finds the records that others refer to, of the types for which that is needed. */
final class Lookup {

    /** What stands for a day that is not given. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private final Map<RecordType, Map<String, Row>> rows = new EnumMap<>(RecordType.class);

    /** Remembers a record by its id. */
    void keep(Row row) {
        rows.computeIfAbsent(row.type(), type -> new HashMap<>()).putIfAbsent(row.text("id"), row);
    }

    /** How the value of a field is read from a row, with the places of the fields looked up once. */
    Reading reading(FieldPath path) {
        List<RecordType> types = path.types();
        int references = types.size() - 1;
        int[] places = new int[references];
        for (int step = 0; step < references; step++) {
            places[step] = types.get(step).place(path.names().get(step));
        }
        String name = path.names().getLast();
        List<Reading> otherwise = path.otherwise().stream().map(this::reading).toList();
        if (path.isAttribute()) {
            return new Reading(places, types, row -> row.attributes().getOrDefault(name, ""), otherwise);
        }
        int place = types.getLast().place(name);
        return new Reading(places, types, row -> row.value(place), otherwise);
    }

    private @Nullable Row find(RecordType type, String id) {
        Map<String, Row> known = rows.get(type);
        return known == null ? null : known.get(id);
    }

    /** Reads one field of rows. */
    final class Reading {

        private final int[] places;
        private final RecordType[] types;

        private final Function<Row, @Nullable Object> last;

        private final List<Reading> otherwise;

        private Reading(
                int[] places, List<RecordType> types, Function<Row, @Nullable Object> last, List<Reading> otherwise) {
            this.places = places;
            this.types = types.toArray(RecordType[]::new);
            this.last = last;
            this.otherwise = otherwise;
        }

        /** The text, number or day; null where it, or a record on the way to it, is not known. */
        @Nullable Object of(Row row) {
            Object own = own(row);
            for (int i = 0; i < otherwise.size() && (own == null || own.equals("")); i++) {
                own = otherwise.get(i).of(row);
            }
            return own;
        }

        private @Nullable Object own(Row row) {
            Row at = row;
            for (int step = 0; step < places.length; step++) {
                at = find(types[step + 1], at.text(places[step]));
                if (at == null) {
                    return null;
                }
            }
            return last.apply(at);
        }

        /** The text, or the empty text. */
        String text(Row row) {
            return of(row) instanceof String text ? text : "";
        }

        /** The number, or null. */
        @Nullable BigDecimal number(Row row) {
            return (BigDecimal) of(row);
        }

        /** The day as days since 1970, or {@link #NO_DAY}. */
        int day(Row row) {
            return of(row) instanceof LocalDate day ? (int) day.toEpochDay() : NO_DAY;
        }
    }
}
