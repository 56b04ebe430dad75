package trinn.importing;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trinn.backup.BackupException;
import trinn.backup.Backups;
import trinn.backup.Door;
import trinn.backup.Manifest;
import trinn.cli.DatabaseOptions;
import trinn.cli.Refusal;
import trinn.store.DatabaseTrouble;

/** {@code trinn backup}: writes everything that is stored into one file, also while Trinn serves. */
@Command(
        name = "backup",
        description =
                "Writes everything that is stored into one file, as it is at one moment, also while Trinn serves. The file"
                        + " can be restored into a database file and into a PostgreSQL.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    private static final String FILE = "trinn.mv.db";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--to",
            paramLabel = "<file>",
            required = true,
            description = "The file, which must not be there yet.")
    private Path to = Path.of("");

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() {
        List<String> settings = database.settings();
        boolean elsewhere = database.isServer() || System.getenv("SPRING_DATASOURCE_URL") != null;
        if (!elsewhere && !Files.exists(database.folder().resolve(FILE))) {
            throw new Refusal("There is no database in %s.".formatted(database.place()));
        }
        try {
            Manifest made = make(settings);
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    "%s holds %,d rows of %d tables, as they were at %s. All of them were read back.%n",
                    to, made.rows(), made.tables().size(), made.made());
            out.flush();
            return 0;
        } catch (BackupException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    private Manifest make(List<String> settings) {
        try (BareDatabase bare = BareDatabase.open(settings)) {
            return Backups.to(to, out -> bare.snapshot().write(out));
        } catch (BackupException e) {
            throw e;
        } catch (RuntimeException e) {
            if (DatabaseTrouble.isInUse(e)) {
                return Backups.to(to, running());
            }
            String trouble = DatabaseTrouble.sentence(e, database.place());
            throw trouble == null ? e : new Refusal(trouble);
        }
    }

    private Door.Writer running() {
        return Backups.ofRunning(database.folder())
                .orElseThrow(() -> new Refusal(
                        "The database in %s is in use by another Trinn that cannot be asked for a backup. Run this as the user who runs it, or end it."
                                .formatted(database.place())));
    }
}
