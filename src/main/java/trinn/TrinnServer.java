package trinn;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import trinn.cli.DatabaseOptions;
import trinn.cli.Refusal;
import trinn.store.DatabaseTrouble;

/** Starts the browser side for the command line. */
final class TrinnServer {

    private TrinnServer() {}

    /**
     * Serves until the process is ended.
     *
     * @param port where
     * @param home where the rules and scenarios lie
     * @param database which database
     * @throws Refusal where the port is in use or the database cannot be opened
     */
    static void start(int port, Path home, DatabaseOptions database) {
        List<String> settings = Stream.concat(
                        Stream.of(
                                "--server.port=" + port,
                                "--trinn.rules-dir=" + home.resolve("rules").toAbsolutePath(),
                                "--trinn.blocks-dir=" + home.resolve("blocks").toAbsolutePath(),
                                "--trinn.scenarios-dir="
                                        + home.resolve("scenarios").toAbsolutePath(),
                                "--trinn.translations-dir="
                                        + home.resolve("target/translations").toAbsolutePath()),
                        database.settings().stream())
                .toList();
        try {
            SpringApplication.run(TrinnApplication.class, settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw refusal(e, port, database);
        }
        System.out.printf("Trinn is at http://localhost:%d – Ctrl-C ends it.%n", port);
    }

    /** What a person can do about a start that failed; the failure itself where nobody can. */
    private static RuntimeException refusal(RuntimeException failure, int port, DatabaseOptions database) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof PortInUseException) {
                return new Refusal(
                        "Port %d is in use. End what uses it, or choose another with --port.".formatted(port));
            }
        }
        String trouble = DatabaseTrouble.sentence(failure, database.place());
        return trouble == null ? failure : new Refusal(trouble);
    }
}
