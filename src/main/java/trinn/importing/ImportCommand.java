package trinn.importing;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trinn.cli.DatabaseOptions;
import trinn.cli.Refusal;
import trinn.intake.DataProblemsException;
import trinn.intake.LayoutReader;
import trinn.population.DataFolder;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;

/** {@code trinn import}: checks the files of a data set and stores them, wholly or not at all. */
@Command(
        name = "import",
        description = "Checks the files of a data set and stores them, wholly or not at all.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final int REFUSED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "<folder>", description = "The folder with data.yaml.")
    private Path path = Path.of("");

    @Option(names = "--dry-run", description = "Only check; nothing is stored and no database opened.")
    private boolean dryRun;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() {
        if (!Files.exists(path.resolve(LayoutReader.FILE))) {
            throw new Refusal("There is no folder %s with a file %s. What stands there: docs/data.md."
                    .formatted(path, LayoutReader.FILE));
        }
        DataFolder folder = DataFolder.open(path);
        PrintWriter out = spec.commandLine().getOut();
        Reading reading = new Reading(folder, spec.commandLine().getErr());
        try {
            String done = dryRun ? check(reading) : store(folder, reading);
            ReportText.print(reading.report(), out);
            out.println(done);
            return 0;
        } catch (DataProblemsException e) {
            ReportText.print(reading.report(), out);
            out.printf(
                    "\"%s\" was refused. Nothing was stored.%n", folder.head().name());
            return REFUSED;
        } finally {
            out.flush();
        }
    }

    private static String check(Reading reading) {
        reading.read(row -> {}).refuse();
        return "Nothing is wrong with the %s. Nothing was stored, as asked.".formatted(reading.counted());
    }

    private String store(DataFolder folder, Reading reading) {
        try (Storage storage = Storage.open(database.settings(), database.place())) {
            DataSets dataSets = storage.dataSets();
            DataSets.Imported imported = dataSets.add(folder.head(), reading);
            DataSetSummary stored = dataSets.all().stream()
                    .filter(summary -> summary.id() == imported.id())
                    .findFirst()
                    .orElseThrow();
            return imported.isNew()
                    ? "Stored as \"%s\", version %d: %s.".formatted(stored.name(), stored.version(), reading.counted())
                    : "Nothing new: the same content is there as \"%s\", version %d."
                            .formatted(stored.name(), stored.version());
        }
    }
}
