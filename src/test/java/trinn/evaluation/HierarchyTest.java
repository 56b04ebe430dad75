package trinn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Team;
import trinn.facts.TeamKpi;
import trinn.facts.Window;

/** Who reports to whom: {@code a>b} is the seller a whose manager is b. */
class HierarchyTest {

    @Test
    void sellersArePaidBeforeTheirManagers() {
        assertThat(groups("a>c", "b>c", "c>d", "d", "e"))
                .containsExactly(List.of("a", "b", "e"), List.of("c"), List.of("d"));
    }

    @Test
    void aManagerWaitsForTheLongestWay() {
        assertThat(groups("d", "a>d", "b>a", "c>b"))
                .containsExactly(List.of("c"), List.of("b"), List.of("a"), List.of("d"));
    }

    @Test
    void aManagerWhoIsNoSellerHoldsNobodyUp() {
        assertThat(groups("a>boss", "b>boss")).containsExactly(List.of("a", "b"));
    }

    @Test
    void aManagerOfOtherPeriodsCountsToo() {
        List<FactSet> population = List.of(facts("a>b", 1), facts("a>c", 2), facts("b", 1), facts("c>b", 2));
        assertThat(new Hierarchy(population).groups(List.of("a", "b", "c")))
                .containsExactly(List.of("a"), List.of("c"), List.of("b"));
    }

    @Test
    void aCircleIsRefusedWithThoseInIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> groups("top", "a>top", "b>top", "c>b", "b>d", "d>c", "x>y"))
                .withMessage(
                        "The sellers b, c, d report to each other in a circle. Correct the manager of one of them.");
    }

    @Test
    void nobodyReportsToThemselves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> groups("a>a"))
                .withMessageContaining("The sellers a report");
    }

    @Test
    void aTeamIsAllWhoAreBelow() {
        List<FactSet> population = List.of(facts("a>b", 1), facts("b>c", 1), facts("c", 1), facts("d>c", 2));
        Teams teams = new Teams(population);
        assertThat(teams.of(population.get(2), one -> BigDecimal.TEN))
                .containsExactly(
                        new Team(BigDecimal.TWO, new BigDecimal(20), BigDecimal.ONE, BigDecimal.TEN),
                        new TeamKpi(
                                "sales",
                                Window.MONTH,
                                new BigDecimal(2),
                                new BigDecimal(20),
                                BigDecimal.ONE,
                                BigDecimal.TEN));
        assertThat(teams.of(population.get(1), one -> BigDecimal.TEN)).hasSize(2);
        assertThat(teams.of(population.get(0), one -> BigDecimal.TEN)).isEmpty();
    }

    @Test
    void aTeamHasNoTargetWhereOneOfThemHasNone() {
        FactSet without = new FactSet(
                Small.seller("b", "", "c"), Small.month(1), List.of(Small.kpi("sales", Window.MONTH, "5", null)));
        Teams teams = new Teams(List.of(facts("a>c", 1), without, facts("c", 1)));
        assertThat(teams.of(facts("c", 1), one -> BigDecimal.ZERO))
                .contains(new TeamKpi("sales", Window.MONTH, new BigDecimal(6), null, new BigDecimal(6), null));
    }

    @Test
    void ratiosOfATeamAreNotAddedUp() {
        Kpi conversion = new Kpi("conversion", Window.MONTH, new BigDecimal("0.4"), null, null, null, null, false);
        FactSet seller = new FactSet(Small.seller("a", "", "c"), Small.month(1), List.of(conversion));
        Teams teams = new Teams(List.of(seller, facts("c", 1)));
        assertThat(teams.of(facts("c", 1), one -> BigDecimal.ZERO))
                .singleElement()
                .isInstanceOf(Team.class);
    }

    private static List<List<String>> groups(String... sellers) {
        List<FactSet> population = new ArrayList<>();
        for (String seller : sellers) {
            population.add(facts(seller, 1));
        }
        return new Hierarchy(population)
                .groups(population.stream()
                        .map(facts -> facts.seller().id())
                        .distinct()
                        .toList());
    }

    private static FactSet facts(String seller, int month) {
        String[] parts = seller.split(">");
        return new FactSet(
                Small.seller(parts[0], "", parts.length > 1 ? parts[1] : ""),
                Small.month(month),
                List.of(Small.kpi("sales", Window.MONTH, "1", "10")));
    }
}
