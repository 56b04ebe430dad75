package trinn.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Findings;
import trinn.evaluation.Measurements;
import trinn.facts.FactSet;

/**
 * What a scheme paid a population.
 *
 * @param name of the variant
 * @param paid per seller and period, in the order of the population
 * @param findings what must be said of it before its figures are read
 * @param uses which rules paid whom
 */
public record Outcome(String name, List<Paid> paid, Findings findings, RuleUses uses) {

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
        return of(variant, new Measurements(population), facts -> {});
    }

    /**
     * As {@link #of(Variant, List)}, in a bounded time. An evaluation that has begun is ended; no other begins after that.
     *
     * @throws trinn.engine.EvaluationException also where the time is over, for somebody who was not reached
     */
    public static Outcome of(Variant variant, Measurements population, Duration most) {
        return of(variant, population, most, System::nanoTime);
    }

    /**
     * As {@link #of(Variant, Measurements, Duration)}.
     *
     * @param progress is told in any thread how many sellers and periods are begun, of all
     * @throws java.util.concurrent.CancellationException where nobody wants it to go on
     */
    public static Outcome of(Variant variant, Measurements population, Duration most, Progress progress) {
        int all = population.population().size();
        progress.tell(0, all);
        AtomicInteger begun = new AtomicInteger();
        Consumer<FactSet> deadline = deadline(variant, most, System::nanoTime);
        return of(variant, population, facts -> {
            deadline.accept(facts);
            progress.tell(Math.min(begun.incrementAndGet(), all), all);
        });
    }

    static Outcome of(Variant variant, Measurements population, Duration most, LongSupplier clock) {
        return of(variant, population, deadline(variant, most, clock));
    }

    private static Consumer<FactSet> deadline(Variant variant, Duration most, LongSupplier clock) {
        long start = clock.getAsLong();
        return facts -> {
            if (clock.getAsLong() - start > most.toNanos()) {
                throw EvaluationException.outOfTime(
                        variant.versions().on(facts).scheme().scheme(), facts, most);
            }
        };
    }

    private static Outcome of(Variant variant, Measurements population, Consumer<FactSet> before) {
        List<Evaluated> all = Evaluation.of(variant.versions(), population, before);
        List<FactSet> given = population.population();
        FixedPay fixed = new FixedPay(variant.versions());
        return new Outcome(
                variant.name(),
                IntStream.range(0, all.size())
                        .mapToObj(i -> new Paid(
                                given.get(i),
                                all.get(i).payout().total(),
                                fixed.of(given.get(i), all.get(i).payout())))
                        .toList(),
                Findings.of(variant.versions(), population, all),
                RuleUses.of(rules(variant), given, all));
    }

    private static Set<String> rules(Variant variant) {
        Set<String> names = new TreeSet<>();
        variant.versions()
                .versions()
                .forEach(version -> names.addAll(version.scheme().ruleNames()));
        return names;
    }

    /** The sum of all payouts, in the currency of the scheme. */
    public BigDecimal total() {
        return paid.stream().map(Paid::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
