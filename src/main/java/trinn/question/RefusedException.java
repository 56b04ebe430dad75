package trinn.question;

/** Thrown where something cannot be done with a question; nothing was changed. */
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
