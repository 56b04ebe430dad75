package trinn.workbench.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import trinn.scheme.SchemeFiles;

/**
 * A draft as it is kept.
 *
 * @param id of the draft
 * @param schemeId the short name of the scheme that it is of
 * @param base the hash of the version that it was begun from; null for a scheme that has none yet
 * @param who writes it; empty where nobody said
 * @param step how often it was kept
 * @param touched when last
 * @param files as they stand
 */
public record StoredDraft(
        String id, String schemeId, @Nullable String base, String who, long step, Instant touched, SchemeFiles files) {

    /** The longest name of who writes, in characters. */
    public static final int LONGEST_WHO = 200;
}
