package trinn.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code trinn}: without a further word it serves the browser side. */
@Command(
        name = "trinn",
        description = "Bonus schemes as rules: checked, simulated, explained.",
        mixinStandardHelpOptions = true,
        version = "Trinn 0.1.0",
        subcommands = {
            CheckCommand.class,
            ReviewCommand.class,
            SimulateCommand.class,
            ExplainCommand.class,
            DocumentCommand.class,
            LetterCommand.class,
            SampleCommand.class,
            FactsCommand.class,
            BenchCommand.class
        })
public final class TrinnCommand implements Runnable {

    private final Server server;

    @Option(names = "--port", description = "Where to serve (default: ${DEFAULT-VALUE}).", defaultValue = "8080")
    private int port;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private ServingOptions serving = new ServingOptions();

    /** Starts the browser side. */
    @FunctionalInterface
    public interface Server {
        /** Serves on a port, with the rules and scenarios of a directory, and a database, to whom it says. */
        void start(int port, Path home, DatabaseOptions database, ServingOptions serving);
    }

    private TrinnCommand(Server server) {
        this.server = server;
    }

    /**
     * Runs a command line.
     *
     * @param more adds the commands that need what this package does not know
     * @return the exit code: 0 all well, 1 a check failed, 2 it could not be done as asked
     */
    public static int run(Server server, Consumer<CommandLine> more, String... words) {
        return run(
                server,
                more,
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                words);
    }

    /** As {@link #run(Server, Consumer, String...)}, with what it prints going elsewhere. */
    public static int run(
            Server server, Consumer<CommandLine> more, PrintWriter out, PrintWriter err, String... words) {
        CommandLine line = new CommandLine(new TrinnCommand(server));
        more.accept(line);
        return line.setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(TrinnCommand::refuse)
                .execute(words);
    }

    private static int refuse(CommandLine.ParameterException refused, String... words) {
        CommandLine command = refused.getCommandLine();
        command.getErr()
                .println("%s. How it is used: %s --help"
                        .formatted(
                                String.valueOf(refused.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("")
                                        .replaceFirst("\\.$", ""),
                                command.getCommandSpec().qualifiedName()));
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public void run() {
        if (port < 1 || port > 65_535) {
            throw new Refusal("A port is a number from 1 to 65535, and %d is not.".formatted(port));
        }
        server.start(port, home(), database, serving);
    }

    /** Where Trinn's own rules and scenarios lie; the script {@code trinn} says it, otherwise it is where one stands. */
    static Path home() {
        return Path.of(System.getProperty("trinn.home", "."));
    }
}
