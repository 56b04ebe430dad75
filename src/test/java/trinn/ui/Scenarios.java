package trinn.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The shipped data sets, for tests that begin with one of them alone. */
public final class Scenarios {

    private Scenarios() {}

    /** Copies one of them, and gives the folder that holds it and nothing else. */
    public static Path only(Path to, String name) {
        Path from = Path.of("scenarios", name);
        Path scenarios = to.resolve("scenarios");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy =
                        scenarios.resolve(name).resolve(from.relativize(file).toString());
                Files.createDirectories(Files.isDirectory(file) ? copy : copy.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scenarios;
    }
}
