package trinn.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static trinn.plan.Plans.BOTH;
import static trinn.plan.Plans.DESIGNER;
import static trinn.plan.Plans.FINANCE;
import static trinn.plan.Plans.did;
import static trinn.plan.Plans.life;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.access.Demo;
import trinn.access.Role;
import trinn.access.User;

final class StepPolicyTest {

    private static final StepAttempt.About FINE = new StepAttempt.About(Set.of(), true, false, false);
    private static final Life SENT = life(did(Step.SEND, DESIGNER));
    private static final Life APPROVED = SENT.with(did(Step.APPROVE, FINANCE));

    private static Optional<Refusal> check(Life life, Step step, User user, String text, StepAttempt.About about) {
        return StepPolicy.check(StepPolicy.ALL, new StepAttempt(life, step, user, text, about));
    }

    @Test
    void aDesignerSendsAndFinanceApproves() {
        assertThat(check(Life.draft("A"), Step.SEND, DESIGNER, "new rate", FINE))
                .isEmpty();
        assertThat(check(SENT, Step.APPROVE, FINANCE, "", FINE)).isEmpty();
        assertThat(check(APPROVED, Step.RETIRE, FINANCE, "a new plan", FINE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, SEND",
        "IN_REVIEW, APPROVE",
        "IN_REVIEW, SEND_BACK",
        "APPROVED, REVOKE",
        "APPROVED, RETIRE",
        "RETIRED, SEND"
    })
    void theseStepsAreAllThereAre(State from, Step step) {
        assertThat(step.isPossibleFrom(from)).isTrue();
        long all = 0;
        for (State state : State.values()) {
            for (Step each : Step.values()) {
                all += each.isPossibleFrom(state) ? 1 : 0;
            }
        }
        assertThat(all).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource
    void whoHasNotTheRoleIsRefused(Step step) {
        for (Demo demo : Demo.values()) {
            boolean may = demo.user().is(step.roles());
            Optional<Refusal> answer = StepPolicy.ROLE.check(new StepAttempt(SENT, step, demo.user(), "why", FINE));
            assertThat(answer.isEmpty()).as("%s of %s", step, demo).isEqualTo(may);
        }
        assertThat(Demo.AUDITOR.user().is(step.roles())).isFalse();
    }

    @Test
    void fourEyesAreToldByTheIdOfThePerson() {
        StepAttempt.About written = new StepAttempt.About(Set.of("u-other", FINANCE.id()), true, false, false);
        assertThat(check(SENT, Step.APPROVE, FINANCE, "", written)).contains(Refusal.OWN_WORK);
        User namesake = new User("u-2", FINANCE.name(), Set.of(Role.FINANCE), "");
        assertThat(check(SENT, Step.APPROVE, namesake, "", written)).isEmpty();

        Life byBoth = life(did(Step.SEND, BOTH));
        assertThat(check(byBoth, Step.APPROVE, BOTH, "", FINE)).contains(Refusal.SENT_MYSELF);
        Life sentAgain = life(did(Step.SEND, BOTH), did(Step.SEND_BACK, FINANCE), did(Step.SEND, DESIGNER));
        assertThat(check(sentAgain, Step.APPROVE, BOTH, "", FINE)).isEmpty();
    }

    @Test
    void whatGoesBackNeedsAReasonAndApprovalDoesNot() {
        assertThat(check(SENT, Step.SEND_BACK, FINANCE, " ", FINE)).contains(Refusal.NO_TEXT);
        assertThat(check(APPROVED, Step.REVOKE, FINANCE, "", FINE)).contains(Refusal.NO_TEXT);
        assertThat(check(APPROVED, Step.RETIRE, FINANCE, "", FINE)).contains(Refusal.NO_TEXT);
        assertThat(check(Life.draft("A"), Step.SEND, DESIGNER, "", FINE)).contains(Refusal.NO_TEXT);
        String longest = "x".repeat(LifeEvent.LONGEST_TEXT);
        assertThat(check(SENT, Step.SEND_BACK, FINANCE, longest, FINE)).isEmpty();
        assertThat(check(SENT, Step.SEND_BACK, FINANCE, longest + "x", FINE)).contains(Refusal.TOO_LONG);
    }

    @Test
    void whatPaysIsNeitherRetiredNorRevokedAndWhatPaidIsNotRevoked() {
        StepAttempt.About inUse = new StepAttempt.About(Set.of(), true, true, true);
        StepAttempt.About used = new StepAttempt.About(Set.of(), true, true, false);
        assertThat(check(APPROVED, Step.RETIRE, FINANCE, "why", inUse)).contains(Refusal.IN_USE);
        assertThat(check(APPROVED, Step.REVOKE, FINANCE, "why", inUse)).contains(Refusal.IN_USE);
        assertThat(check(APPROVED, Step.RETIRE, FINANCE, "why", used)).isEmpty();
        assertThat(check(APPROVED, Step.REVOKE, FINANCE, "why", used)).contains(Refusal.WAS_USED);
    }

    @Test
    void whatIsUnsoundDoesNotGetOnButCanBeSentBack() {
        StepAttempt.About unsound = new StepAttempt.About(Set.of(), false, false, false);
        assertThat(check(Life.draft("A"), Step.SEND, DESIGNER, "new", unsound)).contains(Refusal.UNSOUND);
        assertThat(check(SENT, Step.APPROVE, FINANCE, "", unsound)).contains(Refusal.UNSOUND);
        assertThat(check(SENT, Step.SEND_BACK, FINANCE, "wrong", unsound)).isEmpty();
    }

    @Test
    void whatWasPaidByStaysApprovedWhenItIsRetiredAndSentAgain() {
        assertThat(SENT.wasApproved()).isFalse();
        assertThat(APPROVED.wasApproved()).isTrue();
        Life retired = APPROVED.with(did(Step.RETIRE, FINANCE));
        assertThat(retired.wasApproved()).isTrue();
        assertThat(retired.with(did(Step.SEND, DESIGNER)).wasApproved()).isTrue();
        assertThat(APPROVED.with(did(Step.REVOKE, FINANCE)).wasApproved()).isFalse();
    }

    @Test
    void aLifeThatCannotHaveBeenIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> life(did(Step.APPROVE, FINANCE)));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> StepPolicy.require(new StepAttempt(APPROVED, Step.APPROVE, FINANCE, "", FINE)))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.WRONG_STATE));
    }
}
