package trinn.simulation.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import trinn.cache.Recent;
import trinn.engine.CompiledScheme;
import trinn.engine.EvaluationException;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Bindings;
import trinn.evaluation.CaseResult;
import trinn.evaluation.GoldenCases;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Populations;
import trinn.facts.FactSet;
import trinn.population.store.SeenData;
import trinn.records.Row;
import trinn.scheme.Scheme;
import trinn.scheme.Terms;
import trinn.simulation.Comparison;
import trinn.simulation.Outcome;
import trinn.simulation.Progress;
import trinn.simulation.Variant;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.statement.Sentences;
import trinn.statement.Statement;

/** Answers questions. What was loaded, compiled or worked out last is kept, so that a moved term costs milliseconds. */
@Component
public final class Simulator {

    private static final int MOST_BASELINES = 16;

    /** After which a question is given up, so that a scheme that takes too long does not hold up the next. */
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private record Baseline(String data, String kpis, String scheme, Bindings bindings) {}

    private final SeenData seen;
    private final Populations populations;
    private final CompiledSchemes compiled;
    private final Recent<Baseline, Outcome> baselines = new Recent<>(MOST_BASELINES);

    Simulator(SeenData seen, Populations populations, CompiledSchemes compiled) {
        this.seen = seen;
        this.populations = populations;
        this.compiled = compiled;
    }

    /** A stored data set, with the KPIs that there are now. */
    public Population population(long id) {
        return populations.get(id);
    }

    /** Has the records behind the facts of a data set ready, which are asked for later than these. */
    public void loadRecords(long id) {
        seen.load(id);
    }

    /** The sales behind a seller's number. */
    public List<Row> sales(Population population, FactSet facts) {
        return seen.load(population.id()).recordsOf(facts.seller().id(), facts.period());
    }

    /** Has a scheme ready for the first question; what is wrong with it is told then. */
    public void compile(Scheme scheme) {
        try {
            compiled.prepare(scheme);
        } catch (ProblemsException e) {
            LoggerFactory.getLogger(Simulator.class).debug("{} has mistakes.", scheme.id(), e);
        }
    }

    /** Never throws: what went wrong is an answer too. */
    public Answer answer(Question question) {
        return answer(question, Progress.PATIENT);
    }

    /**
     * As {@link #answer(Question)}, told on the way and to be given up.
     *
     * @throws CancellationException where nobody wants it to go on
     */
    public Answer answer(Question question, Progress progress) {
        try {
            Population population = population(question.dataSet());
            Outcome before = baseline(question, population, progress);
            Outcome after = isUnchanged(question)
                    ? before
                    : outcome(question.alternative(), question.terms(), question.bindings(), population, progress);
            Comparison all = Comparison.of(before, after);
            Comparison asked = question.of(all);
            List<Problem> warnings = compiled.with(question.alternative(), CompiledScheme::warnings);
            return new Answer.Results(
                    question,
                    population,
                    all,
                    asked,
                    before.findings(),
                    after.findings(),
                    before.uses(),
                    after.uses(),
                    warnings);
        } catch (ProblemsException e) {
            return new Answer.Broken(e.problems());
        } catch (EvaluationException e) {
            return new Answer.Failed(e.getMessage());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Simulator.class).error("A what-if failed.", e);
            return new Answer.Failed(null);
        }
    }

    /** One payout with its reasons. */
    public Statement statement(
            Scheme scheme, Terms terms, Bindings bindings, Population population, FactSet facts, Sentences sentences) {
        return compiled.with(
                scheme,
                ready ->
                        Statement.of(Succession.of(ready, terms).with(bindings), population.facts(), facts, sentences));
    }

    /** How the scheme's golden cases go. */
    public List<CaseResult> cases(Scheme scheme) {
        return compiled.with(scheme, ready -> GoldenCases.run(ready).results());
    }

    /** What the baseline of a question pays; what was worked out last is kept. */
    Outcome baseline(Question question, Population population) {
        return baseline(question, population, Progress.PATIENT);
    }

    private Outcome baseline(Question question, Population population, Progress progress) {
        Scheme scheme = question.baseline();
        Baseline key = new Baseline(
                population.contentHash(),
                population.catalogue().hash(),
                scheme.files().hash(),
                question.bindings());
        Supplier<Outcome> outcome = () -> outcome(scheme, scheme.terms(), question.bindings(), population, progress);
        return progress == Progress.PATIENT
                ? baselines.get(key, any -> outcome.get())
                : baselines.readyOr(key, outcome);
    }

    /** What a scheme with some terms pays everybody. */
    Outcome outcome(Scheme scheme, Terms terms, Bindings bindings, Population population) {
        return outcome(scheme, terms, bindings, population.measurements());
    }

    /** What it pays a population that is none of a data set. */
    Outcome outcome(Scheme scheme, Terms terms, Bindings bindings, Measurements measurements) {
        return compiled.with(
                scheme,
                ready -> Outcome.of(
                        new Variant(scheme.title(), Succession.of(ready, terms).with(bindings)),
                        measurements,
                        DEADLINE));
    }

    /** What it pays everybody, told on the way and to be given up. */
    Outcome outcome(Scheme scheme, Terms terms, Bindings bindings, Population population, Progress progress) {
        return compiled.with(
                scheme,
                ready -> Outcome.of(
                        new Variant(scheme.title(), Succession.of(ready, terms).with(bindings)),
                        population.measurements(),
                        DEADLINE,
                        progress));
    }

    /** Whether both sides are the same, so that what one paid the other pays too. */
    static boolean isUnchanged(Question question) {
        Scheme baseline = question.baseline();
        return question.alternative().files().equals(baseline.files())
                && question.terms().sameValues(baseline.terms());
    }
}
