package trinn.review;

import org.jspecify.annotations.Nullable;
import trinn.scheme.Acceptance;

/**
 * A finding, and what the author of the scheme says to it.
 *
 * @param finding what was found
 * @param accepted why it is lived with; null where nobody said so
 */
public record Judged(Finding finding, @Nullable Acceptance accepted) {

    /** Whether somebody has to do something about it. */
    public boolean isOpen() {
        return accepted == null;
    }
}
