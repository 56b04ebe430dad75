package trinn.fetch;

import java.util.Locale;

/** What became of a fetch. Only the first left anything behind. */
public enum Outcome {
    /** A version of the data set was added. */
    ADDED,
    /** The same is there already. */
    SAME,
    /** It is still going on. */
    RUNNING,
    /** What came cannot be brought in as it is. */
    REFUSED,
    /** What was wanted could not be got: tried again soon. */
    NOT_GOT,
    /** Somebody gave it up, or Trinn was stopped. */
    STOPPED;

    /** By which texts and other systems know it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody should look at it. */
    public boolean isFault() {
        return this == REFUSED || this == NOT_GOT;
    }
}
