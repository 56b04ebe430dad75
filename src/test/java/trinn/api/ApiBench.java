package trinn.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import trinn.access.Demo;
import trinn.access.store.Signed;
import trinn.evaluation.Bindings;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.store.Question;
import trinn.simulation.store.Simulator;

/**
 * Prints how long statements take by the interface while fifty requests are under way at any time, and a what-if against the same one
 * as the screen asks it. It is no test and runs only when asked for: {@code mvn verify -Dit.test=ApiBench}.
 */
class ApiBench extends InApi {

    private static final int AT_ONCE = Integer.getInteger("trinn.requests", 50);
    private static final int ROUNDS = 100;
    private static final int WHAT_IFS = 80;
    private static final double NANOS = 1e6;

    @Autowired
    private Simulator simulator;

    @Autowired
    private SchemeVersions versions;

    @Test
    void statements() throws Exception {
        Caller finance = as(Demo.FINANCE);
        long data = finance.nordhandel().path("id").asLong();
        String scheme = finance.scheme("nordic-sales");
        for (String round : List.of("warm-up", "measured")) {
            System.out.println(round + ": " + told(measure(finance, data, scheme, "")));
            System.out.println(round + " with why not: " + told(measure(finance, data, scheme, "/explanation")));
        }
    }

    private static List<Double> measure(Caller caller, long data, String scheme, String what) throws Exception {
        List<Double> took = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < AT_ONCE; client++) {
                int from = client;
                all.add(clients.submit(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        String payee = "P%03d".formatted(1 + (from * 7 + round * 13) % 110);
                        String month = "2026-%02d".formatted(1 + (from + round) % 10);
                        long start = System.nanoTime();
                        Answer answer = caller.get("/data-sets/" + data + "/statements/" + payee + "/" + month + what
                                + "?scheme=" + scheme);
                        took.add((System.nanoTime() - start) / NANOS);
                        if (answer.status() != 200 && answer.status() != 404) {
                            throw new IllegalStateException(answer.text());
                        }
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return took;
    }

    private static String told(List<Double> took) {
        List<Double> sorted = took.stream().sorted().toList();
        return "%d statements, %d at once: median %.0f ms, p95 %.0f ms, longest %.0f ms"
                .formatted(
                        sorted.size(),
                        AT_ONCE,
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 95 / 100),
                        sorted.getLast());
    }

    @Test
    void whatIf() {
        Caller designer = as(Demo.DESIGNER);
        long data = designer.nordhandel().path("id").asLong();
        String hash = designer.scheme("nordic-sales");
        Scheme scheme = Scheme.of(versions.load(hash));
        Map<String, List<Double>> took = new TreeMap<>();
        for (int i = 0; i < 2 * WHAT_IFS; i++) {
            int cap = 30_000 + i;
            boolean warm = i >= WHAT_IFS;
            long start = System.nanoTime();
            Signed.as(
                    Demo.DESIGNER.user(),
                    () -> simulator.answer(new Question(
                            data, "", scheme, scheme, scheme.terms().with("cap", new BigDecimal(cap)), Bindings.NONE)));
            long middle = System.nanoTime();
            designer.post(
                    "/what-ifs?wait=60", Map.of("dataSet", data, "baseline", hash, "terms", Map.of("cap", cap + 100)));
            long end = System.nanoTime();
            if (warm) {
                took.computeIfAbsent("screen", any -> new ArrayList<>()).add((middle - start) / NANOS);
                took.computeIfAbsent("interface", any -> new ArrayList<>()).add((end - middle) / NANOS);
            }
        }
        double screen = median(took.get("screen"));
        double api = median(took.get("interface"));
        System.out.printf(
                "What-if, medians of %d: screen %.0f ms, interface %.0f ms, ratio %.2f%n",
                WHAT_IFS, screen, api, api / screen);
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
