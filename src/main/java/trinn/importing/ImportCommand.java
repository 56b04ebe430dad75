package trinn.importing;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
import trinn.population.Draft;
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

    @Parameters(
            paramLabel = "<folder or files>",
            arity = "1..*",
            description = "The folder with data.yaml; or files as other systems write them, which are guessed.")
    private List<Path> paths = List.of();

    @Option(names = "--dry-run", description = "Only check; nothing is stored and no database opened.")
    private boolean dryRun;

    @Mixin
    private FilesOptions files = new FilesOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() {
        try {
            boolean single = paths.stream().allMatch(Files::isRegularFile);
            return Storage.asTrinn(() -> single ? files() : folder());
        } finally {
            out().flush();
        }
    }

    private int folder() {
        Path path = paths.getFirst();
        if (paths.size() > 1 || !Files.exists(path.resolve(LayoutReader.FILE))) {
            throw new Refusal("There is no folder %s with a file %s, and not all of these are files. What stands there:"
                            .formatted(path, LayoutReader.FILE)
                    + " docs/data.md.");
        }
        if (files.isUsed()) {
            throw new Refusal(
                    "--name, --currency, --as, --attribute, --year and --save-mapping are for single files. For a folder, its %s says it."
                            .formatted(LayoutReader.FILE));
        }
        Reading reading = new Reading(DataFolder.open(path), spec.commandLine().getErr());
        if (dryRun) {
            return finish(reading, null);
        }
        try (Storage storage = Storage.open(database.settings(), database.place())) {
            return finish(reading, storage.dataSets());
        }
    }

    private int files() {
        if (dryRun) {
            return files(files.draft(paths, header -> null), null);
        }
        try (Storage storage = Storage.open(database.settings(), database.place())) {
            return files(files.draft(paths, storage.mappings()), storage);
        }
    }

    private int files(Draft draft, @Nullable Storage storage) {
        DraftText.print(draft, out());
        String saved = files.saveMapping(draft, paths.getFirst());
        if (saved != null) {
            out().println(saved);
        }
        if (!draft.lacks().isEmpty()) {
            draft.lacks().forEach(lack -> out().println("! " + lack));
            out().println(
                            "Nothing was stored. Say it with --as or --currency, or let --save-mapping write a data.yaml and"
                                    + " correct that.");
            return REFUSED;
        }
        Reading reading = new Reading(draft.folder(), spec.commandLine().getErr());
        int code = finish(reading, storage == null ? null : storage.dataSets());
        if (storage != null && code == 0) {
            draft.remember(storage.mappings()::remember);
        }
        return code;
    }

    private int finish(Reading reading, @Nullable DataSets dataSets) {
        try {
            String done = dataSets == null ? check(reading) : store(reading, dataSets);
            ReportText.print(reading.report(), out());
            out().println(done);
            return 0;
        } catch (DataProblemsException e) {
            ReportText.print(reading.report(), out());
            out().printf(
                            "\"%s\" was refused. Nothing was stored.%n",
                            reading.head().name());
            return REFUSED;
        }
    }

    private static String check(Reading reading) {
        reading.read(row -> {}).refuse();
        String records = reading.counted();
        String found = reading.report().leavesOut()
                ? "The %s can be brought in, and not all that the files hold is used: see the warnings."
                : "Nothing is wrong with the %s.";
        return found.formatted(records) + " Nothing was stored, as asked.";
    }

    private static String store(Reading reading, DataSets dataSets) {
        DataSets.Imported imported =
                dataSets.add(reading.head(), reading.against(dataSets.kpis().catalogue()));
        DataSetSummary stored = dataSets.all().stream()
                .filter(summary -> summary.id() == imported.id())
                .findFirst()
                .orElseThrow();
        return imported.isNew()
                ? "Stored as \"%s\", version %d: %s.".formatted(stored.name(), stored.version(), reading.counted())
                : "Nothing new: the same content is there as \"%s\", version %d."
                        .formatted(stored.name(), stored.version());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
