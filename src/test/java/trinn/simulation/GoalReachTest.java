package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;

class GoalReachTest {

    private static final Window MONTH = Window.MONTH;

    private static FactSet facts(String seller, String department, int month, Window window, String actual, String of) {
        LocalDate first = LocalDate.of(2026, month, 1);
        Kpi kpi = new Kpi("sales", window, new BigDecimal(actual), new BigDecimal(of), null, null, null);
        return new FactSet(
                new Seller(seller, seller, "", department, null, null),
                new Period(first, first.plusMonths(1)),
                List.of(kpi),
                List.of(),
                null,
                null);
    }

    private static List<GoalReach> reach(List<FactSet> population, boolean less) {
        return Objects.requireNonNull(GoalReach.of(population, code -> less).get("sales"));
    }

    /** Ten sellers who attain 10, 20 … 100 % of a target of 200. */
    private static List<FactSet> ten() {
        List<FactSet> ten = new ArrayList<>();
        for (int nth = 1; nth <= 10; nth++) {
            ten.add(facts("s" + nth, nth <= 4 ? "North" : "South", 1, MONTH, Integer.toString(20 * nth), "200"));
        }
        return ten;
    }

    @Test
    void theShareIsOfThoseWhoHaveATarget() {
        GoalReach all = reach(ten(), false).getFirst();
        assertThat(all.targets()).isEqualTo(10);
        assertThat(all.reached()).as("exactly at the target is reached").isOne();
        assertThat(all.share()).isEqualByComparingTo("0.1");
        assertThat(all.average()).isEqualByComparingTo("200");
        assertThat(all.against()).isNegative();
    }

    @Test
    void theTargetThatSevenOrEightOfTenWouldReachIsTheirLowest() {
        GoalReach all = reach(ten(), false).getFirst();
        assertThat(all.easy()).as("eight of ten attain 30 % or more").isEqualByComparingTo("0.3");
        assertThat(all.hard()).as("seven of ten attain 40 % or more").isEqualByComparingTo("0.4");
    }

    @Test
    void whereLessIsBetterTheTargetMustBeHigher() {
        GoalReach all = reach(ten(), true).getFirst();
        assertThat(all.reached()).isEqualTo(10);
        assertThat(all.easy()).isEqualByComparingTo("0.8");
        assertThat(all.hard()).isEqualByComparingTo("0.7");
        assertThat(all.against()).isPositive();
    }

    @Test
    void departmentsFollowAndFewTargetsSayNothingOfWhatIsRight() {
        List<GoalReach> all = reach(ten(), false);
        assertThat(all).extracting(GoalReach::department).containsExactly("", "North", "South");
        assertThat(all.get(1).targets()).isEqualTo(4);
        assertThat(all.get(1).easy()).isNull();
        assertThat(all.get(2).hard()).isNotNull();
        assertThat(all.get(1).reached() + all.get(2).reached())
                .isEqualTo(all.getFirst().reached());
    }

    @Test
    void aTargetOfAQuarterCountsOnceAtItsEnd() {
        List<FactSet> quarter = List.of(
                facts("a", "", 1, Window.QUARTER, "50", "300"),
                facts("a", "", 2, Window.QUARTER, "200", "300"),
                facts("a", "", 3, Window.QUARTER, "310", "300"),
                facts("a", "", 4, Window.QUARTER, "90", "300"));
        GoalReach all = reach(quarter, false).getFirst();
        assertThat(all.targets()).isEqualTo(2);
        assertThat(all.reached()).isOne();
    }

    @Test
    void theBordersOfWhatIsRightAreRight() {
        assertThat(with(70).against()).isZero();
        assertThat(with(80).against()).isZero();
        assertThat(with(69).against()).isNegative();
        assertThat(with(81).against()).isPositive();
    }

    private static GoalReach with(int reached) {
        return new GoalReach("sales", "", 100, reached, BigDecimal.ONE, null, null);
    }

    @Test
    void withoutTargetsThereIsNothingToSay() {
        assertThat(GoalReach.of(List.of(facts("a", "", 1, MONTH, "5", "0")), code -> false))
                .isEmpty();
    }
}
