package trinn.simulation.store;

import trinn.evaluation.store.Population;
import trinn.population.store.DataSetSummary;
import trinn.scheme.Scheme;
import trinn.simulation.Comparison;
import trinn.simulation.trial.Balance;
import trinn.simulation.trial.LastYear;
import trinn.simulation.trial.ShadowRun;
import trinn.simulation.trial.TrialResult;
import trinn.simulation.trial.TrialSetup;
import trinn.simulation.trial.TrialSize;

/**
 * How a trial or shadow run stands, by the newest version of its data set.
 *
 * @param trial which one
 * @param data the version
 * @param population whom it is about
 * @param inForce the scheme by which people are paid
 * @param tried the scheme beside it
 * @param all what both pay everybody, in force first
 */
public record TrialAnswer(
        StoredTrial trial, DataSetSummary data, Population population, Scheme inForce, Scheme tried, Comparison all) {

    private TrialSetup setup() {
        return trial.setup();
    }

    /** What the scheme would pay beside the one in force. */
    public ShadowRun shadow() {
        return ShadowRun.of(all, setup().start());
    }

    /** How the groups come out. */
    public TrialResult result() {
        return TrialResult.of(all, setup().start(), setup().groups(), setup().kpi());
    }

    /** What was before it started. */
    public LastYear before() {
        return LastYear.of(all, setup().start());
    }

    /** How alike the groups are. */
    public Balance balance() {
        return Balance.of(before().candidates(), setup().groups());
    }

    /** How long it has to last. */
    public TrialSize size() {
        return TrialSize.of(all, setup().start(), setup().groups(), setup().kpi());
    }
}
