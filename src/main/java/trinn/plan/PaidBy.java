package trinn.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one payee is paid by in a period.
 *
 * @param payee the id
 * @param name that people read
 * @param department the id of the department on the last day; the empty text where there is none
 * @param standing whether that is one approved version
 * @param stretches the days employed, by time, at least one
 */
public record PaidBy(String payee, String name, String department, Standing standing, List<Stretch> stretches) {

    /** Whether somebody can be paid for a period. */
    public enum Standing {
        /** By one approved version on all days. */
        PAID,
        /** On no day by anything. */
        UNASSIGNED,
        /** On some days by nothing. */
        GAP,
        /** By more than one version. */
        SEVERAL,
        /** By one version that is not approved. */
        UNAPPROVED
    }

    /** Copies the list. */
    public PaidBy {
        stretches = List.copyOf(stretches);
    }

    /** The hash of the one approved version by which they are paid; none where there is not exactly one on all days. */
    public Optional<String> scheme() {
        return standing == Standing.PAID
                ? assignments().stream().map(Assignment::scheme).findFirst()
                : Optional.empty();
    }

    /** All assignments that pay them, by time. */
    public List<Assignment> assignments() {
        return stretches.stream()
                .map(Stretch::by)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
