package trinn.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The words on the command line that say which database is meant. */
public final class DatabaseOptions {

    private static final String POSTGRESQL = "jdbc:postgresql:";

    @Option(
            names = "--data-dir",
            description =
                    "Where the database file lies, and what is worked out of it (default: data, beside the program).")
    private @Nullable Path dataDirectory;

    @Option(
            names = "--datasource",
            paramLabel = "<url>",
            description =
                    "A PostgreSQL instead of the file, such as jdbc:postgresql://localhost/trinn. User and password"
                            + " come from the environment: SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD.")
    private @Nullable String url;

    /**
     * The settings of the application that say it, each as {@code --name=value}.
     *
     * @throws Refusal where the address is not one of PostgreSQL, or has a password in it
     */
    public List<String> settings() {
        String directory = "--trinn.data-dir=" + folder().toAbsolutePath();
        if (url == null) {
            return List.of(directory);
        }
        if (!url.startsWith(POSTGRESQL)) {
            throw new Refusal(
                    "--datasource takes the address of a PostgreSQL, such as jdbc:postgresql://localhost/trinn."
                            + " For a file, use --data-dir.");
        }
        if (url.toLowerCase(Locale.ROOT).contains("password=") || url.contains("@")) {
            throw new Refusal("A password does not belong on the command line, where others can read it."
                    + " Put it into the environment as SPRING_DATASOURCE_PASSWORD.");
        }
        return List.of(directory, "--spring.datasource.url=" + url);
    }

    /** Whether a PostgreSQL is meant. */
    public boolean isServer() {
        return url != null;
    }

    /** Where the database is, for people. */
    public String place() {
        return url == null ? folder().toString() : url;
    }

    /** The folder of the database file, and of what is worked out of a database. */
    public Path folder() {
        return dataDirectory == null ? TrinnCommand.home().resolve("data") : dataDirectory;
    }
}
