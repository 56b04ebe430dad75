package trinn.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trinn.access.Role;

/** One rule of which assignments may be made or given another end. */
@FunctionalInterface
public interface AssignmentPolicy {

    /** Only finance says who is paid by what. */
    AssignmentPolicy ROLE =
            refuse(Refusal.NOT_ALLOWED, attempt -> !attempt.user().is(Role.FINANCE));

    /** The group is there. */
    AssignmentPolicy GROUP = refuse(
            Refusal.NO_GROUP, attempt -> attempt.isNew() && !attempt.about().thereIsTheGroup());

    /** It begins before it ends, unless it never came to begin. */
    AssignmentPolicy TIME = refuse(Refusal.NO_TIME, attempt -> {
        LocalDate to = attempt.wanted().to();
        return to != null
                && (attempt.isNew()
                        ? attempt.wanted().isEmpty()
                        : to.isBefore(attempt.wanted().from()));
    });

    /** Another end is another one. */
    AssignmentPolicy OTHER_END = refuse(Refusal.SAME_END, attempt -> {
        List<AssignmentEvent> history = attempt.wanted().history();
        return !attempt.isNew()
                && Objects.equals(
                        history.getLast().to(), history.get(history.size() - 2).to());
    });

    /** Nobody is paid by what is not approved; what is ended early need not be any more. */
    AssignmentPolicy APPROVED = refuse(
            Refusal.NOT_APPROVED,
            attempt -> lengthens(attempt) && attempt.about().state() != State.APPROVED);

    /** Money is not added up in two currencies. */
    AssignmentPolicy CURRENCY = refuse(
            Refusal.OTHER_CURRENCY,
            attempt -> attempt.isNew() && !attempt.about().sameCurrency());

    /** It was agreed upon. */
    AssignmentPolicy AGREEMENT = refuse(
            Refusal.NO_AGREEMENT,
            attempt -> attempt.isNew() && attempt.wanted().agreement().isEmpty());

    /** What was in force is not rewritten without a reason. */
    AssignmentPolicy PAST = refuse(
            Refusal.PAST, attempt -> touchesThePast(attempt) && attempt.text().isBlank());

    /** What is told can be kept. */
    AssignmentPolicy LENGTH = refuse(
            Refusal.TOO_LONG,
            attempt -> attempt.text().length() > LifeEvent.LONGEST_TEXT
                    || attempt.wanted().agreement().reference().length() > Agreement.LONGEST_REFERENCE);

    /** A group is paid by one thing at a time. */
    AssignmentPolicy ALONE = attempt -> attempt.others().stream()
            .filter(other -> other.group().equals(attempt.wanted().group()))
            .filter(other -> other.overlaps(attempt.wanted()))
            .findFirst()
            .map(other -> new RefusedException(Refusal.OVERLAP, other));

    /** All of them, in the order in which they are told. */
    List<AssignmentPolicy> ALL =
            List.of(ROLE, GROUP, TIME, OTHER_END, APPROVED, CURRENCY, ALONE, AGREEMENT, PAST, LENGTH);

    /** Why it refuses; nothing where it allows. */
    Optional<RefusedException> check(AssignmentAttempt attempt);

    /**
     * Allows it.
     *
     * @throws RefusedException where any policy refuses it
     */
    static void require(AssignmentAttempt attempt) {
        for (AssignmentPolicy policy : ALL) {
            Optional<RefusedException> refused = policy.check(attempt);
            if (refused.isPresent()) {
                throw refused.get();
            }
        }
    }

    /** Whether who is paid by what is other than it was on a day before today. */
    private static boolean touchesThePast(AssignmentAttempt attempt) {
        Assignment wanted = attempt.wanted();
        if (attempt.isNew()) {
            return wanted.from().isBefore(attempt.today());
        }
        LocalDate after = wanted.to();
        LocalDate before = before(wanted);
        return after != null && after.isBefore(attempt.today()) || before != null && before.isBefore(attempt.today());
    }

    private static @Nullable LocalDate before(Assignment wanted) {
        return wanted.history().get(wanted.history().size() - 2).to();
    }

    private static boolean lengthens(AssignmentAttempt attempt) {
        if (attempt.isNew()) {
            return true;
        }
        LocalDate before = before(attempt.wanted());
        LocalDate after = attempt.wanted().to();
        return before != null && (after == null || before.isBefore(after));
    }

    private static AssignmentPolicy refuse(Refusal why, Predicate<AssignmentAttempt> when) {
        return attempt -> when.test(attempt) ? Optional.of(new RefusedException(why)) : Optional.empty();
    }
}
