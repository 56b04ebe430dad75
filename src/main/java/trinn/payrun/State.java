package trinn.payrun;

/** How far a run is. */
public enum State {
    /** It is not worked out, or something was changed since. */
    OPEN,
    /** It is worked out, and can be looked at. */
    WORKED_OUT,
    /** It waits for managers to confirm their teams, and for somebody else to approve it. */
    IN_REVIEW,
    /** Somebody else than who worked it out said that it is right. */
    APPROVED,
    /** Nothing of it is ever changed. It can be handed to payroll. */
    FROZEN,
    /** It was paid. */
    PAID;

    /** Whether nothing of it is ever changed. */
    public boolean isClosed() {
        return this == FROZEN || this == PAID;
    }

    /** Whether amounts may still be changed by hand, or held. */
    public boolean isChangeable() {
        return this == OPEN || this == WORKED_OUT;
    }
}
