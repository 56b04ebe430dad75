package trinn.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.plan.Plans.DESIGNER;
import static trinn.plan.Plans.FINANCE;
import static trinn.plan.Plans.TODAY;
import static trinn.plan.Plans.assigned;
import static trinn.plan.Plans.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trinn.access.User;
import trinn.plan.Group.Kind;

final class AssignmentPolicyTest {

    private static final Group NORTH = new Group(Kind.DEPARTMENT, "N");
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final AssignmentAttempt.About FINE = new AssignmentAttempt.About(State.APPROVED, true, true);

    private static Optional<Refusal> check(
            Assignment wanted, User user, AssignmentAttempt.About about, Assignment... others) {
        AssignmentAttempt attempt = new AssignmentAttempt(wanted, List.of(others), user, TODAY, about);
        return AssignmentPolicy.ALL.stream()
                .map(policy -> policy.check(attempt))
                .flatMap(Optional::stream)
                .map(RefusedException::refusal)
                .findFirst();
    }

    private static Optional<Refusal> check(Assignment wanted, Assignment... others) {
        return check(wanted, FINANCE, FINE, others);
    }

    private static Assignment north(long id, LocalDate from, @Nullable LocalDate to) {
        return assigned(id, NORTH, "A", from, to);
    }

    @Test
    void financeAssignsWhatIsApprovedToWhoIsThere() {
        Assignment one = north(0, JULY, null);
        assertThat(check(one)).isEmpty();
        assertThat(check(one, DESIGNER, FINE)).contains(Refusal.NOT_ALLOWED);
        assertThat(check(one, FINANCE, new AssignmentAttempt.About(State.IN_REVIEW, true, true)))
                .contains(Refusal.NOT_APPROVED);
        assertThat(check(one, FINANCE, new AssignmentAttempt.About(State.RETIRED, true, true)))
                .contains(Refusal.NOT_APPROVED);
        assertThat(check(one, FINANCE, new AssignmentAttempt.About(State.APPROVED, false, true)))
                .contains(Refusal.NO_GROUP);
        assertThat(check(one, FINANCE, new AssignmentAttempt.About(State.APPROVED, true, false)))
                .contains(Refusal.OTHER_CURRENCY);
    }

    @Test
    void itBeginsTodayWithoutAReasonAndYesterdayWithOne() {
        assertThat(check(north(0, TODAY, null))).isEmpty();
        Assignment yesterday = north(0, TODAY.minusDays(1), null);
        assertThat(check(yesterday)).contains(Refusal.PAST);
        Assignment told = new Assignment(
                0,
                "Small",
                NORTH,
                "A",
                yesterday.from(),
                Agreement.at("x"),
                List.of(new AssignmentEvent(null, "u", "U", Plans.NOON, "signed late")));
        assertThat(check(told)).isEmpty();
    }

    @Test
    void itEndsTodayWithoutAReasonAndYesterdayWithOne() {
        Assignment open = north(1, LocalDate.of(2026, 1, 1), null);
        assertThat(check(with(open, TODAY, ""))).isEmpty();
        assertThat(check(with(open, TODAY.minusDays(1), ""))).contains(Refusal.PAST);
        assertThat(check(with(open, TODAY.minusDays(1), "left early"))).isEmpty();
        Assignment ended = north(1, LocalDate.of(2026, 1, 1), TODAY.minusDays(1));
        assertThat(check(with(ended, null, ""))).contains(Refusal.PAST);
        assertThat(check(with(ended, null, "was a mistake"))).isEmpty();
    }

    @Test
    void twoOfTheSameGroupMayTouchAndNotOverlap() {
        Assignment july = north(1, JULY, AUGUST);
        assertThat(check(north(0, AUGUST, null), july)).isEmpty();
        assertThat(check(north(0, AUGUST.minusDays(1), null), july)).contains(Refusal.OVERLAP);
        assertThat(check(north(0, TODAY, JULY), july)).isEmpty();
        assertThat(check(north(0, TODAY, JULY.plusDays(1)), july)).contains(Refusal.OVERLAP);
        assertThat(check(assigned(0, Group.EVERYBODY, "B", JULY, null), july)).isEmpty();
        assertThat(check(assigned(0, new Group(Kind.ROLE, "N"), "B", JULY, null), july))
                .isEmpty();
    }

