package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyTest {

    private static List<BigDecimal> of(String... worth) {
        return Shapley.of(Arrays.stream(worth).map(BigDecimal::new).toList(), 2);
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::new).toList();
    }

    @Test
    void changesThatDoNotMeetAreWorthWhatEachAdds() {
        assertThat(of("100", "110", "95", "105")).isEqualTo(numbers("10.00", "-5.00"));
    }

    @Test
    void whatTwoOnlyMakeTogetherIsShared() {
        assertThat(of("0", "0", "0", "10")).isEqualTo(numbers("5.00", "5.00"));
        assertThat(of("0", "0", "0", "0", "0", "0", "0", "9")).isEqualTo(numbers("3.00", "3.00", "3.00"));
    }

    @Test
    void whatCannotBeSharedFallsToTheFirst() {
        assertThat(of("0", "0", "0", "0.01")).isEqualTo(numbers("0.01", "0.00"));
        assertThat(of("0", "0", "0", "-0.01")).isEqualTo(numbers("0.00", "-0.01"));
    }

    @Test
    void withoutAChangeNothingIsShared() {
        assertThat(of("5")).isEmpty();
    }

    private static List<BigDecimal> random(Random random, int changes) {
        return IntStream.range(0, 1 << changes)
                .mapToObj(any -> BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000L, 2))
                .toList();
    }

    /** The mean over every order, one after the other. */
    private static double[] brute(List<BigDecimal> worth, int changes) {
        double[] sums = new double[changes];
        List<List<Integer>> orders = orders(IntStream.range(0, changes).boxed().toList());
        for (List<Integer> order : orders) {
            int some = 0;
            for (int change : order) {
                sums[change] +=
                        worth.get(some | 1 << change).subtract(worth.get(some)).doubleValue();
                some |= 1 << change;
            }
        }
        return Arrays.stream(sums).map(sum -> sum / orders.size()).toArray();
    }

    private static List<List<Integer>> orders(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : of) {
            for (List<Integer> rest :
                    orders(of.stream().filter(one -> !one.equals(first)).toList())) {
                List<Integer> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void itIsTheMeanOverAllOrdersAndAddsUpToTheCent(long seed) {
        Random random = new Random(seed);
        int changes = 1 + random.nextInt(6);
        List<BigDecimal> worth = random(random, changes);
        List<BigDecimal> shares = Shapley.of(worth, 2);
        double[] means = brute(worth, changes);
        for (int change = 0; change < changes; change++) {
            assertThat(shares.get(change).doubleValue()).isCloseTo(means[change], within(0.01));
        }
        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(worth.getLast().subtract(worth.getFirst()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void theOtherWayRoundEverySignIsFlipped(long seed) {
        List<BigDecimal> worth = random(new Random(seed), 4);
        List<BigDecimal> shares = Shapley.of(worth, 2);
        List<BigDecimal> back = Shapley.of(worth.reversed(), 2);
        for (int change = 0; change < shares.size(); change++) {
            assertThat(back.get(change).negate().doubleValue())
                    .isCloseTo(shares.get(change).doubleValue(), within(0.0101));
        }
    }
}
