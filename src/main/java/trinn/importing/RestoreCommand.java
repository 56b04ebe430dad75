package trinn.importing;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trinn.backup.BackupException;
import trinn.backup.BackupFile;
import trinn.backup.Manifest;
import trinn.backup.store.Restore;
import trinn.cli.DatabaseOptions;
import trinn.cli.Refusal;
import trinn.store.DatabaseTrouble;

/** {@code trinn restore}: brings a backup into an empty database, wholly or not at all. */
@Command(
        name = "restore",
        description =
                "Checks a backup and brings it into an empty database, a file or a PostgreSQL, wholly or not at all.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "<file>", description = "What trinn backup wrote.")
    private Path from = Path.of("");

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() {
        List<String> settings = database.settings();
        try (BackupFile file = BackupFile.open(from)) {
            Restore.refuseNewer(file.manifest());
            file.check();
            restore(file, settings);
            print(file.manifest());
            return 0;
        } catch (BackupException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    private void restore(BackupFile file, List<String> settings) {
        try (BareDatabase bare = BareDatabase.open(settings)) {
            bare.restore().from(file);
        } catch (BackupException e) {
            throw e;
        } catch (RuntimeException e) {
            String trouble = DatabaseTrouble.sentence(e, database.place());
            throw trouble == null ? e : new Refusal(trouble);
        }
    }

    private void print(Manifest manifest) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Restored %,d rows of %d tables into %s, as they were at %s. All of them were read back and are the same.%n",
                manifest.rows(), manifest.tables().size(), database.place(), manifest.made());
        out.flush();
    }
}
