package trinn.plan;

import java.time.LocalDate;
import java.util.List;
import trinn.access.User;

/**
 * An assignment that somebody wants to make, or to give another end.
 *
 * @param wanted as it shall be; its last event says why
 * @param others all other assignments of the same data set
 * @param user who wants it
 * @param today the first day that may be changed without a reason
 * @param about what is known of the group and the version
 */
public record AssignmentAttempt(Assignment wanted, List<Assignment> others, User user, LocalDate today, About about) {

    /**
     * What is known of the group and the version.
     *
     * @param state of the version
     * @param thereIsTheGroup whether the data set has such a department, job title or payee
     * @param sameCurrency whether the version pays in the currency of the data
     */
    public record About(State state, boolean thereIsTheGroup, boolean sameCurrency) {}

    /** The reason that is given. */
    String text() {
        return wanted.history().getLast().text();
    }

    /** Whether nobody has made it yet. */
    boolean isNew() {
        return wanted.history().size() == 1;
    }
}
