package trinn.payrun;

/** Thrown where something cannot be done with a run; nothing was changed. */
public final class RefusedException extends RuntimeException {

    private final Refusal refusal;

    /** For a reason. */
    public RefusedException(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    /** For a reason, as something else told. */
    public RefusedException(Refusal refusal, Throwable cause) {
        super(refusal.name(), cause);
        this.refusal = refusal;
    }

    /** The reason. */
    public Refusal refusal() {
        return refusal;
    }
}
