package trinn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Window;
import trinn.scheme.Contest;
import trinn.scheme.Contest.By;
import trinn.scheme.Contest.Ties;

/** Places in contests: each is told as the seller, the place, and how many have it. */
class RanksTest {

    private final List<Measured> sellers = new ArrayList<>();

    @Test
    void equalsHaveTheSamePlaceAndTheNextIsLeftOut() {
        sell("a", "100", null)
                .sell("b", "99.99", null)
                .sell("c", "100.00", null)
                .sell("d", "100.01", null);
        assertThat(ranks(By.MOST, Ties.SAME_PLACE)).containsExactly("a 2 of 2", "b 4 of 1", "c 2 of 2", "d 1 of 1");
    }

    @Test
    void allMayBeFirst() {
        sell("a", "0", null).sell("b", "0.00", null).sell("c", "0", null);
        assertThat(ranks(By.MOST, Ties.SAME_PLACE)).containsExactly("a 1 of 3", "b 1 of 3", "c 1 of 3");
    }

    @Test
    void whoDoesNotHaveTheKpiTakesNoPart() {
        sell("a", "-5", null);
        sellers.add(new Measured(Small.facts("b", 6), Map.of(), Set.of()));
        assertThat(ranks(By.MOST, Ties.SAME_PLACE)).containsExactly("a 1 of 1");
        assertThat(new Ranks(contest(By.MOST, null, Ties.SAME_PLACE, false), 2, Map.of()).of(List.of()))
                .isEmpty();
    }

    @Test
    void byAttainmentTheTargetCounts() {
        sell("a", "900", "1000").sell("b", "91", "100").sell("c", "5000", null).sell("d", "5000", "0");
        assertThat(ranks(By.ATTAINMENT, Ties.SAME_PLACE)).containsExactly("a 2 of 1", "b 1 of 1");
    }

    @Test
    void theFirstIsWhoReachedTheTargetOnTheEarliestDay() {
        sell("a", "100", "100", 3, "60", 9, "40");
        sell("b", "200", "100", 3, "60", 8, "140");
        sell("c", "99.99", "100", 1, "99.99");
        sell("d", "100", "100", 8, "100");
        sell("e", "100", null, 1, "100");
        assertThat(ranks(By.FIRST, Ties.SAME_PLACE)).containsExactly("a 3 of 1", "b 1 of 2", "d 1 of 2");
    }

    @Test
    void betweenEqualsAnotherKpiDecides() {
        sell("a", "100", null, "calls", "7");
        sell("b", "100", null, "calls", "8");
        sell("c", "100", null);
        sell("d", "99", null, "calls", "99");
        sell("e", "100", null, "calls", "0");
        assertThat(ranks(contest(By.MOST, "calls", Ties.SAME_PLACE, false)))
                .containsExactly("a 2 of 1", "b 1 of 1", "c 3 of 2", "d 5 of 1", "e 3 of 2");
    }

    @Test
    void ofThoseWhoWereFirstOnTheSameDayAnotherKpiDecides() {
        sell("a", "100", "100", 3, "100").sell("b", "100", "100", 3, "100", "calls", "1");
        assertThat(ranks(contest(By.FIRST, "calls", Ties.SAME_PLACE, false))).containsExactly("a 2 of 1", "b 1 of 1");
    }

    @Test
    void whoMadeTheLastSaleEarlierIsBetter() {
        sell("a", "100", null, 3, "50", 9, "50");
        sell("b", "100", null, 8, "100");
        sell("c", "100", null, 1, "10", 8, "90");
        sell("d", "100", null);
        sell("e", "101", null, 30, "101");
        assertThat(ranks(By.MOST, Ties.EARLIER))
                .containsExactly("a 4 of 1", "b 2 of 2", "c 2 of 2", "d 5 of 1", "e 1 of 1");
        assertThat(ranks(By.MOST, Ties.SAME_PLACE))
                .containsExactly("a 2 of 4", "b 2 of 4", "c 2 of 4", "d 2 of 4", "e 1 of 1");
    }

    @Test
    void anotherKpiDecidesBeforeTheDayDoes() {
        sell("a", "100", null, 9, "100", "calls", "2");
        sell("b", "100", null, 8, "100", "calls", "1");
        assertThat(ranks(contest(By.MOST, "calls", Ties.EARLIER, false))).containsExactly("a 1 of 1", "b 2 of 1");
    }

    @Test
    void everyDepartmentMayHaveAContestOfItsOwn() {
        sell("a north", "100", null).sell("b south", "90", null).sell("c north", "80", null);
        assertThat(ranks(contest(By.MOST, null, Ties.SAME_PLACE, true)))
                .containsExactly("a north 1 of 1", "b south 1 of 1", "c north 2 of 1");
        assertThat(ranks(By.MOST, Ties.SAME_PLACE))
                .containsExactly("a north 1 of 1", "b south 2 of 1", "c north 3 of 1");
    }

    @Test
    void theOrderOfTheSellersChangesNothing() {
        sell("a", "100", null).sell("b", "100", null).sell("c", "50", null);
        List<String> before = ranks(By.MOST, Ties.SAME_PLACE);
        Collections.reverse(sellers);
        assertThat(ranks(By.MOST, Ties.SAME_PLACE)).isEqualTo(before);
    }

    /** A seller (whose department is a second word), then pairs: a day and what it brought, or a KPI and its value. */
    private RanksTest sell(String seller, String actual, @Nullable String target, Object... more) {
        TreeMap<LocalDate, BigDecimal> days = new TreeMap<>();
        List<Kpi> kpis = new ArrayList<>(List.of(Small.kpi("sales", Window.MONTH, actual, target)));
        for (int i = 0; i < more.length; i += 2) {
            String value = (String) more[i + 1];
            if (more[i] instanceof Integer day) {
                days.put(LocalDate.of(2026, 6, day), new BigDecimal(value));
            } else {
                kpis.add(Small.kpi((String) more[i], Window.MONTH, value, null));
            }
        }
        String department = seller.substring(seller.indexOf(' ') + 1);
        sellers.add(new Measured(
                new FactSet(Small.seller(seller, department, ""), Small.month(6), List.copyOf(kpis)),
                Map.of("sales", days),
                Set.of()));
        return this;
    }

    private List<String> ranks(By by, Ties ties) {
        return ranks(contest(by, null, ties, false));
    }

    private List<String> ranks(Contest contest) {
        return new TreeMap<>(new Ranks(contest, 2, Map.of()).of(sellers))
                .entrySet().stream()
                        .map(entry -> "%s %s of %s"
                                .formatted(
                                        entry.getKey(),
                                        entry.getValue().place(),
                                        entry.getValue().tied()))
                        .toList();
    }

    private static Contest contest(By by, @Nullable String thenBy, Ties ties, boolean perDepartment) {
        return new Contest("spring", "sales", by, thenBy, ties, perDepartment);
    }
}
