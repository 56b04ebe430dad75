package trinn.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.facts.FactSet;
import trinn.kpi.KpiMeasurement;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.simulation.Comparison;
import trinn.simulation.Outcome;
import trinn.simulation.Variant;
import trinn.simulation.WhatIf;

/** {@code trinn bench}: prints how long the things take that a designer waits for. */
@Command(
        name = "bench",
        description = "Prints how long compiling and simulating take.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    private static final int ROUNDS = 30;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--what-if",
            paramLabel = "<what-if.yaml>",
            description =
                    "The what-if to measure with (default: AdventureWorks, accelerator and cutoff; with --sellers Nordhandel, stronger commission).")
    private @Nullable Path file;

    @Option(
            names = "--recompiles",
            paramLabel = "<times>",
            description = "Compile this many changed texts instead, and print what memory they leave behind.")
    private int recompiles;

    @Option(
            names = "--kpis",
            paramLabel = "<folder>",
            description = "Measure all KPIs of a data set of any size instead.")
    private @Nullable Path kpis;

    @Option(
            names = "--statements",
            paramLabel = "<folder>",
            description =
                    "Explain payouts drawn from a data set, under every shipped scheme that pays in its currency, instead.")
    private @Nullable Path statements;

    @Option(
            names = "--edits",
            paramLabel = "<folder>",
            description =
                    "Measure instead how long whoever writes a scheme waits after an edit, for the data set Nordhandel or one like it.")
    private @Nullable Path edits;

    @Option(
            names = "--decisions",
            paramLabel = "<folder>",
            description =
                    "Measure instead how long the answers take that a change of a plan is decided by, for the data set Nordhandel or one like it.")
    private @Nullable Path decisions;

    @Option(
            names = "--sellers",
            paramLabel = "<number>",
            split = ",",
            description =
                    "Simulate the what-if for so many sellers instead, such as 1000,10000,100000: the data, repeated.")
    private List<Integer> sellers = List.of();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (recompiles > 0) {
            new RecompileBench(out).run(recompiles);
        } else if (kpis != null) {
            new KpiBench(out).run(kpis);
        } else if (statements != null) {
            new StatementBench(out).run(statements);
        } else if (edits != null) {
            new EditBench(out).run(edits);
        } else if (decisions != null) {
            new DecisionBench(out).run(decisions);
        } else if (!sellers.isEmpty()) {
            new PopulationBench(out, whatIf("nordhandel/stronger-commission.yaml")).run(sellers);
        } else {
            measure(out);
        }
        out.flush();
        return 0;
    }

    private WhatIf whatIf(String usual) {
        return WhatIf.read(
                file == null ? TrinnCommand.home().resolve("scenarios").resolve(usual) : file);
    }

    private void measure(PrintWriter out) {
        WhatIf whatIf = whatIf("adventureworks/accelerator-and-cutoff.yaml");
        DataSet data = time(out, "read the data", () -> DataFolder.read(whatIf.data()));
        repeat(out, "measure all KPIs", () -> KpiMeasurement.of(data.catalogue(), data.records()));
        repeat(out, "derive the facts of everybody", data::factSets);
        List<FactSet> population = data.factSets();
        SchemeCompiler compiler = SchemeCompiler.anew();
        time(
                        out,
                        "compile, the first of the process",
                        () -> compiler.compile(whatIf.baseline().scheme()))
                .close();
        repeat(out, "compile", () -> {
            compiler.compile(whatIf.baseline().scheme()).close();
            return null;
        });
        try (CompiledScheme scheme = compiler.compile(whatIf.baseline().scheme())) {
            Variant baseline = new Variant("baseline", scheme, whatIf.baseline().terms());
            Variant alternative = new Variant(
                    "alternative", scheme, whatIf.alternatives().getFirst().terms());
            Outcome before = Outcome.of(baseline, population);
            repeat(
                    out,
                    "what-if over %d seller-periods".formatted(population.size()),
                    () -> Comparison.of(before, Outcome.of(alternative, population)));
            repeat(
                    out,
                    "one statement",
                    () -> scheme.explain(
                            population.getFirst(),
                            whatIf.alternatives().getFirst().terms()));
        }
        new CompileBench(out).run();
    }

    private static <T> T time(PrintWriter out, String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        out.printf(Locale.ENGLISH, "%-42s %9.1f ms%n", what, (System.nanoTime() - start) / 1e6);
        return result;
    }

    /** Prints the median and the slowest of the second half of the rounds, when the process is warm. */
    static void repeat(PrintWriter out, String what, Supplier<?> work) {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS * 2; i++) {
            long start = System.nanoTime();
            work.get();
            times[i % ROUNDS] = (System.nanoTime() - start) / 1e6;
        }
        java.util.Arrays.sort(times);
        out.printf(
                Locale.ENGLISH,
                "%-42s %9.1f ms median, %.1f ms slowest of %d%n",
                what,
                times[ROUNDS / 2],
                times[ROUNDS - 1],
                ROUNDS);
    }
}
