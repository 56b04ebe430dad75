package trinn.plan;

import java.util.Set;
import trinn.access.User;

/**
 * A step that somebody wants to take with a version of a scheme.
 *
 * @param life of the version so far
 * @param step what shall be done
 * @param user who wants it
 * @param text a note or the reason
 * @param about what else is known of the version
 */
public record StepAttempt(Life life, Step step, User user, String text, About about) {

    /**
     * What else is known of a version.
     *
     * @param authors the ids of all who made it the version of its scheme
     * @param sound whether its rules have no mistakes and its golden cases are paid as they say
     * @param used whether anybody was ever paid by it, or will be
     * @param inUse whether anybody is paid by it today or later
     */
    public record About(Set<String> authors, boolean sound, boolean used, boolean inUse) {

        /** Copies the set. */
        public About {
            authors = Set.copyOf(authors);
        }
    }
}
