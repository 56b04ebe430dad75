package trinn.intake;

/** For which stretches of time a data set's sellers are paid. */
public enum Periods {
    /** Calendar months. */
    MONTH,
    /** The periods of each seller's targets. */
    TARGETS
}
