package trinn.access;

/** Somebody wants an account to become what it cannot. */
public final class RefusedException extends RuntimeException {

    private final Refusal refusal;

    /** For a reason. */
    public RefusedException(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    /** The reason. */
    public Refusal refusal() {
        return refusal;
    }
}
