package trinn;

import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import trinn.cli.Refusal;

/** Starts the browser side for the command line. */
final class TrinnServer {

    /** H2's number for a database file that another process has locked. */
    private static final int H2_DATABASE_IN_USE = 90_020;

    private TrinnServer() {}

    /**
     * Serves until the process is ended.
     *
     * @param port where
     * @param home where the rules and scenarios lie
     * @param dataDirectory where the database lies
     * @throws Refusal where the port or the database is in use
     */
    static void start(int port, Path home, Path dataDirectory) {
        try {
            SpringApplication.run(
                    TrinnApplication.class,
                    "--server.port=" + port,
                    "--trinn.data-dir=" + dataDirectory.toAbsolutePath(),
                    "--trinn.rules-dir=" + home.resolve("rules").toAbsolutePath(),
                    "--trinn.scenarios-dir=" + home.resolve("scenarios").toAbsolutePath());
        } catch (RuntimeException e) {
            throw refusal(e, port, dataDirectory);
        }
        System.out.printf("Trinn is at http://localhost:%d – Ctrl-C ends it.%n", port);
    }

    /** What a person can do about a start that failed; the failure itself where nobody can. */
    private static RuntimeException refusal(RuntimeException failure, int port, Path dataDirectory) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new Refusal(
                        "Port %d is in use. End what uses it, or choose another with --port.".formatted(port));
            }
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_DATABASE_IN_USE) {
                return new Refusal(
                        "The database in %s is in use by another Trinn. End it, or choose another --data-dir."
                                .formatted(dataDirectory));
            }
        }
        return failure;
    }
}
