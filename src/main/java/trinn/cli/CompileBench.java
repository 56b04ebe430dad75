package trinn.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import trinn.engine.SchemeCompiler;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** Measures the way from a changed text to rules that can run, and its parts. */
final class CompileBench {

    private static final int ROUNDS = 30;
    private static final int WARM_UP = 20;

    private final PrintWriter out;
    private final SchemeCompiler compiler = SchemeCompiler.anew();
    private final Map<String, double[]> times = new LinkedHashMap<>();
    private int round = -WARM_UP;

    CompileBench(PrintWriter out) {
        this.out = out;
    }

    void run() {
        for (; round < ROUNDS; round++) {
            SchemeFiles files = LargeScheme.of25Rules(WARM_UP + round + 1);
            long start = System.nanoTime();
            Scheme scheme = Scheme.of(files);
            note("read scheme.yaml", System.nanoTime() - start);
            compiler.compile(scheme, this::note).close();
            note("changed text of 25 rules to runnable", System.nanoTime() - start);
        }
        times.forEach((part, measured) -> {
            Arrays.sort(measured);
            out.printf(
                    Locale.ENGLISH,
                    "%-42s %9.1f ms median, %.1f ms slowest of %d%n",
                    part.startsWith("changed") ? part : "  " + part,
                    measured[ROUNDS / 2],
                    measured[ROUNDS - 1],
                    ROUNDS);
        });
    }

    private void note(String part, long nanos) {
        if (round >= 0) {
            times.computeIfAbsent(part, name -> new double[ROUNDS])[round] = nanos / 1e6;
        }
    }
}
