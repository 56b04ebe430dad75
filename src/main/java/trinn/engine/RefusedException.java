package trinn.engine;

import java.util.List;

/** Thrown out of a translation that must not go on. */
final class RefusedException extends RuntimeException {

    private final transient List<Refusal> refusals;

    RefusedException(List<Refusal> refusals) {
        super(refusals.toString());
        this.refusals = List.copyOf(refusals);
    }

    List<Refusal> refusals() {
        return refusals;
    }
}
