package trinn.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One rule of what may be done with a version of a scheme. */
@FunctionalInterface
public interface StepPolicy {

    /** Only who has the role for it. */
    StepPolicy ROLE = refuse(
            Refusal.NOT_ALLOWED, attempt -> !attempt.user().is(attempt.step().roles()));

    /** Only from the states that it leads away from. */
    StepPolicy STATE = refuse(
            Refusal.WRONG_STATE,
            attempt -> !attempt.step().isPossibleFrom(attempt.life().state()));

    /** What is sent tells what is new, and what goes back tells why. */
    StepPolicy TEXT = refuse(
            Refusal.NO_TEXT,
            attempt -> attempt.step().needsText() && attempt.text().isBlank());

    /** What is told can be kept. */
    StepPolicy LENGTH = refuse(Refusal.TOO_LONG, attempt -> attempt.text().length() > LifeEvent.LONGEST_TEXT);

    /** Four eyes: who wrote it does not approve it. */
    StepPolicy AUTHOR = refuse(
            Refusal.OWN_WORK,
            attempt -> attempt.step() == Step.APPROVE
                    && attempt.about().authors().contains(attempt.user().id()));

    /** Four eyes: who asked for the approval does not give it. */
    StepPolicy SENDER = refuse(
            Refusal.SENT_MYSELF,
            attempt -> attempt.step() == Step.APPROVE
                    && attempt.life()
                            .sent()
                            .filter(event -> event.user().equals(attempt.user().id()))
                            .isPresent());

    /** Nothing that is wrong by itself gets on. */
    StepPolicy SOUND = refuse(
            Refusal.UNSOUND,
            attempt -> (attempt.step() == Step.SEND || attempt.step() == Step.APPROVE)
                    && !attempt.about().sound());

    /** Nobody is left without what they are paid by. */
    StepPolicy UNUSED = refuse(
            Refusal.IN_USE,
            attempt -> (attempt.step() == Step.RETIRE || attempt.step() == Step.REVOKE)
                    && attempt.about().inUse());

    /** What was paid stays approved. */
    StepPolicy NEVER_USED = refuse(
            Refusal.WAS_USED,
            attempt -> attempt.step() == Step.REVOKE && attempt.about().used());

    /** All of them, in the order in which they are told. */
    List<StepPolicy> ALL = List.of(ROLE, STATE, AUTHOR, SENDER, SOUND, UNUSED, NEVER_USED, TEXT, LENGTH);

    /** Why it refuses; nothing where it allows. */
    Optional<Refusal> check(StepAttempt attempt);

    /** Refuses for a reason what is so. */
    private static StepPolicy refuse(Refusal why, Predicate<StepAttempt> when) {
        return attempt -> when.test(attempt) ? Optional.of(why) : Optional.empty();
    }

    /** What the first of some policies says that does not allow it; nothing where all do. */
    static Optional<Refusal> check(List<StepPolicy> policies, StepAttempt attempt) {
        return policies.stream()
                .map(policy -> policy.check(attempt))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Allows it.
     *
     * @throws RefusedException where any policy refuses it
     */
    static void require(StepAttempt attempt) {
        check(ALL, attempt).ifPresent(why -> {
            throw new RefusedException(why);
        });
    }
}
