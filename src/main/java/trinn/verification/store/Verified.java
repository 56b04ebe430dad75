package trinn.verification.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trinn.audit.Finding;
import trinn.audit.Head;

/**
 * What was looked at, and what was found.
 *
 * @param head where the log ends
 * @param entries of the log that are as they were
 * @param people whom they are about
 * @param dataSets that are as they came in
 * @param records in them
 * @param versions of schemes that are as they were saved
 * @param whatIfs likewise
 * @param payRuns that are as they were worked out and decided
 * @param first the first thing that is not as it was, after which nothing was looked at; null where there is none
 */
public record Verified(
        Head head,
        long entries,
        int people,
        int dataSets,
        long records,
        int versions,
        int whatIfs,
        int payRuns,
        @Nullable Finding first) {

    /** The first thing that is not as it was; empty where all is. */
    public Optional<Finding> finding() {
        return Optional.ofNullable(first);
    }
}
