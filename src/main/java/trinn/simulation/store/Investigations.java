package trinn.simulation.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import trinn.cache.Recent;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.evaluation.store.Population;
import trinn.kpi.Catalogue;
import trinn.scheme.Scheme;
import trinn.scheme.Terms;
import trinn.simulation.Aim;
import trinn.simulation.Attribution;
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
import trinn.simulation.Side;
import trinn.simulation.Standing;
import trinn.simulation.TermSearch;
import trinn.simulation.TermsSearch;
import trinn.simulation.report.Looked;

/** Looks into the results of a question: what makes the difference, what would come of other terms, how sure it is. What was worked out last is kept. */
@Component
public final class Investigations {

    private static final int KEPT = 16;

    private record Ahead(ContentKey what, NextYear scenario) {}

    private record BaselineAhead(SideOn what, NextYear scenario) {}

    private final Simulator simulator;
    private final CompiledSchemes compiled;
    private final int fairnessLeast;
    private final Recent<ContentKey, Attribution> attributions = new Recent<>(KEPT);
    private final Recent<Ahead, Outlook> outlooks = new Recent<>(KEPT);
    private final Recent<ContentKey, NextYear> scenarios = new Recent<>(KEPT);
    private final Recent<BaselineAhead, Outcome> baselinesAhead = new Recent<>(KEPT);
    private final Searches searches = new Searches();
    private final Curves curves;
    private final Columns columns;

    /** @param fairnessLeast of fewer women or men no figure of fairness is told */
    Investigations(
            Simulator simulator, CompiledSchemes compiled, @Value("${trinn.fairness-least:5}") int fairnessLeast) {
        this.simulator = simulator;
        this.compiled = compiled;
        this.fairnessLeast = Math.max(fairnessLeast, Fairness.LEAST);
        this.curves = new Curves(compiled);
        this.columns = new Columns(simulator, this);
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
        Mixture before = question.unchanged();
        Attribution all = attributions.readyOr(
                ContentKey.of(question, population),
                () -> Attribution.of(
                        question.changes(),
                        mixture -> mixture.equals(before)
                                ? simulator.baseline(question, population)
                                : simulator.outcome(mixture.scheme(), mixture.terms(), question.bindings(), population),
                        progress));
        return question.period().isEmpty() ? all : all.where(facts -> question.asksFor(facts.period()));
    }

    /**
     * How far the cost of the alternative moves with each of its terms that can be moved by itself, over the periods that were asked for.
     *
     * @throws CancellationException where nobody wants it to go on
     */
    public Sensitivity sensitivity(Answer.Results results, Progress progress) {
        Question question = results.question();
        return Sensitivity.of(question.terms(), question.alternative()::standsAlone, costs(results), progress);
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
        ContentKey key = ContentKey.of(question, population);
        Outlook all = outlooks.readyOr(
                new Ahead(key, scenario),
                () -> Outlook.of(
                        scenario,
                        results.all(),
                        code -> moves(population.catalogue(), code),
                        everybody -> baselineAhead(question, population, scenario, everybody),
                        everybody -> simulator.outcome(
                                question.alternative(), question.terms(), question.bindings(), everybody),
                        progress));
        scenarios.put(key, scenario);
        return all.in(question.period());
    }

    /** The baseline is worked out once for all alternatives. */
    private Outcome baselineAhead(Question question, Population population, NextYear scenario, Measurements everybody) {
        Scheme baseline = question.baseline();
        Side side = new Side("", baseline, baseline.terms(), List.of(), question.bindings());
        return baselinesAhead.get(
                new BaselineAhead(SideOn.of(side, population), scenario),
                any -> simulator.outcome(baseline, baseline.terms(), question.bindings(), everybody));
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
                    .filter(one -> question.asksFor(one.facts().period()))
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
        if (wish.aim() == Aim.GAP && !aims(results).contains(Aim.GAP)) {
            throw new IllegalArgumentException("The gap between women and men is not told here.");
        }
        return searches.search(
                results,
                wish,
                compared(results),
                all -> Fairness.apart(all, results.population().people(), fairnessLeast),
                progress);
    }

    /** What can be aimed at: the gap between women and men where the data tells of enough of them. */
    public List<Aim> aims(Answer.Results results) {
        boolean told =
                Fairness.isTold(results.comparison(), results.population().people(), fairnessLeast);
        return Stream.of(Aim.values()).filter(aim -> aim != Aim.GAP || told).toList();
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
        Outcome before = simulator.baseline(question, population);
        return terms -> question.of(Comparison.of(
                before, simulator.outcome(question.alternative(), terms, question.bindings(), population)));
    }

    /** Works out what stands beside a question. */
    public Columns columns() {
        return columns;
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

    /** What was looked into of these results besides, and is still kept. */
    public Looked looked(Answer.Results results) {
        Question question = results.question();
        ContentKey key = ContentKey.of(question, results.population());
        NextYear scenario = scenarios.ready(key);
        Outlook outlook = scenario == null ? null : outlooks.ready(new Ahead(key, scenario));
        return new Looked(
                curves.shown(asked(results)),
                curves.scanned(asked(results)),
                searches.last(results),
                outlook == null ? null : new Looked.Year(scenario, outlook.in(question.period())),
                question.bindings().kpis());
    }

    private static Curves.Asked asked(Answer.Results results) {
        Question question = results.question();
        return new Curves.Asked(
                question,
                results.population(),
                Simulator.isUnchanged(question),
                ContentKey.of(question, results.population()));
    }

    private Function<Terms, BigDecimal> costs(Answer.Results results) {
        Question question = results.question();
        return terms ->
                simulator
                        .outcome(question.alternative(), terms, question.bindings(), results.population())
                        .paid()
                        .stream()
                        .filter(paid -> question.asksFor(paid.facts().period()))
                        .map(Paid::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
