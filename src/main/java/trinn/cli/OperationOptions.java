package trinn.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The words on the command line that say how a server is watched. */
public final class OperationOptions {

    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--management-port",
            paramLabel = "<port>",
            description =
                    "Where this machine finds health, metrics and version, under /actuator (default: nowhere). Another"
                            + " port than that of the pages.")
    private @Nullable Integer port;

    @Option(
            names = "--log-format",
            paramLabel = "<format>",
            description = "The log as lines for people, text, or as JSON for tools, json (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    private String format = "text";

    /**
     * The settings of the application that say it, each as {@code --name=value}.
     *
     * @throws Refusal where the port is none, or the format is neither of the two
     */
    List<String> settings() {
        List<String> settings = new ArrayList<>();
        if (port != null) {
            if (port < 1 || port > LAST_PORT) {
                throw new Refusal("A port is a number from 1 to 65535, and %d is not.".formatted(port));
            }
            settings.add("--management.server.port=" + port);
        }
        switch (format) {
            case "text" -> {}
            case "json" -> {
                settings.add("--logging.config=classpath:logback-json.xml");
                settings.add("--logging.structured.format.console=ecs");
            }
            default -> throw new Refusal("--log-format is text or json, and not \"%s\".".formatted(format));
        }
        return settings;
    }
}
