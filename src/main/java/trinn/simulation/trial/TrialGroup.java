package trinn.simulation.trial;

/** One of the two groups of a trial. */
public enum TrialGroup {
    /** Is paid by the scheme in force. */
    A,
    /** Is paid by the scheme that is tried. */
    B
}
