package trinn.simulation.store;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import trinn.cache.Recent;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Bindings;
import trinn.evaluation.CaseResult;
import trinn.evaluation.Evaluation;
import trinn.evaluation.GoldenCases;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Populations;
import trinn.facts.FactSet;
import trinn.kpi.Catalogue;
import trinn.population.store.DataSets;
import trinn.records.Row;
import trinn.scheme.Scheme;
import trinn.scheme.TermWriter;
import trinn.scheme.Terms;
import trinn.simulation.Attribution;
import trinn.simulation.Changes;
import trinn.simulation.Changes.Mixture;
import trinn.simulation.Comparison;
import trinn.simulation.Coverage;
import trinn.simulation.CurveInput;
import trinn.simulation.CurveScan;
import trinn.simulation.Fairness;
import trinn.simulation.Grouping;
import trinn.simulation.HeatMap;
import trinn.simulation.InputCurve;
import trinn.simulation.NextYear;
import trinn.simulation.NextYear.Moves;
import trinn.simulation.Outcome;
import trinn.simulation.Outlook;
import trinn.simulation.Paid;
import trinn.simulation.Progress;
import trinn.simulation.Sensitivity;
import trinn.simulation.Standing;
import trinn.simulation.TermSearch;
import trinn.simulation.TermsSearch;
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

    private record Attributed(
            String data, String kpis, String baseline, String alternative, String terms, Bindings bindings) {}

    private record Ahead(Attributed what, NextYear scenario) {}

    private final DataSets dataSets;
    private final Populations populations;
    private final CompiledSchemes compiled;
    private final int fairnessLeast;
    private final Recent<Baseline, Outcome> baselines = new Recent<>(MOST_BASELINES);
    private final Recent<Attributed, Attribution> attributions = new Recent<>(MOST_BASELINES);
    private final Recent<Ahead, Outlook> outlooks = new Recent<>(MOST_BASELINES);
    private final Searches searches = new Searches();
    private final Curves curves;

    /** @param fairnessLeast of fewer women or men no figure of fairness is told */
    Simulator(
            DataSets dataSets,
            Populations populations,
            CompiledSchemes compiled,
            @Value("${trinn.fairness-least:5}") int fairnessLeast) {
        this.dataSets = dataSets;
        this.populations = populations;
        this.compiled = compiled;
        this.fairnessLeast = Math.max(fairnessLeast, Fairness.LEAST);
        this.curves = new Curves(compiled);
    }

    /** A stored data set, with the KPIs that there are now. */
    public Population population(long id) {
        return populations.get(id);
    }

    /** Has the records behind the facts of a data set ready, which are asked for later than these. */
    public void loadRecords(long id) {
        dataSets.load(id);
    }

    /** The sales behind a seller's number. */
    public List<Row> sales(Population population, FactSet facts) {
        return dataSets.load(population.id()).recordsOf(facts.seller().id(), facts.period());
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
        try {
            Population population = population(question.dataSet());
            Outcome before = baseline(question, population);
            Outcome after = isUnchanged(question) ? before : alternative(question, population);
            Comparison all = Comparison.of(before, after);
            Comparison asked = question.period().isEmpty() ? all : all.of(question.period());
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
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Simulator.class).error("A what-if failed.", e);
            return new Answer.Failed(null);
        }
    }

    /**
     * How much of a difference each change makes, of the payouts that were asked for. What was worked out last is kept.
     *
     * @throws IllegalArgumentException where there are more changes than {@link Attribution#MOST_CHANGES}
     * @throws CancellationException where nobody wants it to go on
     * @throws EvaluationException where a mixture of both sides cannot be worked out for somebody
     */
    public Attribution attribution(Answer.Results results, Progress progress) {
        Question question = results.question();
        Population population = results.population();
        Mixture before = new Mixture(question.baseline(), question.baseline().terms());
        Changes changes = new Changes(before, new Mixture(question.alternative(), question.terms()));
        Attributed key = key(question, population);
        Attribution known = attributions.ready(key);
        Attribution all = known != null
                ? known
                : Attribution.of(
                        changes,
                        mixture -> mixture.equals(before)
                                ? baseline(question, population)
                                : outcome(mixture.scheme(), mixture.terms(), question.bindings(), population),
                        progress);
        attributions.get(key, any -> all);
        return question.period().isEmpty()
                ? all
                : all.where(facts -> facts.period().id().equals(question.period()));
    }

    /**
     * How far the cost of the alternative moves with each of its terms, over the periods that were asked for.
     *
     * @throws CancellationException where nobody wants it to go on
     */
    public Sensitivity sensitivity(Answer.Results results, Progress progress) {
        return Sensitivity.of(results.question().terms(), costs(results), progress);
    }

    /**
     * The value of a term with which the alternative costs what it should, over the periods that were asked for.
     *
     * @throws CancellationException where nobody wants it to go on
     */
    public TermSearch search(Answer.Results results, String term, BigDecimal wanted, Progress progress) {
        return TermSearch.of(results.question().terms(), term, wanted, costs(results), progress);
    }

    /** Of fewer women or men no figure of fairness is told. */
    public int fairnessLeast() {
        return fairnessLeast;
    }

    /**
     * How the pay of women and men compares, over the periods that were asked for.
     *
     * @param whole whether pay is by full-time days; otherwise as it is paid
     * @param by the categories of workers
     */
    public Fairness fairness(Answer.Results results, boolean whole, Grouping by) {
        return Fairness.of(
                results.comparison(),
                results.population().people(),
                whole,
                by.naming(results.comparison()),
                fairnessLeast);
    }

    /**
     * What both sides would cost next year, in the periods that were asked for. What was worked out last is kept.
     *
     * @throws CancellationException where nobody wants it to go on
     * @throws EvaluationException where next year cannot be worked out for somebody
     */
    public Outlook nextYear(Answer.Results results, NextYear scenario, Progress progress) {
        Question question = results.question();
        Population population = results.population();
        Ahead key = new Ahead(key(question, population), scenario);
        Outlook known = outlooks.ready(key);
        Outlook all = known != null
                ? known
                : Outlook.of(
                        scenario,
                        results.all(),
                        code -> moves(population.catalogue(), code),
                        everybody -> outcome(
                                question.baseline(), question.baseline().terms(), question.bindings(), everybody),
                        everybody -> outcome(question.alternative(), question.terms(), question.bindings(), everybody),
                        progress);
        outlooks.get(key, any -> all);
        return all.in(question.period());
    }

    /** A KPI that the catalogue does not know is taken for one of sales. */
    private static Moves moves(Catalogue catalogue, String code) {
        if (catalogue.get(code) == null || catalogue.isOfSales(code)) {
            return Moves.AS_SALES;
        }
        String attained = catalogue.attained(code);
        return attained != null && catalogue.isOfSales(attained) ? Moves.AS_ATTAINMENT : Moves.NOT;
    }

    /**
     * How the data covers the rules of the alternative, over the periods that were asked for.
     *
     * @throws CancellationException where nobody wants it to go on
     */
    public Coverage coverage(Answer.Results results, Progress progress) {
        Question question = results.question();
        return compiled.with(question.alternative(), ready -> {
            Succession scheme = Succession.of(ready, question.terms()).with(question.bindings());
            List<Evaluated> asked = Evaluation.of(scheme, results.population().measurements(), facts -> {}).stream()
                    .filter(one -> question.period().isEmpty()
                            || one.facts().period().id().equals(question.period()))
                    .toList();
            return Coverage.of(scheme, asked, progress);
        });
    }

    /**
     * Values of several terms with which the alternative costs what it should, over the periods that were asked for. What was found last is kept.
     *
     * @throws IllegalArgumentException as {@link TermsSearch#of}
     * @throws CancellationException where nobody wants it to go on
     */
    public TermsSearch searchTerms(Answer.Results results, TermsSearch.Wish wish, Progress progress) {
        return searches.search(results, wish, compared(results), progress);
    }

    /**
     * What the alternative costs with values of two terms, over the periods that were asked for. What was worked out last is kept.
     *
     * @throws IllegalArgumentException as {@link HeatMap#of}
     * @throws CancellationException where nobody wants it to go on
     */
    public HeatMap heatMap(Answer.Results results, String across, String down, Progress progress) {
        return searches.map(results, across, down, compared(results), progress);
    }

    private Function<Terms, Comparison> compared(Answer.Results results) {
        Question question = results.question();
        Population population = results.population();
        Outcome before = baseline(question, population);
        return terms -> {
            Comparison all =
                    Comparison.of(before, outcome(question.alternative(), terms, question.bindings(), population));
            return question.period().isEmpty() ? all : all.of(question.period());
        };
    }

    /** Where everybody stands under both sides, in the period that was asked for; of all periods in the last. */
    public Standing standing(Answer.Results results) {
        return curves.standing(asked(results));
    }

    /**
     * What both sides pay one seller by how much there is of one thing: the baseline first. Null where she has nothing of the kind.
     *
     * @throws EvaluationException where a scheme cannot be worked out for one of the values
     */
    public List<@Nullable InputCurve> curve(Answer.Results results, String seller, CurveInput input) {
        return curves.curve(asked(results), seller, input);
    }

    /**
     * Where the curves of anybody mislead. What was looked through last is kept.
     *
     * @throws CancellationException where nobody wants it to go on
     */
    public CurveScan curveFaults(Answer.Results results, Progress progress) {
        return curves.scan(asked(results), progress);
    }

    private static Curves.Asked asked(Answer.Results results) {
        Question question = results.question();
        return new Curves.Asked(
                question, results.population(), isUnchanged(question), key(question, results.population()));
    }

    private Function<Terms, BigDecimal> costs(Answer.Results results) {
        Question question = results.question();
        return terms ->
                outcome(question.alternative(), terms, question.bindings(), results.population()).paid().stream()
                        .filter(paid -> question.period().isEmpty()
                                || paid.facts().period().id().equals(question.period()))
                        .map(Paid::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Attributed key(Question question, Population population) {
        return new Attributed(
                population.contentHash(),
                population.catalogue().hash(),
                question.baseline().files().hash(),
                question.alternative().files().hash(),
                TermWriter.json(
                        question.terms().changedFrom(question.alternative().terms())),
                question.bindings());
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

    private Outcome baseline(Question question, Population population) {
        Scheme scheme = question.baseline();
        Baseline key = new Baseline(
                population.contentHash(),
                population.catalogue().hash(),
                scheme.files().hash(),
                question.bindings());
        return baselines.get(key, any -> outcome(scheme, scheme.terms(), question.bindings(), population));
    }

    private Outcome alternative(Question question, Population population) {
        return outcome(question.alternative(), question.terms(), question.bindings(), population);
    }

    private Outcome outcome(Scheme scheme, Terms terms, Bindings bindings, Population population) {
        return outcome(scheme, terms, bindings, population.measurements());
    }

    private Outcome outcome(Scheme scheme, Terms terms, Bindings bindings, Measurements measurements) {
        return compiled.with(
                scheme,
                ready -> Outcome.of(
                        new Variant(scheme.title(), Succession.of(ready, terms).with(bindings)),
                        measurements,
                        DEADLINE));
    }

    /** Whether both sides are the same, so that what one paid the other pays too. */
    private static boolean isUnchanged(Question question) {
        Scheme baseline = question.baseline();
        return question.alternative().files().equals(baseline.files())
                && question.terms().sameValues(baseline.terms());
    }
}
