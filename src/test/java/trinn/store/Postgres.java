package trinn.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL of this test run: started once, when first asked for, and ended with the process. */
public final class Postgres {

    /** The user of all its databases, who needs no password. */
    public static final String USER = "postgres";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Postgres() {}

    /** Begins on first use. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                // Behind the library's own words on the command line, so that these hold: it would not wait for the
                // disk.
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The address of a new and empty database. */
    public static String newDatabase() {
        String name = "trinn_" + NUMBER.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return Server.RUNNING.getJdbcUrl(USER, name);
    }

    /** The address of a new database that is as another is. */
    static String newDatabase(String like) {
        String name = "trinn_" + NUMBER.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + like);
        return Server.RUNNING.getJdbcUrl(USER, name);
    }

    /** The name of a database at an address. */
    static String name(String url) {
        return url.replaceAll(".*/([a-z0-9_]+)\\?.*", "$1");
    }

    /** Deletes a database, whoever is connected to it. */
    public static void drop(String url) {
        execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name(url)));
    }

    private static void execute(String sql) {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
