package trinn.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.kpi.Catalogue;

class BoardTest {

    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
    private static final Period APRIL = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
    private static final Circle NORTH = new Circle("North", MARCH);
    private static final Goals RUNNING = new Goals(Catalogue.delivered(), false);
    private static final Goals OVER = new Goals(Catalogue.delivered(), true);

    @Test
    void onlyWhoOptedInIsOnTheBoard() {
        FactSet ann = facts("Ann", "North", MARCH, kpi("meetings", "10", "10"));
        FactSet bo = facts("Bo", "North", MARCH, kpi("meetings", "20", "10"));
        assertThat(names(NORTH, List.of(ann, bo), Set.of("Ann"))).containsExactly("Ann");
        assertThat(names(NORTH, List.of(ann, bo), Set.of())).isEmpty();
    }

    @Test
    void theBoardIsTheSameWhateverThoseWhoDidNotOptInReached() {
        FactSet ann = facts("Ann", "North", MARCH, kpi("meetings", "10", "10"));
        FactSet reached = facts("Bo", "North", MARCH, kpi("meetings", "20", "10"));
        FactSet missed = facts("Bo", "North", MARCH, kpi("meetings", "1", "10"));
        Board alone = Board.of(NORTH, List.of(ann), Set.of("Ann"), RUNNING);
        assertThat(Board.of(NORTH, List.of(ann, reached), Set.of("Ann"), RUNNING))
                .isEqualTo(alone);
        assertThat(Board.of(NORTH, List.of(ann, missed), Set.of("Ann", "Bo"), RUNNING))
                .isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource({"9999, 10000, false", "10000, 10000, true", "10000.00, 1E+4, true", "10001, 10000, true", "0, 0, false"
    })
    void aGoalIsReachedAtItsTargetAndNotAHairBefore(String actual, String target, boolean reached) {
        FactSet ann = facts("Ann", "North", MARCH, kpi("revenue", actual, target));
        assertThat(!names(NORTH, List.of(ann), Set.of("Ann")).isEmpty()).isEqualTo(reached);
    }

    @Test
    void aTargetIsMissedByLessThanAnAttainmentCanTell() {
        BigDecimal target = new BigDecimal("3E+40");
        Kpi kpi = Kpi.withTarget("meetings", Window.MONTH, target.subtract(BigDecimal.ONE), target);
        assertThat(RUNNING.reached(facts("Ann", "North", MARCH, kpi))).isEmpty();
    }

    @Test
    void aKpiWithoutATargetIsNoGoal() {
        assertThat(RUNNING.reached(facts("Ann", "North", MARCH, kpi("meetings", "20", null))))
                .isEmpty();
    }

    @Test
    void whatWasMissedIsLeftOut() {
        FactSet ann = facts("Ann", "North", MARCH, kpi("meetings", "12", "10"), kpi("offers", "9", "10"));
        assertThat(RUNNING.reached(ann)).extracting(Goal::kpi).containsExactly("meetings");
    }

    @Test
    void anotherDepartmentAndAnotherPeriodAreNotOnTheBoard() {
        FactSet south = facts("Ann", "South", MARCH, kpi("meetings", "10", "10"));
        FactSet later = facts("Bo", "North", APRIL, kpi("meetings", "10", "10"));
        assertThat(names(NORTH, List.of(south, later), Set.of("Ann", "Bo"))).isEmpty();
    }

    @Test
    void whoIsInNoDepartmentSharesWithNobody() {
        FactSet ann = facts("Ann", "", MARCH, kpi("meetings", "10", "10"));
        assertThat(Circle.of(ann).exists()).isFalse();
        assertThat(names(Circle.of(ann), List.of(ann), Set.of("Ann"))).isEmpty();
    }

    @Test
    void theAttainmentOfMoneyIsNotTold() {
        FactSet ann = facts(
                "Ann", "North", MARCH, kpi("revenue", "150", "100"), kpi("meetings", "15", "10"), kpi("own", "2", "1"));
        assertThat(RUNNING.reached(ann))
                .containsExactly(
                        new Goal("revenue", Window.MONTH, null),
                        new Goal("meetings", Window.MONTH, new BigDecimal("1.5")),
                        new Goal("own", Window.MONTH, null));
    }

    @Test
    void ofWhatIsBetterWhenLessATargetIsKeptWhenThePeriodIsOver() {
        FactSet kept = facts("Ann", "North", MARCH, kpi("errors", "3", "3"));
        FactSet missed = facts("Ann", "North", MARCH, kpi("errors", "4", "3"));
        assertThat(RUNNING.reached(kept)).isEmpty();
        assertThat(OVER.reached(kept)).containsExactly(new Goal("errors", Window.MONTH, null));
        assertThat(OVER.reached(missed)).isEmpty();
    }

    @Test
    void theOrderIsTheAlphabetOfTheReaderAndNotWhatWasReached() {
        List<FactSet> all = List.of(
                facts("Åse", "North", MARCH, kpi("meetings", "90", "10")),
                facts("Zoe", "North", MARCH, kpi("meetings", "10", "10")),
                facts("Ann", "North", MARCH, kpi("meetings", "20", "10")));
        Board board = Board.of(NORTH, all, Set.of("Åse", "Zoe", "Ann"), RUNNING);
        assertThat(names(board, "nb")).containsExactly("Ann", "Zoe", "Åse");
        assertThat(names(board, "en")).containsExactly("Ann", "Åse", "Zoe");
    }

    @Test
    void whoReachedNothingIsNotAddedToABoard() {
        Seller ann = facts("Ann", "North", MARCH).seller();
        Board board = new Board(List.of());
        assertThat(board.with(ann, List.of())).isEqualTo(board);
        assertThat(names(board.with(ann, List.of(new Goal("offers", Window.MONTH, null))), "en"))
                .containsExactly("Ann");
    }

    private static List<String> names(Circle circle, List<FactSet> facts, Set<String> optedIn) {
        return names(Board.of(circle, facts, optedIn, RUNNING), "en");
    }

    private static List<String> names(Board board, String language) {
        return board.byName(Locale.of(language)).stream()
                .map(entry -> entry.seller().name())
                .toList();
    }

    private static Kpi kpi(String code, String actual, @Nullable String target) {
        return new Kpi(
                code,
                Window.MONTH,
                new BigDecimal(actual),
                target == null ? null : new BigDecimal(target),
                null,
                null,
                null);
    }

    private static FactSet facts(String name, String department, Period period, Kpi... kpis) {
        return new FactSet(new Seller(name, name, "", department, null, null), period, List.of(kpis));
    }
}
