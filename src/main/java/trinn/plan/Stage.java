package trinn.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a version is, with what is assigned.
 *
 * @param kind the word for it
 * @param from since when it pays, or from when it will; null where it does neither
 */
public record Stage(Kind kind, @Nullable LocalDate from) {

    /** The words for it. */
    public enum Kind {
        /** Nobody has been asked to approve it. */
        DRAFT,
        /** It waits for somebody to approve it. */
        IN_REVIEW,
        /** It is approved, and pays nobody. */
        APPROVED,
        /** It is approved, and will pay somebody. */
        COMING,
        /** It pays somebody. */
        IN_FORCE,
        /** Nobody new is paid by it. */
        RETIRED
    }

    /** @param assignments of the version, and perhaps others */
    public static Stage of(Life life, Collection<Assignment> assignments, LocalDate today) {
        if (life.state() != State.APPROVED) {
            return new Stage(Kind.valueOf(life.state().name()), null);
        }
        Optional<LocalDate> now = first(life, assignments, today, true);
        Optional<LocalDate> next = first(life, assignments, today, false);
        return now.isPresent()
                ? new Stage(Kind.IN_FORCE, now.get())
                : next.map(day -> new Stage(Kind.COMING, day)).orElseGet(() -> new Stage(Kind.APPROVED, null));
    }

    private static Optional<LocalDate> first(
            Life life, Collection<Assignment> assignments, LocalDate today, boolean begun) {
        return assignments.stream()
                .filter(one -> one.scheme().equals(life.scheme()))
                .filter(one -> begun ? one.isOn(today) : one.isOnFrom(today))
                .map(Assignment::from)
                .min(Comparator.naturalOrder());
    }
}
