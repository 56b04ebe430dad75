package trinn.payrun;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.access.User;

/**
 * What somebody wants to do with a run.
 *
 * @param run as it is
 * @param result that it has; null where it was not worked out
 * @param user who wants it
 * @param event what would be written
 */
public record Attempt(PayRun run, @Nullable Result result, User user, RunEvent event) {

    /** The step that is wanted. */
    Step step() {
        return event.step();
    }

    /** The findings of the result that nobody accepted. */
    List<Finding> open() {
        return result == null ? List.of() : notAccepted(result.findings());
    }

    /** The teams that nobody confirmed, and that nobody accepted so. */
    List<Finding> unconfirmed() {
        return result == null ? List.of() : notAccepted(Teams.unconfirmed(run, result));
    }

    private List<Finding> notAccepted(List<Finding> findings) {
        Set<String> accepted = run.accepted();
        return findings.stream().filter(one -> !accepted.contains(one.key())).toList();
    }
}
