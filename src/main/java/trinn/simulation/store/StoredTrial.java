package trinn.simulation.store;

import java.time.Instant;
import trinn.simulation.trial.TrialSetup;

/**
 * A trial or shadow run that was started.
 *
 * @param id by which it is found
 * @param setup what is tried
 * @param started when somebody started it
 */
public record StoredTrial(long id, TrialSetup setup, Instant started) {}
