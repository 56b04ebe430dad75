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

    /** Opens a new and empty database with these components; it is gone after it was closed. */
    public Database open(Class<?>... components) {
        return switch (this) {
            case H2 -> onFile(components);
            case POSTGRESQL -> onServer(components);
        };
    }

    private static Database onFile(Class<?>... components) {
        try {
            Path folder = Files.createTempDirectory("trinn-h2-");
            return Database.in(folder, components).afterwards(() -> delete(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Database onServer(Class<?>... components) {
        String url = Postgres.newDatabase();
        return Database.at(url, components).afterwards(() -> Postgres.drop(url));
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
