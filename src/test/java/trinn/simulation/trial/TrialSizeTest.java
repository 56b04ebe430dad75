package trinn.simulation.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.simulation.Comparison;

class TrialSizeTest {

    private static final TrialSize SIZE = new TrialSize(30, 30, 12, 100, 400, 900, 1);

    private static Groups halves(List<String> sellers) {
        return new Groups(
                new TreeSet<>(sellers.subList(0, sellers.size() / 2)),
                new TreeSet<>(sellers.subList(sellers.size() / 2, sellers.size())));
    }

    private static List<String> sellers(int count) {
        return IntStream.range(0, count).mapToObj(nth -> "S" + nth).toList();
    }

    private static double least(TrialSize size, int months) {
        return Objects.requireNonNull(size.least(months)).doubleValue();
    }

    @Test
    void theLeastDifferenceIsTheFormula() {
        // 900/3 + 400*900/(900 + 12*400) = 363.158; times 2/30; root 4.92043; t(57) of 97.5 % and 80 %: 2.002465 +
        // 0.847824.
        assertThat(least(SIZE, 3)).isCloseTo(4.92043 * (2.002465 + 0.847824) / 100, within(1e-4));
    }

    @Test
    void moreMonthsSeeLessAndTheMonthsNeededAreTheFirstThatDo() {
        for (int months = 1; months < 40; months++) {
            assertThat(least(SIZE, months + 1)).isLessThan(least(SIZE, months));
            BigDecimal seen = BigDecimal.valueOf(least(SIZE, months) + 1e-6);
            assertThat(SIZE.months(seen)).hasValue(months);
        }
    }

    @Test
    void neverIsAnAnswerWhereSellersDiffer() {
        assertThat(SIZE.months(new BigDecimal("0.05"))).isEmpty();
        assertThat(new TrialSize(30, 30, 12, 100, 0, 900, 1).months(new BigDecimal("0.05")))
                .as("where months alone differ")
                .isPresent();
        assertThat(SIZE.months(new BigDecimal("0.25"))).hasValue(1);
    }

    @Test
    void ofTooFewSellersOrNothingSoldNothingIsSaid() {
        assertThat(new TrialSize(4, 30, 12, 100, 400, 900, 1).least(3)).isNull();
        assertThat(new TrialSize(4, 30, 12, 100, 400, 900, 1).months(BigDecimal.ONE))
                .isEmpty();
        assertThat(new TrialSize(5, 5, 12, 100, 400, 900, 1).least(3)).isNotNull();
        assertThat(new TrialSize(30, 30, 12, 0, 400, 900, 1).isKnown()).isFalse();
        Groups none = halves(List.of());
        assertThat(TrialSize.of(new TrialRows().all(), TrialRows.month(3), none, "sales")
                        .isKnown())
                .isFalse();
    }

    @Test
    void whatIsGoodOrBadForAllCountsForNothing() {
        TrialRows rows = new TrialRows();
        List<String> sellers = sellers(12);
        for (int seller = 0; seller < 12; seller++) {
            for (int month = 0; month < 6; month++) {
                int sold = 1000 + 300 * month + 10 * seller;
                rows.add(sellers.get(seller), "", month, Integer.toString(sold), "1", "1");
            }
        }
        TrialSize size = TrialSize.of(rows.all(), TrialRows.month(6), halves(sellers), "sales");
        assertThat(size.within()).isCloseTo(0, within(1e-6));
        // The variance of 0, 10 … 110.
        assertThat(size.between()).isCloseTo(1300, within(1e-6));
        assertThat(size.before()).isEqualTo(6);
        assertThat(size.mean()).isEqualTo(1805);
    }

    @Test
    void sellersWhoStrayFromHalfToHalfMakeATrialLonger() {
        assertThat(least(new TrialSize(30, 30, 12, 100, 400, 900, 4), 3)).isCloseTo(2 * least(SIZE, 3), within(1e-5));
        List<String> sellers = sellers(60);
        Random random = new Random(5);
        TrialRows steady = new TrialRows();
        TrialRows straying = new TrialRows();
        for (String seller : sellers) {
            double first = 1000 + 200 * random.nextGaussian();
            double second = 1000 + 200 * random.nextGaussian();
            for (int month = 0; month < 12; month++) {
                double noise = 100 * random.nextGaussian();
                steady.add(seller, "", month, Double.toString(first + noise), "1", "1");
                straying.add(seller, "", month, Double.toString((month < 6 ? first : second) + noise), "1", "1");
            }
        }
        TrialSize one = TrialSize.of(steady.all(), TrialRows.month(12), halves(sellers), "sales");
        TrialSize other = TrialSize.of(straying.all(), TrialRows.month(12), halves(sellers), "sales");
        assertThat(one.strays()).isBetween(1.0, 1.5);
        assertThat(other.strays()).isGreaterThan(2);
        assertThat(least(other, 6)).isGreaterThan(2 * least(one, 6));
    }

    @ParameterizedTest(name = "{0} sellers, {1} months")
    @CsvSource({"80, 3", "160, 6"})
    void aTrialOfThatSizeSeesTheDifferenceInFourOfFive(int count, int since) {
        Random random = new Random(80);
        List<String> sellers = sellers(count);
        Groups groups = halves(sellers);
        int seen = 0;
        for (int population = 0; population < 200; population++) {
            Comparison before = even(random, sellers, groups, since, 1);
            double more = least(TrialSize.of(before, TrialRows.month(12), groups, "sales"), since);
            Comparison all = even(random, sellers, groups, since, 1 + more);
            Effect effect =
                    TrialResult.of(all, TrialRows.month(12), groups, "sales").kpi();
            seen += Objects.requireNonNull(effect.difference()).sign() > 0 ? 1 : 0;
        }
        assertThat(seen).as("of 200 trials").isBetween(145, 178);
    }

    /** Sellers who differ by 200 and months by 300 around 1000, as the formula assumes. */
    private static Comparison even(Random random, List<String> sellers, Groups groups, int since, double more) {
        TrialRows rows = new TrialRows();
        for (String seller : sellers) {
            double able = 1000 + 200 * random.nextGaussian();
            for (int month = 0; month < 12 + since; month++) {
                boolean moved = month >= 12 && groups.of(seller) == TrialGroup.B;
                double sold = able + 300 * random.nextGaussian() + (moved ? 1000 * (more - 1) : 0);
                rows.add(seller, "", month, Double.toString(sold), "1", "1");
            }
        }
        return rows.all();
    }
}
