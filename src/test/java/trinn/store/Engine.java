package trinn.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The databases that Trinn runs on; tests of stores run on each. */
public enum Engine {
    /** A file of H2. */
    H2,
    /** A real PostgreSQL. */
    POSTGRESQL;

    /**
     * Opens a new database with these components and nothing stored; it is gone after it was closed. Its tables are those of one that
     * was migrated before: what migrations do is the matter of {@link MigrationTest}.
     */
    public Database open(Class<?>... components) {
        return switch (this) {
            case H2 -> onFile(components);
            case POSTGRESQL -> onServer(components);
        };
    }

    private static Database onFile(Class<?>... components) {
        try {
            Path folder = Files.createTempDirectory("trinn-h2-");
            Files.copy(Migrated.FILE, folder.resolve(Migrated.NAME));
            return Database.in(folder, components).afterwards(() -> delete(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Database onServer(Class<?>... components) {
        String url = Postgres.newDatabase(MigratedThere.DATABASE);
        return Database.at(url, components).afterwards(() -> Postgres.drop(url));
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Databases with all tables, made once in a run. */
    private static final class Migrated {
        private static final String NAME = "trinn.mv.db";
        private static final Path FILE = file();

        private static Path file() {
            try {
                Path folder = Files.createTempDirectory("trinn-migrated-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                Database.in(folder).close();
                return folder.resolve(NAME);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** As {@link Migrated}; apart, so that who needs no server starts none. */
    private static final class MigratedThere {
        private static final String DATABASE = database();

        private static String database() {
            String url = Postgres.newDatabase();
            Database.at(url).close();
            return Postgres.name(url);
        }
    }
}
