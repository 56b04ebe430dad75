package trinn.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.cli.DatabaseOptions;
import trinn.cli.HeapWatch;
import trinn.cli.Refusal;
import trinn.population.DataFolder;
import trinn.population.store.DataSets;
import trinn.records.RecordType;

/** {@code trinn bench import}: prints how many records a second come in, and are read back. */
@Command(
        name = "import",
        description = "Prints how fast sales lines come in: into an H2 file that is deleted afterwards, and into a"
                + " PostgreSQL where --datasource names one.",
        mixinStandardHelpOptions = true)
final class ImportBench implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--sales",
            paramLabel = "<lines>",
            description = "How many sales lines (default: ${DEFAULT-VALUE}).",
            defaultValue = "1000000")
    private int sales;

    @Option(
            names = "--seed",
            description = "What the lines are made from (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private long seed;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() throws IOException {
        if (sales < 1) {
            throw new Refusal("--sales takes a number from 1.");
        }
        Path home = Files.createTempDirectory("trinn-bench-");
        HeapWatch heap = new HeapWatch();
        try {
            SalesFolder.write(home, sales, seed);
            DataFolder folder = DataFolder.open(home);
            time("read and check", () -> {
                folder.rows(row -> {}).refuse();
                return sales;
            });
            measure(folder, "H2", List.of("--trinn.data-dir=" + home.resolve("data")), home.toString());
            if (database.isServer()) {
                measure(folder, "PostgreSQL", database.settings(), database.place());
            }
            out().printf(
                            Locale.ENGLISH,
                            "%-28s %9.0f MB at most, of %.0f%n",
                            "memory in use",
                            heap.most() / 1e6,
                            Runtime.getRuntime().maxMemory() / 1e6);
            out().flush();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        return 0;
    }

    private void measure(DataFolder folder, String name, List<String> settings, String place) {
        try (Storage storage = Storage.open(settings, place)) {
            DataSets dataSets = storage.dataSets();
            if (dataSets.has(folder.contentHash())) {
                throw new Refusal("The lines of this seed are in the database already. Choose another --seed.");
            }
            long[] id = new long[1];
            time(name + ": import", () -> {
                id[0] = Storage.asTrinn(() -> dataSets.add(folder)).id();
                return sales;
            });
            time(name + ": read back", () -> {
                long[] count = new long[1];
                dataSets.each(id[0], RecordType.SALES, row -> count[0]++);
                return count[0];
            });
            Signed.as(User.TRINN, () -> dataSets.delete(id[0]));
        }
    }

    private void time(String what, LongSupplier work) {
        long start = System.nanoTime();
        long rows = work.getAsLong();
        double seconds = (System.nanoTime() - start) / 1e9;
        out().printf(Locale.ENGLISH, "%-28s %9.1f s, %,.0f sales lines a second%n", what, seconds, rows / seconds);
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
