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
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.simulation.Outcome;
import trinn.simulation.Side;
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

    @Override
    public Integer call() throws IOException {
        WhatIf whatIf = WhatIf.read(file);
        DataSet data = DataFolder.read(whatIf.data());
        requireCurrency(whatIf.baseline(), data);
        whatIf.alternatives().forEach(side -> requireCurrency(side, data));
        SimulationReport report = run(whatIf, data);
        PrintWriter out = spec.commandLine().getOut();
        if (form.json) {
            Json.print(out, report.json());
        } else if (form.csv) {
            report.csv(out);
        } else {
            report.text(out);
        }
        out.flush();
        return 0;
    }

    private static void requireCurrency(Side side, DataSet data) {
        side.versions().forEach(version -> Currencies.requireSame(version.scheme(), data));
    }

    private SimulationReport run(WhatIf whatIf, DataSet data) {
        List<FactSet> population = data.factSets();
        Bind.require(whatIf.baseline().bindings(), population);
        whatIf.alternatives().forEach(side -> Bind.require(side.bindings(), population));
        Map<String, CompiledScheme> compiled = new LinkedHashMap<>();
        try {
            Measurements measured = new Measurements(population, check());
            Outcome baseline = outcome(whatIf.baseline(), measured, compiled);
            List<Outcome> alternatives = new ArrayList<>();
            whatIf.alternatives().forEach(side -> alternatives.add(outcome(side, measured, compiled)));
            return new SimulationReport(whatIf, data, baseline, alternatives);
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

    private Outcome outcome(Side side, Measurements population, Map<String, CompiledScheme> compiled) {
        Succession versions = new Succession(
                side.versions().stream()
                        .map(version -> new Succession.Version(
                                compiled.computeIfAbsent(
                                        version.scheme().files().hash(),
                                        hash -> new SchemeCompiler().compile(version.scheme())),
                                version.terms()))
                        .toList(),
                side.bindings());
        return Outcome.of(new Variant(side.name(), versions), population, Duration.ofSeconds(deadline));
    }
}
