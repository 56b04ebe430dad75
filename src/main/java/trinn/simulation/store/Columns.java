package trinn.simulation.store;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import trinn.access.store.Signed;
import trinn.cache.Recent;
import trinn.engine.EvaluationException;
import trinn.evaluation.store.Population;
import trinn.parallel.Turns;
import trinn.simulation.Comparison;
import trinn.simulation.NextYear;
import trinn.simulation.Outcome;
import trinn.simulation.Progress;
import trinn.simulation.Side;
import trinn.source.ProblemsException;

/**
 * What stands beside a question: other alternatives on its data set, and its alternative on other data sets. What was worked out last is kept by
 * its content, and nobody waits for what is worked out for somebody else.
 */
public final class Columns {

    private static final int KEPT = 32;

    /** Each of them uses all cores; a second one fills the pauses of the first. */
    private static final int AT_ONCE = 2;

    private record Scenario(ContentKey what, NextYear scenario) {}

    private record Asked(ContentKey question, DataColumn column) {}

    private final Simulator simulator;
    private final Investigations investigations;
    private final Turns turns = new Turns("column", AT_ONCE);
    private final Recent<SideOn, Outcome> outcomes = new Recent<>(KEPT);
    private final Recent<Scenario, OnData> data = new Recent<>(KEPT);

    Columns(Simulator simulator, Investigations investigations) {
        this.simulator = simulator;
        this.investigations = investigations;
    }

    /** Has whoever is signed in work something out when it is its turn, behind what came before it. */
    public void inTurn(Runnable task) {
        turns.run(Signed.carry(task));
    }

    /** What an alternative pays on the data set of a question, where it was worked out lately; otherwise null. */
    public @Nullable Outcome ready(Answer.Results results, Side side) {
        return outcomes.ready(SideOn.of(side, results.population()));
    }

    /**
     * What an alternative pays on the data set of a question, over all periods.
     *
     * @throws CancellationException where nobody wants it to go on
     * @throws EvaluationException where it cannot be worked out for somebody
     * @throws ProblemsException where its rules have mistakes
     */
    public Outcome plan(Answer.Results results, Side side, Progress progress) {
        return outcome(side, results.population(), progress);
    }

    private Outcome outcome(Side side, Population population, Progress progress) {
        return outcomes.readyOr(
                SideOn.of(side, population),
                () -> simulator.outcome(side.scheme(), side.terms(), side.bindings(), population, progress));
    }

    /** By what a column of data is known without looking at that data: it is the same while the question is. */
    public Object key(Answer.Results results, DataColumn column) {
        return new Asked(ContentKey.of(results.question(), results.population()), column);
    }

    /**
     * What both sides pay on another data set, over all of its periods.
     *
     * @throws CancellationException where nobody wants it to go on
     * @throws EvaluationException where it cannot be worked out for somebody
     * @throws NoSuchElementException where the data set is gone
     */
    public OnData data(Answer.Results results, DataColumn column, Progress progress) {
        progress.tell(0, 1);
        Question question = column.of(results.question());
        Population population = simulator.population(column.dataSet());
        return data.readyOr(
                new Scenario(ContentKey.of(question, population), column.scenario()),
                () -> worked(column.scenario(), question, population, progress));
    }

    private OnData worked(NextYear scenario, Question question, Population population, Progress progress) {
        Side side = new Side("", question.alternative(), question.terms(), List.of(), question.bindings());
        Outcome before = simulator.baseline(question, population);
        boolean asItIs = scenario.equals(NextYear.SAME);
        Progress first = asItIs ? progress : half(progress, population, 0);
        Outcome after = Simulator.isUnchanged(question) ? before : outcome(side, population, first);
        Comparison all = Comparison.of(before, after);
        OnData asIs = new OnData(population, all, before.findings(), after.findings());
        if (asItIs) {
            return asIs;
        }
        Answer.Results last = new Answer.Results(
                question,
                population,
                all,
                all,
                before.findings(),
                after.findings(),
                before.uses(),
                after.uses(),
                List.of());
        return new OnData(
                population,
                investigations
                        .nextYear(last, scenario, half(progress, population, 1))
                        .rows(),
                before.findings(),
                after.findings());
    }

    /** Of two parts of a work, the first or the second. */
    private static Progress half(Progress whole, Population population, int nth) {
        int each = population.facts().size();
        return (done, all) -> whole.worked(nth * each + (int) ((long) each * done / Math.max(1, all)), 2 * each);
    }
}
