package trinn.population.store;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import trinn.records.RecordType;

/** The table of a kind of records: its columns are those of every table and then one for each field, in their order. */
final class RecordTable {

    private static final List<String> OWN = List.of("data_set_id", "place", "source_file", "source_row", "attributes");

    private RecordTable() {}

    static String name(RecordType type) {
        return type.code();
    }

    /** Names of columns, the fields in quotation marks, as some of them are words of SQL. */
    static List<String> columns(RecordType type) {
        return Stream.concat(OWN.stream(), type.fields().stream().map(field -> '"' + column(field.name()) + '"'))
                .toList();
    }

    /** The column of a field, without quotation marks. */
    static String column(String field) {
        return field.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** A statement that takes in records in PostgreSQL's text form. */
    static String copy(RecordType type) {
        return "COPY %s (%s) FROM STDIN".formatted(name(type), String.join(", ", columns(type)));
    }

    /** A statement that inserts one record. */
    static String insert(RecordType type) {
        List<String> columns = columns(type);
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        name(type),
                        String.join(", ", columns),
                        String.join(", ", columns.stream().map(any -> "?").toList()));
    }
}
