package trinn.plan;

/** How far a version of a scheme is. Whether it is in force is not said here: assignments say it. */
public enum State {
    /** Nobody is paid by it, and nobody has been asked to approve it. */
    DRAFT,
    /** It waits for somebody to approve it. */
    IN_REVIEW,
    /** People may be paid by it. */
    APPROVED,
    /** Nobody new is paid by it. */
    RETIRED
}
