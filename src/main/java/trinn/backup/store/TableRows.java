package trinn.backup.store;

import static trinn.backup.store.TableShape.quoted;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.backup.BackupException;
import trinn.backup.BackupWriter;
import trinn.backup.Column;
import trinn.backup.Kind;

/** The rows of a table, read and written one after the other. */
final class TableRows {

    private static final int AT_ONCE = 1000;

    private TableRows() {}

    /** Hands over all rows, by their key. */
    static void read(TableShape table, Connection connection, BackupWriter.Sink sink) throws IOException, SQLException {
        String select = "SELECT %s FROM %s".formatted(list(table.columns()), quoted(table.name()))
                + (table.key().isEmpty() ? "" : " ORDER BY " + list(table.key()));
        List<Column> kinds = table.kinds();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                @Nullable Object[] row = new Object[kinds.size()];
                while (rows.next()) {
                    for (int i = 0; i < row.length; i++) {
                        row[i] = value(rows, i + 1, kinds.get(i).kind());
                    }
                    sink.row(row);
                }
            }
        }
    }

    private static @Nullable Object value(ResultSet rows, int place, Kind kind) throws SQLException {
        return switch (kind) {
            case TEXT -> rows.getString(place);
            case BYTES -> rows.getBytes(place);
            case DECIMAL -> rows.getBigDecimal(place);
            case WHOLE -> {
                long number = rows.getLong(place);
                yield rows.wasNull() ? null : number;
            }
            default -> rows.getObject(place, kind.type());
        };
    }

    /** Takes rows with their values in the order of the columns, and writes them some at a time. */
    static final class Writing implements BackupWriter.Sink, AutoCloseable {

        private final TableShape table;
        private final PreparedStatement insert;
        private int waiting;

        Writing(TableShape table, Connection connection) throws SQLException {
            this.table = table;
            insert = connection.prepareStatement("INSERT INTO %s (%s) VALUES (%s)"
                    .formatted(
                            quoted(table.name()),
                            list(table.columns()),
                            table.columns().stream().map(column -> "?").collect(Collectors.joining(", "))));
        }

        @Override
        public void row(@Nullable Object[] values) {
            try {
                for (int i = 0; i < values.length; i++) {
                    if (values[i] == null) {
                        insert.setNull(i + 1, Types.NULL);
                    } else {
                        insert.setObject(i + 1, values[i]);
                    }
                }
                insert.addBatch();
                waiting++;
                if (waiting == AT_ONCE) {
                    flush();
                }
            } catch (SQLException e) {
                throw refused(e);
            }
        }

        /** Writes what still waits. */
        void flush() {
            try {
                insert.executeBatch();
                waiting = 0;
            } catch (SQLException e) {
                throw refused(e);
            }
        }

        private BackupException refused(SQLException e) {
            return new BackupException(
                    "The database does not take a row of the table %s (SQL state %s). Nothing was restored."
                            .formatted(table.title(), e.getSQLState()));
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }

    private static String list(List<String> names) {
        return names.stream().map(TableShape::quoted).collect(Collectors.joining(", "));
    }
}
