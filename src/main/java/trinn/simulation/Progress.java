package trinn.simulation;

import java.util.concurrent.CancellationException;

/** Is told how far work has come that takes its time, and asked whether to go on. */
public interface Progress {

    /** Waits to the end. */
    Progress PATIENT = (done, all) -> true;

    /**
     * So much of all is worked out.
     *
     * @return whether to go on
     */
    boolean worked(int done, int all);

    /**
     * As {@link #worked}.
     *
     * @throws CancellationException where nobody wants it to go on
     */
    default void tell(int done, int all) {
        if (!worked(done, all)) {
            throw new CancellationException();
        }
    }
}
