package trinn.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.statement.Explanation;
import trinn.statement.KpiWords;
import trinn.statement.Sentences;

/** How long one statement with all that explains it takes, for sellers and periods drawn from a data set, under every shipped scheme. */
final class StatementBench {

    private static final int DRAWN = 200;
    private static final long SEED = 7;

    private final PrintWriter out;

    StatementBench(PrintWriter out) {
        this.out = out;
    }

    void run(Path folder) throws IOException {
        DataSet data = DataFolder.read(folder);
        List<FactSet> population = data.factSets();
        KpiWords kpis = new KpiWords(data.catalogue());
        out.printf("%,d seller-months, %d of them drawn with the seed %d%n", population.size(), DRAWN, SEED);
        out.printf("%-24s %9s %9s %9s %9s%n", "", "first", "median", "p95", "slowest");
        for (Path scheme : schemes()) {
            Scheme read = Scheme.of(SchemeFiles.read(scheme));
            if (read.currency().getCurrencyCode().equals(data.currency())) {
                measure(read, population, kpis);
            }
        }
    }

    private static List<Path> schemes() throws IOException {
        try (Stream<Path> all = Files.list(TrinnCommand.home().resolve("rules"))) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private void measure(Scheme scheme, List<FactSet> population, KpiWords kpis) {
        Sentences sentences = new Sentences(Locale.UK, scheme.currency());
        Measurements measurements = new Measurements(population);
        double[] times = new double[DRAWN];
        try (CompiledScheme compiled = new SchemeCompiler().compile(scheme)) {
            Succession versions = Succession.of(compiled, scheme.terms());
            Random random = new Random(SEED);
            double first = 0;
            for (int i = -DRAWN; i < DRAWN; i++) {
                FactSet about = population.get(random.nextInt(population.size()));
                long start = System.nanoTime();
                Explanation.of(versions, measurements, about, kpis, sentences);
                double time = (System.nanoTime() - start) / 1e6;
                first = i == -DRAWN ? time : first;
                times[Math.max(i, 0)] = time;
            }
            Arrays.sort(times);
            out.printf(
                    Locale.ENGLISH,
                    "%-24s %6.0f ms %6.1f ms %6.1f ms %6.1f ms%n",
                    scheme.id(),
                    first,
                    times[DRAWN / 2],
                    times[DRAWN * 95 / 100],
                    times[DRAWN - 1]);
            out.flush();
        }
    }
}
