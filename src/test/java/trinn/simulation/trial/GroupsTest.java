package trinn.simulation.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trinn.facts.Seller;
import trinn.simulation.trial.LastYear.Candidate;

class GroupsTest {

    private static Candidate one(String id, String department, @Nullable String attainment, String pay) {
        return new Candidate(
                new Seller(id, id, "", department, null, null),
                attainment == null ? null : new BigDecimal(attainment),
                new BigDecimal("1000"),
                new BigDecimal(pay));
    }

    private static List<Candidate> many(int sellers) {
        Random random = new Random(3);
        List<Candidate> many = new ArrayList<>();
        for (int nth = 0; nth < sellers; nth++) {
            BigDecimal attainment = nth % 11 == 0 ? null : BigDecimal.valueOf(random.nextInt(40, 180), 2);
            many.add(one(
                    "S" + nth,
                    "D" + nth % 7,
                    attainment == null ? null : attainment.toString(),
                    Integer.toString(random.nextInt(900))));
        }
        return many;
    }

    private static boolean areApart(Groups groups, String one, String other) {
        return groups.of(one) != groups.of(other);
    }

    @Test
    void theSameSeedDrawsTheSameGroupsInAnyOrder() {
        List<Candidate> candidates = many(61);
        Groups groups = Groups.drawn(candidates, 7);
        for (int nth = 0; nth < 20; nth++) {
            Collections.shuffle(candidates, new Random(nth));
            assertThat(Groups.drawn(candidates, 7)).isEqualTo(groups);
        }
        assertThat(Groups.drawn(candidates, 8)).isNotEqualTo(groups);
    }

    @Test
    void everybodyIsInOneGroupAndTheGroupsAreOfOneSize() {
        for (int sellers = 0; sellers < 40; sellers++) {
            Groups groups = Groups.drawn(many(sellers), sellers);
            Set<String> all = new HashSet<>(groups.a());
            all.addAll(groups.b());
            assertThat(all).hasSize(sellers);
            assertThat(Math.abs(groups.a().size() - groups.b().size())).isEqualTo(sellers % 2);
        }
    }

    @Test
    void neighboursInADepartmentAreAPair() {
        List<Candidate> candidates = List.of(
                one("best", "North", "1.40", "10"),
                one("good", "North", "1.35", "90"),
                one("weak", "North", "0.70", "10"),
                one("weakest", "North", "0.60", "90"),
                one("other", "South", "1.38", "10"),
                one("another", "South", "0.65", "10"));
        for (long seed = 0; seed < 30; seed++) {
            Groups groups = Groups.drawn(candidates, seed);
            assertThat(areApart(groups, "best", "good")).isTrue();
            assertThat(areApart(groups, "weak", "weakest")).isTrue();
            assertThat(areApart(groups, "other", "another")).isTrue();
        }
    }

    @Test
    void whoHasNoAttainmentIsPairedByPay() {
        List<Candidate> candidates = List.of(
                one("poor", "North", null, "10"),
                one("rich", "North", null, "900"),
                one("poorer", "North", null, "9"),
                one("richer", "North", null, "950"));
        for (long seed = 0; seed < 30; seed++) {
            Groups groups = Groups.drawn(candidates, seed);
            assertThat(areApart(groups, "poor", "poorer")).isTrue();
            assertThat(areApart(groups, "rich", "richer")).isTrue();
        }
    }

    @Test
    void whoIsLeftOverIsPairedWithWhoIsLeftOverInAnotherDepartmentAndTheLastGoesByCoin() {
        List<Candidate> candidates = List.of(
                one("north", "North", "1.00", "10"),
                one("south", "South", "0.90", "10"),
                one("east", "East", null, "10"));
        Set<TrialGroup> ofTheLast = new HashSet<>();
        for (long seed = 0; seed < 30; seed++) {
            Groups groups = Groups.drawn(candidates, seed);
            assertThat(areApart(groups, "north", "south")).isTrue();
            ofTheLast.add(Objects.requireNonNull(groups.of("east")));
        }
        assertThat(ofTheLast).containsExactlyInAnyOrder(TrialGroup.values());
    }

    @Test
    void coinsFallBothWaysAlike() {
        List<Candidate> candidates = many(40);
        int inA = 0;
        for (long seed = 0; seed < 400; seed++) {
            inA += Groups.drawn(candidates, seed).of("S5") == TrialGroup.A ? 1 : 0;
        }
        assertThat(inA).isCloseTo(200, within(40));
    }

    @Test
    void nobodyIsInBothGroups() {
        SortedSet<String> one = new TreeSet<>(Set.of("x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Groups(one, one));
        assertThat(new Groups(one, new TreeSet<>()).of("y")).isNull();
    }

    @Test
    void pairsAreMoreAlikeThanChance() {
        List<Candidate> candidates = many(120);
        double most = 0;
        for (long seed = 0; seed < 50; seed++) {
            Balance balance = Balance.of(candidates, Groups.drawn(candidates, seed));
            most = Math.max(
                    most, Math.abs(Objects.requireNonNull(balance.apart()).doubleValue()));
        }
        assertThat(most).as("standard deviations, at worst of 50 draws").isLessThan(0.1);
    }

    @Test
    void theBalanceIsCountedByHand() {
        List<Candidate> candidates = List.of(
                one("a1", "", "0.80", "10"),
                one("a2", "", "1.00", "20"),
                one("a3", "", null, "60"),
                one("b1", "", "0.90", "40"),
                one("b2", "", "1.30", "60"),
                one("none", "", "9.99", "9999"));
        Groups groups = new Groups(new TreeSet<>(Set.of("a1", "a2", "a3")), new TreeSet<>(Set.of("b1", "b2")));
        Balance balance = Balance.of(candidates, groups);
        assertThat(balance.a().payees()).isEqualTo(3);
        assertThat(balance.a().meanAttainment()).isEqualByComparingTo("0.9");
        assertThat(balance.a().pay()).isEqualByComparingTo("30");
        assertThat(balance.b().meanAttainment()).isEqualByComparingTo("1.1");
        assertThat(balance.b().medianAttainment()).isEqualByComparingTo("1.1");
        assertThat(balance.b().sold()).isEqualByComparingTo("1000");
        // The variances are 0.02 and 0.08, the root of their mean is 0.2236.
        assertThat(Objects.requireNonNull(balance.apart()).doubleValue()).isCloseTo(0.2 / 0.223607, within(1e-5));
    }

    @Test
    void ofTooFewAttainmentsNothingIsSaid() {
        List<Candidate> candidates = List.of(one("a", "", null, "1"), one("b", "", "1", "1"));
        Balance balance = Balance.of(candidates, Groups.drawn(candidates, 1));
        assertThat(balance.apart()).isNull();
    }
}
