package trinn.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trinn.comparison.Attribution;
import trinn.comparison.ComparisonWords;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.population.DataSet;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.statement.KpiWords;

/** {@code --against}: another period, or another scheme, that a statement is compared with. */
final class Against {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Option(
            names = "--against",
            paramLabel = "<day or folder>",
            description =
                    "Compare with the period of this day, or with the scheme in this folder, and say what makes the"
                            + " difference.")
    private String other = "";

    /**
     * What makes the difference; null where nobody asked.
     *
     * @throws Refusal where there is no such period or folder
     */
    @Nullable Compared compared(Succession now, DataSet data, List<FactSet> population, FactSet about, Locale reader) {
        if (other.isEmpty()) {
            return null;
        }
        Measurements all = new Measurements(population);
        if (Files.isDirectory(Path.of(other))) {
            return withScheme(now, data, all, about, reader);
        }
        if (!DAY.matcher(other).matches()) {
            throw new Refusal(
                    "There is nothing \"%s\" to compare with. Write a day, such as 2013-05-30, or the folder of a scheme."
                            .formatted(other));
        }
        FactSet before = PayeePeriod.of(data, population, about.seller().id(), other);
        return new Compared(
                Attribution.ofPeriods(now, all, about, before.period()),
                new ComparisonWords(
                        reader,
                        now.on(before).scheme().scheme(),
                        now.on(about).scheme().scheme(),
                        new KpiWords(data.catalogue(), now.bindings().kpis())));
    }

    private Compared withScheme(Succession now, DataSet data, Measurements all, FactSet about, Locale reader) {
        Scheme scheme = Scheme.of(SchemeFiles.read(Path.of(other)));
        Currencies.requireSame(scheme, data);
        try (CompiledScheme compiled = new SchemeCompiler().compile(scheme)) {
            Succession old = Succession.of(compiled, scheme.terms()).with(now.bindings());
            return new Compared(
                    Attribution.ofSchemes(old, now, all, about),
                    new ComparisonWords(
                            reader,
                            scheme,
                            now.on(about).scheme().scheme(),
                            new KpiWords(data.catalogue(), now.bindings().kpis())));
        }
    }
}
