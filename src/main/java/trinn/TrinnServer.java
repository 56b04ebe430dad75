package trinn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContext;
import trinn.access.store.FirstAccount;
import trinn.access.web.Reach;
import trinn.cli.DatabaseOptions;
import trinn.cli.Refusal;
import trinn.cli.ServingOptions;
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
     * @param serving to whom
     * @throws Refusal where the port is in use or the database cannot be opened
     */
    static void start(int port, Path home, DatabaseOptions database, ServingOptions serving) {
        List<String> settings = Stream.concat(
                        Stream.of(
                                "--server.port=" + port,
                                "--trinn.rules-dir=" + home.resolve("rules").toAbsolutePath(),
                                "--trinn.blocks-dir=" + home.resolve("blocks").toAbsolutePath(),
                                "--trinn.scenarios-dir="
                                        + home.resolve("scenarios").toAbsolutePath(),
                                "--trinn.translations-dir="
                                        + translations(home, database.folder()).toAbsolutePath()),
                        Stream.concat(database.settings().stream(), serving.settings().stream()))
                .toList();
        try {
            tell(SpringApplication.run(TrinnApplication.class, settings.toArray(String[]::new)), serving.address(port));
        } catch (RuntimeException e) {
            throw refusal(e, database);
        }
    }

    private static void tell(ApplicationContext trinn, String address) {
        if (trinn.getBean(Reach.class).accounts()) {
            trinn.getBean(FirstAccount.class)
                    .secret()
                    .ifPresent(secret -> System.out.printf(
                            "Nobody has an account yet. Make the first one at %swelcome/%s – the link works once.%n",
                            address, secret));
        }
        System.out.printf("Trinn is at %s – Ctrl-C ends it.%n", address.substring(0, address.length() - 1));
    }

    /** Where translated schemes are kept: beside the program, or beside the data where the program cannot be written to. */
    private static Path translations(Path home, Path data) {
        Path beside = home.resolve("target");
        return (Files.isWritable(beside) ? beside : data).resolve("translations");
    }

    /** What a person can do about a start that failed; the failure itself where nobody can. */
    private static RuntimeException refusal(RuntimeException failure, DatabaseOptions database) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof PortInUseException busy) {
                return new Refusal(
                        "Port %d is in use. End what uses it, or choose another with --port or --management-port."
                                .formatted(busy.getPort()));
            }
        }
        String trouble = DatabaseTrouble.sentence(failure, database.place());
        return trouble == null ? failure : new Refusal(trouble);
    }
}
