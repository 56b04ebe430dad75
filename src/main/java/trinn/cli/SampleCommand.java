package trinn.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trinn.records.RecordType;
import trinn.sample.Company;
import trinn.sample.Sample;

/** {@code trinn sample}: writes the data set of the invented company Nordhandel. */
@Command(
        name = "sample",
        description = "Writes the data set of an invented company; the same words make the same files.",
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seed",
            paramLabel = "<number>",
            description = "Another seed gives other people and other luck (default: that of scenarios/nordhandel).")
    private long seed = Company.NORDHANDEL.seed();

    @Option(names = "--sellers", paramLabel = "<number>", description = "How many sell (default: ${DEFAULT-VALUE}).")
    private int sellers = Company.NORDHANDEL.sellers();

    @Option(
            names = "--months",
            paramLabel = "<number>",
            description = "How many months, the last of them October 2026 (default: ${DEFAULT-VALUE}).")
    private int months = Company.NORDHANDEL.months();

    @Option(
            names = "--lines-per-seller",
            paramLabel = "<number>",
            description = "Sales lines per seller and month, on an average (default: ${DEFAULT-VALUE}).")
    private int lines = Company.NORDHANDEL.linesPerSeller();

    @Option(
            names = "--to",
            paramLabel = "<folder>",
            description = "Where to write (default: ${DEFAULT-VALUE}, below where you stand).")
    private Path folder = Path.of("nordhandel");

    @Override
    public Integer call() {
        Company company = company();
        try {
            if (!Sample.mayWrite(folder)) {
                throw new Refusal(
                        "%s is there already and was not made by this command, so nothing was written. Name another folder with --to."
                                .formatted(folder));
            }
            Map<RecordType, Long> rows = Sample.write(company, folder);
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    "%s: %d sales lines of %d sellers, %s to %s%n",
                    folder, rows.getOrDefault(RecordType.SALES, 0L), sellers, company.start(), company.end());
            out.flush();
            return ExitCode.OK;
        } catch (IOException e) {
            throw new Refusal(
                    "Nordhandel could not be written to %s: is there room, and may you write there? Name another folder with --to."
                            .formatted(folder));
        }
    }

    private Company company() {
        try {
            return new Company(seed, sellers, months, lines);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }
}
