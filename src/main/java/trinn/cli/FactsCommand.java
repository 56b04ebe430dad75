package trinn.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.population.FactFile;

/** {@code trinn facts}: writes what the rules see of a data set into a file, so that it is read and measured once. */
@Command(
        name = "facts",
        description = "Writes the facts of a data set into a file, for trinn simulate --facts.",
        mixinStandardHelpOptions = true)
final class FactsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "<folder>", description = "The data set.")
    private Path folder = Path.of("");

    @Option(names = "--to", paramLabel = "<file>", required = true, description = "Where to write.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        DataSet data = DataFolder.read(folder);
        try {
            long written = new FactFile(file).write(data.factHead(), data.facts());
            PrintWriter out = spec.commandLine().getOut();
            out.printf(Locale.ENGLISH, "%s: facts of %d sellers and periods of %s%n", file, written, data.name());
            out.flush();
            return ExitCode.OK;
        } catch (IOException e) {
            throw new Refusal(
                    "The facts could not be written to %s: is there room, and may you write there? Name another file with --to."
                            .formatted(file));
        }
    }
}
