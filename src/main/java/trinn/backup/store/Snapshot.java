package trinn.backup.store;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import trinn.backup.BackupException;
import trinn.backup.BackupWriter;
import trinn.backup.Manifest;
import trinn.store.Product;

/** Writes the whole database as it is at one moment, while others go on writing to it. */
@Component
public final class Snapshot {

    private final DataSource database;
    private final Product product;
    private final String trinn;

    /**
     * @param database which one
     * @param trinn the version of Trinn
     */
    public Snapshot(DataSource database, @Value("${trinn.version}") String trinn) {
        this.database = database;
        this.product = Product.of(new JdbcTemplate(database));
        this.trinn = trinn;
    }

    /** Whether the database is a file that this process alone can open. */
    boolean isFile() {
        return product == Product.H2;
    }

    /**
     * Writes it to a stream, which stays open.
     *
     * @throws BackupException where there is nothing of Trinn in the database, or it holds what backups do not know
     */
    public Manifest write(OutputStream out) throws IOException {
        String schema = schema();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(
                    product == Product.H2
                            ? Connection.TRANSACTION_SERIALIZABLE
                            : Connection.TRANSACTION_REPEATABLE_READ);
            lazily(true, connection);
            try {
                return write(new BackupWriter(out), schema, connection);
            } finally {
                connection.rollback();
                lazily(false, connection);
            }
        } catch (SQLException e) {
            throw new BackupException("The database cannot be read whole (SQL state %s).".formatted(e.getSQLState()));
        }
    }

    private Manifest write(BackupWriter writer, String schema, Connection connection) throws IOException, SQLException {
        Instant made = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (TableShape table : Shapes.of(connection)) {
            writer.table(
                    table.title(),
                    table.kinds(),
                    Numbering.of(table, connection, product),
                    sink -> rows(table, connection, sink));
        }
        return writer.finish(trinn, schema, made);
    }

    private static void rows(TableShape table, Connection connection, BackupWriter.Sink sink) throws IOException {
        try {
            TableRows.read(table, connection, sink);
        } catch (SQLException e) {
            throw new BackupException(
                    "The table %s cannot be read whole (SQL state %s).".formatted(table.title(), e.getSQLState()));
        }
    }

    /** Otherwise H2 would lay a whole table aside before it hands over the first row. */
    private void lazily(boolean lazy, Connection connection) throws SQLException {
        if (product == Product.H2) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LAZY_QUERY_EXECUTION " + lazy);
            }
        }
    }

    private String schema() {
        MigrationInfo current =
                Flyway.configure().dataSource(database).load().info().current();
        if (current == null || current.getVersion() == null) {
            throw new BackupException("There is nothing of Trinn in this database.");
        }
        return current.getVersion().getVersion();
    }
}
