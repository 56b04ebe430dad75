package trinn.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.CrossCheck;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.population.FactFile;
import trinn.scheme.Scheme;
import trinn.simulation.Side;
import trinn.simulation.Simulated;
import trinn.simulation.Simulation;
import trinn.simulation.Variant;
import trinn.simulation.WhatIf;

/**
 * How long the baseline and the first alternative of a what-if take over populations of any size, and how much memory. The data is
 * repeated under other ids and written to a file of facts once; the time is that of the run from that file to the result.
 */
final class PopulationBench {

    private static final int WARM_UP = 3;

    private final PrintWriter out;
    private final WhatIf whatIf;

    PopulationBench(PrintWriter out, WhatIf whatIf) {
        this.out = out;
        this.whatIf = whatIf;
    }

    void run(List<Integer> sizes) throws IOException {
        DataSet data = DataFolder.read(whatIf.data());
        List<List<FactSet>> company = new ArrayList<>();
        data.facts().each(company::add);
        Side baseline = whatIf.baseline();
        Side alternative = whatIf.alternatives().getFirst();
        try (CompiledScheme one = compiled(baseline.scheme());
                CompiledScheme other = compiled(alternative.scheme())) {
            List<Variant> variants = List.of(variant(baseline, one), variant(alternative, other));
            out.printf(
                    "%10s %14s %9s %9s %22s %9s %15s%n",
                    "sellers", "seller-months", "file", "time", "per seller-month", "heap", "per seller-month");
            Path folder = Files.createTempDirectory("trinn-facts");
            FactFile file = new FactFile(folder.resolve("facts"));
            try {
                file.write(data.factHead(), Repeated.of(company, sizes.getFirst()));
                for (int i = 0; i < WARM_UP; i++) {
                    simulated(variants, file);
                }
                for (int sellers : sizes) {
                    long months = file.write(data.factHead(), Repeated.of(company, sellers));
                    measure(variants, file, Files.size(folder.resolve("facts")), months);
                }
            } finally {
                Files.deleteIfExists(folder.resolve("facts"));
                Files.delete(folder);
            }
        }
    }

    private static CompiledScheme compiled(Scheme scheme) {
        return new SchemeCompiler().compile(scheme);
    }

    private static Variant variant(Side side, CompiledScheme compiled) {
        return new Variant(side.name(), Succession.of(compiled, side.terms()).with(side.bindings()));
    }

    private void measure(List<Variant> variants, FactFile file, long size, long months) throws IOException {
        System.gc();
        HeapWatch heap = new HeapWatch();
        long start = System.nanoTime();
        Simulated simulated = simulated(variants, file);
        double seconds = (System.nanoTime() - start) / 1e9;
        long most = heap.most();
        long sellers = simulated.rows().stream()
                .map(row -> row.seller().id())
                .distinct()
                .count();
        out.printf(
                Locale.ENGLISH,
                "%,10d %,14d %6.0f MB %7.1f s %19.1f µs %6.0f MB %9.0f bytes%n",
                sellers,
                months,
                size / 1e6,
                seconds,
                seconds * 1e6 / months,
                most / 1e6,
                (double) most / months);
        out.flush();
    }

    /** @throws Refusal where everybody would have to be in memory at once */
    private static Simulated simulated(List<Variant> variants, FactFile file) throws IOException {
        return new Simulation(variants, CrossCheck.USUAL, Duration.ofHours(10), new Simulation.Watcher() {
                    @Override
                    public void atOnce(String why) {
                        throw new Refusal(why + " So the size of a population matters.");
                    }
                })
                .run(file);
    }
}
