package trinn.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Bindings;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.kpi.Catalogue;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.review.Review;
import trinn.review.ReviewWords;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.simulation.WhatIf;
import trinn.statement.KpiWords;

/** {@code trinn review}: what the field advises, held against a scheme. */
@Command(
        name = "review",
        description =
                "Holds a scheme against what the field advises, with evidence from data where it is given. Ends with 1 where something is found that nobody accepted.",
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "<scheme folder>", description = "The scheme.")
    private Path folder = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "<folder or what-if.yaml>",
            description = "The data set to take evidence from, or a what-if that names one and binds KPIs.")
    private @Nullable Path data;

    @Mixin
    private Bind bind = new Bind();

    @Mixin
    private Reader reader = new Reader();

    @Option(names = "--json", description = "Print JSON for tools.")
    private boolean json;

    @Override
    public Integer call() {
        try (CompiledScheme compiled = new SchemeCompiler().compile(Scheme.of(SchemeFiles.read(folder)))) {
            Review review;
            KpiWords kpis;
            if (data == null) {
                review = Review.of(compiled);
                kpis = new KpiWords(Catalogue.delivered());
            } else {
                WhatIf whatIf = Files.isRegularFile(data) ? WhatIf.read(data) : null;
                DataSet dataSet = DataFolder.read(whatIf == null ? data : whatIf.data());
                Currencies.requireSame(compiled.scheme(), dataSet);
                List<FactSet> population = dataSet.factSets();
                Succession scheme =
                        Succession.of(compiled, compiled.scheme().terms()).with(bindings(whatIf, population));
                review = Review.of(scheme, dataSet.catalogue(), new Measurements(population));
                kpis = new KpiWords(dataSet.catalogue(), scheme.bindings().kpis());
            }
            print(compiled.scheme(), review, kpis);
            return review.open().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** What the command line says goes before what the what-if says. */
    private Bindings bindings(@Nullable WhatIf whatIf, List<FactSet> population) {
        Bindings all = whatIf == null ? Bindings.NONE : whatIf.baseline().bindings();
        for (Map.Entry<String, String> said : bind.bindings(population).kpis().entrySet()) {
            all = all.with(said.getKey(), said.getValue());
        }
        return all;
    }

    private void print(Scheme scheme, Review review, KpiWords kpis) {
        PrintWriter out = spec.commandLine().getOut();
        ReviewText text = new ReviewText(folder, review, new ReviewWords(reader.locale(), scheme, kpis));
        if (json) {
            Json.print(out, text.json());
        } else {
            text.print(out);
        }
        out.flush();
    }
}
