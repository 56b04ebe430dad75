package trinn.scheme.store;

import java.time.Instant;

/**
 * From when on a scheme had a version.
 *
 * @param number the order in which it happened
 * @param schemeId the short name of the scheme
 * @param version the hash of the version
 * @param what how the scheme came to it
 * @param who did it; empty where nobody said
 * @param why in a few words; empty where nobody said
 * @param at when
 */
public record SchemeEvent(long number, String schemeId, String version, What what, String who, String why, Instant at) {

    /** The longest name of who did something, in characters. */
    public static final int LONGEST_WHO = 200;

    /** The longest reason, in characters. */
    public static final int LONGEST_WHY = 1000;

    /** How a scheme comes to a version. */
    public enum What {
        /** It came with Trinn. */
        SHIPPED,
        /** It was written. */
        SAVED,
        /** It was copied from another scheme. */
        COPIED,
        /** It was taken in from a file. */
        IMPORTED,
        /** An earlier version was taken up again. */
        BACK
    }
}
