package trinn.payrun;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One rule of what may be done with a run. */
@FunctionalInterface
public interface RunPolicy {

    /** Only who has the role for it. */
    RunPolicy ROLE = refuse(
            Refusal.NOT_ALLOWED, attempt -> !attempt.user().is(attempt.step().role()));

    /** Only in the states in which it is possible. */
    RunPolicy STATE = refuse(
            Refusal.WRONG_STATE,
            attempt -> !attempt.step().isPossibleIn(attempt.run().state()));

    /** What needs a reason has one. */
    RunPolicy TEXT = refuse(
            Refusal.NO_TEXT,
            attempt -> attempt.step().needsText() && attempt.event().text().isBlank());

    /** What is told can be kept. */
    RunPolicy LENGTH =
            refuse(Refusal.TOO_LONG, attempt -> attempt.event().text().length() > RunEvent.LONGEST_TEXT);

    /** Four eyes: who made it does not approve it. */
    RunPolicy AUTHOR = refuse(
            Refusal.OWN_WORK,
            attempt -> attempt.step() == Step.APPROVE
                    && attempt.run().authors().contains(attempt.user().id()));

    /** Nothing goes on with a finding that nobody looked at. */
    RunPolicy LOOKED_AT = refuse(
            Refusal.FINDINGS,
            attempt -> (attempt.step() == Step.SUBMIT || attempt.step() == Step.APPROVE)
                    && !attempt.open().isEmpty());

    /** A second person agreed to all that was added by hand. */
    RunPolicy AGREED = refuse(
            Refusal.NOT_AGREED,
            attempt -> attempt.step() == Step.APPROVE
                    && attempt.run().adjustments().stream()
                            .anyMatch(one -> !attempt.run().isAgreed(one)));

    /** Every manager confirmed, or somebody accepted that one did not. */
    RunPolicy CONFIRMED = refuse(
            Refusal.UNCONFIRMED,
            attempt -> attempt.step() == Step.APPROVE && !attempt.unconfirmed().isEmpty());

    /** All of them, in the order in which they are told. */
    List<RunPolicy> ALL = List.of(ROLE, STATE, LOOKED_AT, CONFIRMED, AGREED, AUTHOR, TEXT, LENGTH);

    /** Why it refuses; nothing where it allows. */
    Optional<Refusal> check(Attempt attempt);

    /** Refuses for a reason what is so. */
    private static RunPolicy refuse(Refusal why, Predicate<Attempt> when) {
        return attempt -> when.test(attempt) ? Optional.of(why) : Optional.empty();
    }

    /**
     * Allows it as far as one can tell before anything is said.
     *
     * @throws RefusedException where the role or the state refuses it
     */
    static void requirePossible(Attempt attempt) {
        ROLE.check(attempt).or(() -> STATE.check(attempt)).ifPresent(why -> {
            throw new RefusedException(why);
        });
    }

    /** What the first policy says that does not allow it; nothing where all do. */
    static Optional<Refusal> refusal(Attempt attempt) {
        return ALL.stream()
                .map(policy -> policy.check(attempt))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Allows it.
     *
     * @throws RefusedException where any policy refuses it
     */
    static void require(Attempt attempt) {
        refusal(attempt).ifPresent(why -> {
            throw new RefusedException(why);
        });
    }
}