    @Test
    void theOneThatStandsAgainstItIsNamed() {
        Assignment july = north(7, JULY, AUGUST);
        AssignmentAttempt attempt = new AssignmentAttempt(north(0, JULY, null), List.of(july), FINANCE, TODAY, FINE);
        assertThat(AssignmentPolicy.ALONE.check(attempt).orElseThrow().other()).isEqualTo(july);
    }

    @Test
    void whatIsMadeLongerIsCheckedAsWhatIsNew() {
        Assignment july = with(north(1, JULY, null), AUGUST, "");
        Assignment next = north(2, AUGUST, null);
        assertThat(check(with(july, AUGUST.plusDays(1), ""), next)).contains(Refusal.OVERLAP);
        AssignmentAttempt.About retired = new AssignmentAttempt.About(State.RETIRED, true, true);
        assertThat(check(with(july, null, ""), FINANCE, retired)).contains(Refusal.NOT_APPROVED);
        assertThat(check(with(july, JULY.plusDays(3), ""), FINANCE, retired)).isEmpty();
    }

    @Test
    void itHasDaysUnlessItIsTakenBackBeforeItBegins() {
        assertThat(check(north(0, JULY, JULY))).contains(Refusal.NO_TIME);
        assertThat(check(north(0, JULY, JULY.plusDays(1)))).isEmpty();
        Assignment never = with(north(1, JULY, null), JULY, "");
        assertThat(check(never)).isEmpty();
        assertThat(never.isEmpty()).isTrue();
        assertThat(check(north(0, JULY, null), never)).isEmpty();
        assertThat(check(with(north(1, JULY, null), JULY.minusDays(1), ""))).contains(Refusal.NO_TIME);
        assertThat(check(with(north(1, JULY, AUGUST), AUGUST, ""))).contains(Refusal.SAME_END);
    }

    @Test
    void itWasAgreedUpon() {
        Assignment bare = new Assignment(
                0,
                "Small",
                NORTH,
                "A",
                JULY,
                Agreement.at(" "),
                north(0, JULY, null).history());
        assertThat(check(bare)).contains(Refusal.NO_AGREEMENT);
    }

    @Test
    void itHoldsFromItsFirstDayToTheDayBeforeItsEnd() {
        Assignment july = north(1, JULY, AUGUST);
        assertThat(july.isOn(JULY.minusDays(1))).isFalse();
        assertThat(july.isOn(JULY)).isTrue();
        assertThat(july.isOn(AUGUST.minusDays(1))).isTrue();
        assertThat(july.isOn(AUGUST)).isFalse();
        assertThat(july.isOnFrom(AUGUST.minusDays(1))).isTrue();
        assertThat(july.isOnFrom(AUGUST)).isFalse();
    }

    @Test
    void aVersionIsInForceFromTheDayOfItsFirstAssignment() {
        Life approved = Plans.life(Plans.did(Step.SEND, DESIGNER), Plans.did(Step.APPROVE, FINANCE));
        List<Assignment> july = List.of(north(1, JULY, AUGUST));
        assertThat(Stage.of(approved, List.of(), TODAY)).isEqualTo(new Stage(Stage.Kind.APPROVED, null));
        assertThat(Stage.of(approved, july, JULY.minusDays(1))).isEqualTo(new Stage(Stage.Kind.COMING, JULY));
        assertThat(Stage.of(approved, july, JULY)).isEqualTo(new Stage(Stage.Kind.IN_FORCE, JULY));
        assertThat(Stage.of(approved, july, AUGUST)).isEqualTo(new Stage(Stage.Kind.APPROVED, null));
        assertThat(Stage.of(Life.draft("A"), july, JULY)).isEqualTo(new Stage(Stage.Kind.DRAFT, null));
    }
}
