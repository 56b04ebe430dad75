package trinn.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Succession;
import trinn.population.DataSet;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** The versions of a scheme that a command asks for. */
final class Versions {

    @Option(
            names = "--scheme",
            required = true,
            paramLabel = "<folder>",
            description = "The scheme; once for each of several versions that follow each other.")
    private List<Path> schemes = List.of();

    /** What is done with them. */
    @FunctionalInterface
    interface Work<T> {

        /** Ends before the versions are closed. */
        T with(Succession versions);
    }

    /**
     * Compiles them, and closes them after some work.
     *
     * @throws Refusal where they have another currency than the data, or two are valid on the same day
     */
    <T> T compiled(DataSet data, Work<T> work) {
        List<Scheme> read = schemes.stream()
                .map(folder -> Scheme.of(SchemeFiles.read(folder)))
                .toList();
        read.forEach(scheme -> Currencies.requireSame(scheme, data));
        List<CompiledScheme> compiled = new ArrayList<>();
        try {
            read.forEach(scheme -> compiled.add(new SchemeCompiler().compile(scheme)));
            return work.with(succession(compiled));
        } finally {
            compiled.forEach(CompiledScheme::close);
        }
    }

    private static Succession succession(List<CompiledScheme> compiled) {
        try {
            return new Succession(compiled.stream()
                    .map(scheme ->
                            new Succession.Version(scheme, scheme.scheme().terms()))
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }
}
