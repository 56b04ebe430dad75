package trinn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.language.SchemeChecker;
import trinn.population.DataFolder;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.simulation.Comparison;
import trinn.simulation.Outcome;
import trinn.simulation.Variant;
import trinn.statement.Sentences;
import trinn.statement.Statement;

/** How long whoever writes a scheme waits after an edit: for mistakes, for one person's pay, and for everybody's. */
final class EditBench {

    private static final int EDITS = 200;
    private static final int WARM_UP = 40;
    private static final long SEED = 7;

    private final PrintWriter out;
    private final SchemeCompiler compiler = SchemeCompiler.anew();
    private final Random random = new Random(SEED);
    private final Map<String, double[]> times = new LinkedHashMap<>();
    private int edit = -WARM_UP;

    EditBench(PrintWriter out) {
        this.out = out;
    }

    void run(Path folder) {
        List<FactSet> population = DataFolder.read(folder).factSets();
        Measurements measurements = new Measurements(population);
        SchemeFiles nordic = SchemeFiles.read(TrinnCommand.home().resolve("rules/nordic-sales"));
        Outcome before;
        try (CompiledScheme saved = compiler.compile(Scheme.of(nordic))) {
            before = outcome(saved, measurements);
        }
        out.printf("%d edits, seed %d; %,d seller-months%n", EDITS, SEED, population.size());
        for (; edit < EDITS; edit++) {
            rule(population);
            term(nordic, measurements, before);
        }
        out.printf("%-44s %9s %9s %9s%n", "", "median", "p95", "slowest");
        times.forEach(this::print);
    }

    /** Another text of a scheme of 25 rules. */
    private void rule(List<FactSet> population) {
        FactSet about = population.get(random.nextInt(population.size()));
        SchemeFiles files = LargeScheme.of25Rules(WARM_UP + edit + 1);
        long start = System.nanoTime();
        Scheme scheme = Scheme.of(files);
        SchemeChecker.check(scheme);
        note("a rule of 25 to mistakes shown", start);
        try (CompiledScheme compiled = compiler.compile(scheme)) {
            Sentences sentences = new Sentences(Locale.UK, scheme.currency());
            Statement.of(Succession.of(compiled, scheme.terms()), population, about, sentences);
            note("a rule of 25 to one person's statement", start);
        }
    }

    /** Another value of a term of the Nordic sales plan. */
    private void term(SchemeFiles nordic, Measurements measurements, Outcome before) {
        String text = nordic.texts().get(SchemeFiles.SCHEME);
        SchemeFiles files = nordic.with(
                SchemeFiles.SCHEME, text.replace("gives: 0.04}", "gives: 0.04%03d}".formatted(WARM_UP + edit + 1)));
        long start = System.nanoTime();
        Scheme scheme = Scheme.of(files);
        try (CompiledScheme compiled = compiler.compile(scheme)) {
            Comparison.of(before, outcome(compiled, measurements));
            note("a term of Nordic sales to everybody's pay", start);
        }
    }

    private static Outcome outcome(CompiledScheme scheme, Measurements measurements) {
        return Outcome.of(
                new Variant(scheme.scheme().id(), scheme, scheme.scheme().terms()),
                measurements,
                Duration.ofMinutes(1));
    }

    private void note(String what, long start) {
        if (edit >= 0) {
            times.computeIfAbsent(what, any -> new double[EDITS])[edit] = (System.nanoTime() - start) / 1e6;
        }
    }

    private void print(String what, double[] measured) {
        Arrays.sort(measured);
        out.printf(
                Locale.ENGLISH,
                "%-44s %6.0f ms %6.0f ms %6.0f ms%n",
                what,
                measured[EDITS / 2],
                measured[EDITS * 95 / 100],
                measured[EDITS - 1]);
    }
}
