package trinn.backup.store;

import static trinn.backup.store.TableShape.quoted;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.backup.BackupException;
import trinn.backup.BackupFile;
import trinn.backup.Manifest;
import trinn.store.Durable;
import trinn.store.Product;

/**
 * Brings a backup into an empty database: the tables as they were then, all rows in one transaction, read back before it ends;
 * then the tables as this Trinn wants them. Where anything goes wrong, the database is empty again.
 */
public final class Restore {

    private static final String LATEST = "latest";

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final Durable durable;
    private final Product product;

    /** Into a database that nobody brought up to date yet. */
    public Restore(DataSource database, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.database = database;
        this.jdbc = jdbc;
        this.durable = new Durable(jdbc, transactions);
        this.product = Product.of(jdbc);
    }

    /**
     * Refuses a backup whose tables are newer than this Trinn. It needs no database.
     *
     * @throws BackupException which says so
     */
    public static void refuseNewer(Manifest manifest) {
        MigrationVersion newest = MigrationVersion.EMPTY;
        for (MigrationInfo known : Flyway.configure()
                .dataSource("jdbc:h2:mem:", "sa", "")
                .load()
                .info()
                .all()) {
            newest = known.getVersion() != null && known.getVersion().compareTo(newest) > 0
                    ? known.getVersion()
                    : newest;
        }
        if (version(manifest).compareTo(newest) > 0) {
            throw new BackupException(
                    "The backup was made by a newer Trinn (%s): its tables are version %s, and this one knows them up to %s. Upgrade Trinn first."
                            .formatted(manifest.trinn(), manifest.schema(), newest));
        }
    }

    private static MigrationVersion version(Manifest manifest) {
        try {
            return MigrationVersion.fromVersion(manifest.schema());
        } catch (FlywayException e) {
            throw new BackupException("The backup's version of the tables is none: %s.".formatted(manifest.schema()));
        }
    }

    /**
     * Restores it.
     *
     * @throws BackupException where the database is not empty, or the backup does not fit or is not whole
     */
    public void from(BackupFile file) {
        Set<String> before = refuseRows();
        MigrationVersion wanted = version(file.manifest());
        MigrationInfo current = flyway(LATEST).info().current();
        if (current != null && wanted.compareTo(Objects.requireNonNull(current.getVersion())) < 0) {
            throw new BackupException(
                    "The database has tables of version %s already, and the backup is of %s. Take one without tables."
                            .formatted(current.getVersion(), wanted));
        }
        try {
            flyway(wanted.getVersion()).migrate();
            durable.write(() -> fill(file));
            flyway(LATEST).migrate();
        } catch (FlywayException e) {
            dropAllBut(before);
            throw new BackupException(
                    "The tables cannot be brought from version %s to those of this Trinn. Nothing was restored."
                            .formatted(wanted));
        } catch (RuntimeException e) {
            dropAllBut(before);
            throw e;
        }
    }

    private boolean fill(BackupFile file) {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            new Filling(file, connection).fill(product);
            return true;
        }));
    }

    private Flyway flyway(String target) {
        return Flyway.configure().dataSource(database).target(target).load();
    }

    /** The tables that are there, all of them without a row. */
    private Set<String> refuseRows() {
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<Set<String>>) connection -> {
            for (TableShape table : Shapes.of(connection)) {
                refuseRows(table, connection);
            }
            return tables(connection);
        }));
    }

    private static void refuseRows(TableShape table, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + quoted(table.name()))) {
            row.next();
            if (row.getLong(1) > 0) {
                throw new BackupException(
                        "The database is not empty: its table %s has %d rows. A backup is restored into an empty one only."
                                .formatted(table.title(), row.getLong(1)));
            }
        }
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private void dropAllBut(Set<String> before) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            Set<String> ours = new LinkedHashSet<>(tables(connection));
            ours.removeAll(before);
            try (Statement statement = connection.createStatement()) {
                for (String table : ours) {
                    statement.execute("DROP TABLE %s CASCADE".formatted(quoted(table)));
                }
            }
            return true;
        });
    }
}
