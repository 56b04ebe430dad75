package trinn.simulation;

import java.math.BigDecimal;
import java.util.List;
import trinn.facts.FactSet;

/**
 * What a scheme paid a population.
 *
 * @param name of the variant
 * @param paid per seller and period, in the order of the population
 */
public record Outcome(String name, List<Paid> paid) {

    /** Copies the list. */
    public Outcome {
        paid = List.copyOf(paid);
    }

    /**
     * Runs a scheme over a population, in parallel; the result does not depend on the number of threads.
     *
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for somebody
     */
    public static Outcome of(Variant variant, List<FactSet> population) {
        return new Outcome(
                variant.name(),
                population.parallelStream()
                        .map(facts -> new Paid(
                                facts,
                                variant.scheme().pay(facts, variant.terms()).total()))
                        .toList());
    }

    /** The sum of all payouts, in the currency of the scheme. */
    public BigDecimal total() {
        return paid.stream().map(Paid::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
