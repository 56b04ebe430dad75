package trinn.simulation;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import trinn.engine.EvaluationException;
import trinn.evaluation.CrossCheck;
import trinn.evaluation.Findings;
import trinn.evaluation.Measurements;
import trinn.evaluation.NotOneByOneException;
import trinn.evaluation.Passage;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.population.FactSource;

/**
 * Several variants over one population: seller by seller, without a trace of anybody but the amounts, where no variant compares
 * sellers; otherwise over everybody at once. Nobody can tell by the result.
 */
public final class Simulation {

    private final List<Variant> variants;
    private final CrossCheck check;
    private final Duration most;
    private final Watcher watcher;

    /** Is told how a run gets on. */
    public interface Watcher {

        /** A watcher that does not look. */
        Watcher NOBODY = new Watcher() {};

        /** So many sellers and periods are worked out. */
        default void passed(int periods) {}

        /** Everybody has to be in memory at once, for a reason told in a sentence. */
        default void atOnce(String why) {}
    }

    /**
     * @param variants the first of them is what the others are compared with
     * @param check how much is worked out twice
     * @param most how long it may take to run them
     */
    public Simulation(List<Variant> variants, CrossCheck check, Duration most, Watcher watcher) {
        this.variants = List.copyOf(variants);
        this.check = check;
        this.most = most;
        this.watcher = watcher;
    }

    /**
     * Runs the variants.
     *
     * @throws EvaluationException where a scheme cannot be worked out for somebody, or not in time
     * @throws IOException where the facts cannot be read to their end
     */
    public Simulated run(FactSource facts) throws IOException {
        try {
            return oneByOne(facts);
        } catch (NotOneByOneException e) {
            watcher.atOnce(String.valueOf(e.getMessage()));
            return atOnce(facts.read());
        }
    }

    private Simulated oneByOne(FactSource facts) throws IOException {
        SimulatedRows rows = new SimulatedRows(variants);
        Passage passage =
                new Passage(variants.stream().map(Variant::versions).toList(), check, deadline(), (one, amounts) -> {
                    rows.add(one, amounts);
                    watcher.passed(rows.size());
                });
        facts.each(passage::accept);
        return rows.simulated(passage.finish());
    }

    private BiConsumer<Succession, FactSet> deadline() {
        long start = System.nanoTime();
        return (scheme, facts) -> {
            if (System.nanoTime() - start > most.toNanos()) {
                throw EvaluationException.outOfTime(scheme.on(facts).scheme().scheme(), facts, most);
            }
        };
    }

    private Simulated atOnce(List<FactSet> population) {
        Measurements measured = new Measurements(population, check);
        List<List<BigDecimal>> amounts = new ArrayList<>();
        population.forEach(any -> amounts.add(new ArrayList<>(variants.size())));
        List<Findings> findings = new ArrayList<>();
        for (Variant variant : variants) {
            Outcome outcome = Outcome.of(variant, measured, most);
            for (int i = 0; i < amounts.size(); i++) {
                amounts.get(i).add(outcome.paid().get(i).amount());
            }
            findings.add(outcome.findings());
        }
        SimulatedRows rows = new SimulatedRows(variants);
        for (int i = 0; i < amounts.size(); i++) {
            rows.add(population.get(i), amounts.get(i));
        }
        return rows.simulated(findings);
    }
}
