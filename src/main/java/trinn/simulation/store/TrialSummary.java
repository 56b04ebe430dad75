package trinn.simulation.store;

import java.time.LocalDate;
import trinn.simulation.trial.TrialSetup;

/**
 * A trial or shadow run, as a list shows it.
 *
 * @param id by which it is found
 * @param name what people call it
 * @param kind whether it has groups
 * @param dataSet the name of its data set
 * @param start the first day of its first month
 */
public record TrialSummary(long id, String name, TrialSetup.Kind kind, String dataSet, LocalDate start) {}
