package trinn.population.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The shipped data sets, for tests that want one of them to be the only one. */
public final class Scenarios {

    private Scenarios() {}

    /** A folder within another that has one of the shipped data sets and no other. */
    public static String only(String name, Path within) {
        try {
            Path folder = Files.createDirectories(within.resolve("scenarios"));
            Path link = folder.resolve(name);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, Path.of("scenarios", name).toAbsolutePath());
            }
            return folder.toAbsolutePath().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
