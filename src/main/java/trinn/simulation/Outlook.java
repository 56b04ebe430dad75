package trinn.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import trinn.evaluation.Measurements;
import trinn.facts.FactSet;
import trinn.simulation.NextYear.Moves;

/**
 * What both sides would cost next year.
 *
 * @param rows what they pay whom
 * @param leaving how many sellers leave in the course of it
 */
public record Outlook(Comparison rows, int leaving) {

    /** How many steps there are to be told of. */
    private static final int STEPS = 3;

    /**
     * Works it out. People answer to the alternative alone: the baseline pays them as it did.
     *
     * @param last what both sides paid last year, over all periods
     * @param moves how a KPI changes with what is sold, by its code
     * @param before what the baseline pays a population
     * @param after what the alternative pays it
     * @throws java.util.concurrent.CancellationException where nobody wants it to go on
     */
    public static Outlook of(
            NextYear scenario,
            Comparison last,
            Function<String, Moves> moves,
            Function<Measurements, Outcome> before,
            Function<Measurements, Outcome> after,
            Progress progress) {
        List<FactSet> population =
                last.rows().stream().map(ComparisonRow::facts).toList();
        progress.tell(0, STEPS);
        Prospects prospects = Prospects.of(scenario, population, Map.of());
        Measurements everybody = new Measurements(Grown.of(scenario, prospects, population, moves));
        progress.tell(1, STEPS);
        List<Paid> baseline = before.apply(everybody).paid();
        progress.tell(2, STEPS);
        Measurements answering = scenario.isAnswered()
                ? new Measurements(Grown.of(
                        scenario, Prospects.of(scenario, population, Prospects.changes(last)), population, moves))
                : everybody;
        List<Paid> alternative = after.apply(answering).paid();
        return new Outlook(
                new Comparison(rows(baseline, alternative)), prospects.last().size());
    }

    /** Of the same sellers and periods, with what the alternative's have sold. */
    private static List<ComparisonRow> rows(List<Paid> baseline, List<Paid> alternative) {
        List<ComparisonRow> rows = new ArrayList<>(baseline.size());
        for (int row = 0; row < baseline.size(); row++) {
            Paid one = baseline.get(row);
            Paid other = alternative.get(row);
            rows.add(new ComparisonRow(other.facts(), one.amount(), other.amount(), one.fixed(), other.fixed()));
        }
        return rows;
    }

    /** The same of one period by its id; of all by the empty text. */
    public Outlook in(String period) {
        return period.isEmpty() ? this : new Outlook(rows.of(period), leaving);
    }
}
