package trinn.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What may become of a question, and how long it takes. */
class QuestionTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN, OPEN, no",
        "OPEN, ANSWERED, yes",
        "OPEN, CORRECTED, yes",
        "OPEN, DECLINED, yes",
        "ANSWERED, OPEN, yes",
        "ANSWERED, ANSWERED, no",
        "ANSWERED, CORRECTED, no",
        "ANSWERED, DECLINED, no",
        "CORRECTED, OPEN, yes",
        "CORRECTED, ANSWERED, no",
        "CORRECTED, CORRECTED, no",
        "CORRECTED, DECLINED, no",
        "DECLINED, OPEN, yes",
        "DECLINED, ANSWERED, no",
        "DECLINED, CORRECTED, no",
        "DECLINED, DECLINED, no"
    })
    void whatIsOpenIsDecidedAndWhatIsDecidedIsAskedAgain(State from, State to, String may) {
        assertThat(from.mayBecome(to)).isEqualTo(may.equals("yes"));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"ANSWERED", "CORRECTED", "DECLINED"})
    void aDecisionEndsIt(State decision) {
        Question decided = Asked.open().with(Asked.event(decision, 5));
        assertThat(decided.state()).isEqualTo(decision);
        assertThat(decided.history()).hasSize(2);
        refuses(Refusal.DECIDED_ALREADY, () -> decided.with(Asked.event(State.ANSWERED, 6)));
        assertThat(decided.with(Asked.event(State.OPEN, 7)).state()).isEqualTo(State.OPEN);
    }

    @Test
    void whatIsOpenIsNotAskedAgain() {
        refuses(Refusal.STILL_OPEN, () -> Asked.open().with(Asked.event(State.OPEN, 1)));
    }

    @Test
    void aHistoryThatCannotBeIsRefused() {
        Question open = Asked.open();
        assertThatIllegalArgumentException().isThrownBy(() -> new Question(1, open.about(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question(1, open.about(), List.of(Asked.event(State.ANSWERED, 0))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question(1, open.about(), List.of(open.asked(), open.asked())));
    }

    @Test
    void timeToAnswerEndsWithTheFirstDecision() {
        Question open = Asked.open();
        assertThat(open.timeToAnswer()).isEmpty();
        Question again = open.with(Asked.event(State.DECLINED, 90))
                .with(Asked.event(State.OPEN, 100))
                .with(Asked.event(State.ANSWERED, 500));
        assertThat(again.timeToAnswer()).contains(Duration.ofMinutes(90));
    }

    @Test
    void aClockThatWasSetBackMakesNoNegativeTime() {
        assertThat(Asked.open().with(Asked.event(State.ANSWERED, -1)).timeToAnswer())
                .contains(Duration.ZERO);
        assertThat(Asked.open().age(Asked.MORNING.minusSeconds(1))).isEqualTo(Duration.ZERO);
    }

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertThat(TimeToAnswer.median(List.of(took(9), took(1), took(4)))).contains(Duration.ofMinutes(4));
    }

    @Test
    void theMedianOfAnEvenNumberLiesHalfway() {
        assertThat(TimeToAnswer.median(List.of(took(9), took(1), took(4), took(6))))
                .contains(Duration.ofMinutes(5));
    }

    @Test
    void openQuestionsDoNotCountForTheMedian() {
        assertThat(TimeToAnswer.median(List.of())).isEmpty();
        assertThat(TimeToAnswer.median(List.of(Asked.open()))).isEmpty();
        assertThat(TimeToAnswer.median(List.of(Asked.open(), took(7)))).contains(Duration.ofMinutes(7));
    }

    @Test
    void everythingIsSaidBySomebodyInWords() {
        refuses(Refusal.NO_NAME, () -> new Event(State.DECLINED, " ", Asked.MORNING, "No"));
        refuses(Refusal.NO_TEXT, () -> new Event(State.DECLINED, "Kari", Asked.MORNING, " \n"));
        refuses(
                Refusal.TOO_LONG,
                () -> new Event(State.OPEN, "x".repeat(Event.LONGEST_NAME + 1), Asked.MORNING, "Why?"));
        refuses(
                Refusal.TOO_LONG,
                () -> new Event(State.OPEN, "Kari", Asked.MORNING, "x".repeat(Event.LONGEST_TEXT + 1)));
        Event longest = new Event(
                State.OPEN, "x".repeat(Event.LONGEST_NAME), Asked.MORNING, " " + "y".repeat(Event.LONGEST_TEXT));
        assertThat(longest.text()).hasSize(Event.LONGEST_TEXT);
    }

    @Test
    void onlyWhatIsCorrectedSaysWhatWasChangedAndItAlwaysDoes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Event(State.CORRECTED, "Kari", Asked.MORNING, "Typo"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Event(State.ANSWERED, "Kari", Asked.MORNING, "Typo", new Correction(5, 3, null)));
    }

    private static Question took(long minutes) {
        return Asked.open().with(Asked.event(State.ANSWERED, minutes));
    }

    private static void refuses(Refusal why, ThrowingCallable attempt) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(attempt)
                .extracting(RefusedException::refusal)
                .isEqualTo(why);
    }
}
