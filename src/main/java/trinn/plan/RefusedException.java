package trinn.plan;

import org.jspecify.annotations.Nullable;

/** Thrown where something cannot be done with a version or an assignment; nothing was changed. */
public final class RefusedException extends RuntimeException {

    private final Refusal refusal;
    private final transient @Nullable Assignment other;

    /** For a reason. */
    public RefusedException(Refusal refusal) {
        this(refusal, null);
    }

    /** @param other the assignment that stands against it */
    RefusedException(Refusal refusal, @Nullable Assignment other) {
        super(refusal.name());
        this.refusal = refusal;
        this.other = other;
    }

    /** The reason. */
    public Refusal refusal() {
        return refusal;
    }

    /** The assignment that stands against it; null where none does. */
    public @Nullable Assignment other() {
        return other;
    }
}
