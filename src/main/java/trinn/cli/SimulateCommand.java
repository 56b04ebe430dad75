package trinn.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.CrossCheck;
import trinn.evaluation.Succession;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.population.FactFile;
import trinn.population.FactHead;
import trinn.population.FactSource;
import trinn.simulation.Side;
import trinn.simulation.Simulated;
import trinn.simulation.Simulation;
import trinn.simulation.Variant;
import trinn.simulation.WhatIf;

/** {@code trinn simulate}: what the alternatives of a what-if would have paid. */
@Command(
        name = "simulate",
        description = "Prints what the baseline and the alternatives of a what-if pay, per seller and period.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "<what-if.yaml>", description = "The what-if.")
    private Path file = Path.of("");

    @Option(
            names = "--deadline",
            paramLabel = "<seconds>",
            description = "After which a run is given up (default: ${DEFAULT-VALUE}).",
            defaultValue = "900")
    private int deadline;

    @Option(
            names = "--cross-check",
            paramLabel = "<share>",
            description =
                    "How much of the run is worked out a second time, in sessions of Drools; a difference ends it. 1 is everything (default: ${DEFAULT-VALUE}).",
            defaultValue = "0.01")
    private BigDecimal crossCheck = BigDecimal.ZERO;

    @ArgGroup(exclusive = true)
    private Form form = new Form();

    private static final class Form {
        @Option(names = "--json", description = "Print JSON for tools.")
        private boolean json;

        @Option(names = "--csv", description = "Print a table for spreadsheets.")
        private boolean csv;
    }

    @Option(
            names = "--figures",
            description =
                    "With --json: print also what What-if tells of everybody, such as figures, groups and fairness.")
    private boolean figures;

    @Option(
            names = "--facts",
            paramLabel = "<file>",
            description = "Take facts that trinn facts wrote, instead of the data that the what-if names.")
    private @Nullable Path facts;

    @Override
    public Integer call() throws IOException {
        if (figures && (!form.json || facts != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--figures goes with --json and without --facts: it needs the whole data set.");
        }
        WhatIf whatIf = WhatIf.read(file);
        SimulationReport report = facts == null ? ofFolder(whatIf) : ofFile(whatIf, facts);
        PrintWriter out = spec.commandLine().getOut();
        if (form.json) {
            report.json(out);
        } else if (form.csv) {
            report.csv(out);
        } else {
            report.text(out);
        }
        out.flush();
        return 0;
    }

    private SimulationReport ofFolder(WhatIf whatIf) throws IOException {
        DataSet data = DataFolder.read(whatIf.data());
        return run(whatIf, data.factHead(), data.facts(), Simulation.Watcher.NOBODY, data);
    }

    private SimulationReport ofFile(WhatIf whatIf, Path path) {
        try {
            FactFile known = new FactFile(path);
            return run(
                    whatIf, known.head(), known, new Progress(spec.commandLine().getErr()), null);
        } catch (IOException e) {
            throw new Refusal(
                    "%s is no whole file of facts that this version of Trinn wrote. Write it again with ./trinn facts <folder> --to %s."
                            .formatted(path, path));
        }
    }

    private SimulationReport run(
            WhatIf whatIf, FactHead data, FactSource source, Simulation.Watcher watcher, @Nullable DataSet everything)
            throws IOException {
        List<Side> sides = new ArrayList<>(List.of(whatIf.baseline()));
        sides.addAll(whatIf.alternatives());
        sides.forEach(side -> side.versions().forEach(version -> Currencies.requireSame(version.scheme(), data)));
        Map<String, CompiledScheme> compiled = new LinkedHashMap<>();
        try {
            List<Variant> variants =
                    sides.stream().map(side -> variant(side, compiled)).toList();
            Simulated result = new Simulation(variants, check(), Duration.ofSeconds(deadline), watcher).run(source);
            sides.forEach(side -> Bind.require(side.bindings(), result.kpis()));
            FiguresJson told = figures && everything != null
                    ? new FiguresJson(everything, variants, Duration.ofSeconds(deadline))
                    : null;
            return new SimulationReport(whatIf, data, result, told);
        } finally {
            compiled.values().forEach(CompiledScheme::close);
        }
    }

    private CrossCheck check() {
        try {
            return new CrossCheck(crossCheck);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private static Variant variant(Side side, Map<String, CompiledScheme> compiled) {
        Succession versions = new Succession(
                side.versions().stream()
                        .map(version -> new Succession.Version(
                                compiled.computeIfAbsent(
                                        version.scheme().files().hash(),
                                        hash -> new SchemeCompiler().compile(version.scheme())),
                                version.terms()))
                        .toList(),
                side.bindings());
        return new Variant(side.name(), versions);
    }
}
