package trinn.population.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.test.context.DynamicPropertyRegistry;
import trinn.store.Database;

/** The shipped data sets, for tests that want one of them to be the only one. */
public final class Scenarios {

    private static final String DATABASE = "trinn.mv.db";

    /** By the data set's name, a folder with a database into which it was read, and with that data set. */
    private static final Map<String, Path> READY = new ConcurrentHashMap<>();

    private Scenarios() {}

    /**
     * Has the application start in a folder with one of the shipped data sets and no other. Reading it in takes longer than most
     * tests, so that is done once for a test run: what the application finds is what its start before left there.
     */
    public static void alone(String name, Path home, DynamicPropertyRegistry registry) throws IOException {
        Path ready = READY.computeIfAbsent(name, Scenarios::ready);
        Files.copy(ready.resolve(DATABASE), home.resolve(DATABASE));
        registry.add("trinn.data-dir", () -> home.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> only(name, ready));
    }

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

    private static Path ready(String name) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), name);
            List<String> settings = List.of("trinn.scenarios-dir=" + only(name, folder));
            try (Database database =
                    Database.in(folder, settings, DataSets.class, SampleFolders.class, SampleData.class)) {
                if (!database.get(SampleData.class).isDone()) {
                    throw new IllegalStateException(name + " was not read");
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
