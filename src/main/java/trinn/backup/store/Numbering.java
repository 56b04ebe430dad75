package trinn.backup.store;

import static trinn.backup.store.TableShape.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import trinn.store.Product;

/** What columns that number themselves give next: a number is not given twice, also where its row was deleted. */
final class Numbering {

    private static final String H2_NEXT =
            "SELECT identity_base FROM information_schema.columns WHERE table_schema = ? AND table_name = ? AND column_name = ?";

    private Numbering() {}

    /** By the columns' names in lower case. */
    static Map<String, Long> of(TableShape table, Connection connection, Product product) throws SQLException {
        Map<String, Long> next = new TreeMap<>();
        for (String column : table.numbering()) {
            long given = product == Product.H2 ? onH2(table, column, connection) : onServer(table, column, connection);
            next.put(column.toLowerCase(Locale.ROOT), Math.max(given, highest(table, column, connection) + 1));
        }
        return next;
    }

    private static long onH2(TableShape table, String column, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(H2_NEXT)) {
            select.setString(1, connection.getSchema());
            select.setString(2, table.name());
            select.setString(3, column);
            return number(select);
        }
    }

    private static long onServer(TableShape table, String column, Connection connection) throws SQLException {
        String sequence;
        try (PreparedStatement select = connection.prepareStatement("SELECT pg_get_serial_sequence(?, ?)")) {
            select.setString(1, quoted(connection.getSchema()) + "." + quoted(table.name()));
            select.setString(2, column);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                sequence = row.getString(1);
            }
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT CASE WHEN is_called THEN last_value + 1 ELSE last_value END FROM " + sequence)) {
            return number(select);
        }
    }

    private static long highest(TableShape table, String column, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT COALESCE(MAX(%s), 0) FROM %s".formatted(quoted(column), quoted(table.name())))) {
            return number(select);
        }
    }

    private static long number(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Lets a table's columns go on from there. On H2 this ends the transaction. */
    static void set(TableShape table, Map<String, Long> next, Connection connection) throws SQLException {
        try (Statement alter = connection.createStatement()) {
            for (String column : table.numbering()) {
                long number = next.getOrDefault(column.toLowerCase(Locale.ROOT), 1L);
                alter.execute("ALTER TABLE %s ALTER COLUMN %s RESTART WITH %d"
                        .formatted(quoted(table.name()), quoted(column), number));
            }
        }
    }
}
