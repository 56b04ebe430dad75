package trinn.backup.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import trinn.backup.BackupException;
import trinn.backup.Column;
import trinn.backup.Kind;

/** Which tables a database has, each after those that it refers to. */
final class Shapes {

    private static final String MIGRATIONS = "flyway_schema_history";

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("character varying", Kind.TEXT),
            Map.entry("character", Kind.TEXT),
            Map.entry("character large object", Kind.TEXT),
            Map.entry("text", Kind.TEXT),
            Map.entry("smallint", Kind.WHOLE),
            Map.entry("integer", Kind.WHOLE),
            Map.entry("bigint", Kind.WHOLE),
            Map.entry("numeric", Kind.DECIMAL),
            Map.entry("double precision", Kind.DOUBLE),
            Map.entry("date", Kind.DATE),
            Map.entry("timestamp with time zone", Kind.MOMENT),
            Map.entry("timestamp", Kind.CLOCK),
            Map.entry("timestamp without time zone", Kind.CLOCK),
            Map.entry("boolean", Kind.BOOLEAN),
            Map.entry("bytea", Kind.BYTES),
            Map.entry("binary varying", Kind.BYTES),
            Map.entry("binary large object", Kind.BYTES),
            Map.entry("uuid", Kind.UUID));

    private static final String COLUMNS = """
            SELECT t.table_name, c.column_name, c.data_type, c.is_identity
            FROM information_schema.tables t
            JOIN information_schema.columns c ON c.table_schema = t.table_schema AND c.table_name = t.table_name
            WHERE t.table_schema = ? AND t.table_type = 'BASE TABLE'
            ORDER BY t.table_name, c.ordinal_position
            """;

    private Shapes() {}

    /**
     * All tables but Flyway's own.
     *
     * @throws BackupException where a column is of a type that backups do not know, or tables refer to each other in a circle
     */
    static List<TableShape> of(Connection connection) throws SQLException {
        Map<String, TableShape> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        try (PreparedStatement select = connection.prepareStatement(COLUMNS)) {
            select.setString(1, connection.getSchema());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    add(rows, found);
                }
            }
        }
        for (TableShape table : found.values()) {
            complete(table, connection);
        }
        return sorted(found);
    }

    private static void add(ResultSet rows, Map<String, TableShape> found) throws SQLException {
        String table = rows.getString(1);
        if (table.equalsIgnoreCase(MIGRATIONS)) {
            return;
        }
        String column = rows.getString(2);
        Kind kind = KINDS.get(rows.getString(3).toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw new BackupException("The column %s of the table %s is of a type that backups do not know: %s."
                    .formatted(column, table, rows.getString(3)));
        }
        TableShape shape = found.computeIfAbsent(
                table,
                name -> new TableShape(
                        name,
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        shape.columns().add(column);
        shape.kinds().add(new Column(column.toLowerCase(Locale.ROOT), kind));
        if ("YES".equals(rows.getString(4))) {
            shape.numbering().add(column);
        }
    }

    private static void complete(TableShape table, Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Map<Short, String> key = new TreeMap<>();
        try (ResultSet rows = data.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table.name())) {
            while (rows.next()) {
                key.put(rows.getShort("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        table.key().addAll(key.values());
        try (ResultSet rows = data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table.name())) {
            while (rows.next()) {
                String other = rows.getString("PKTABLE_NAME");
                if (!other.equalsIgnoreCase(table.name())) {
                    table.refersTo().add(other);
                }
            }
        }
    }

    private static List<TableShape> sorted(Map<String, TableShape> found) {
        Map<String, TableShape> left = new LinkedHashMap<>(found);
        Set<String> done = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<TableShape> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            TableShape next = left.values().stream()
                    .filter(table -> done.containsAll(table.refersTo()))
                    .findFirst()
                    .orElseThrow(() -> new BackupException(
                            "The tables %s refer to each other in a circle.".formatted(left.keySet())));
            left.remove(next.name());
            done.add(next.name());
            sorted.add(next);
        }
        return sorted;
    }
}
