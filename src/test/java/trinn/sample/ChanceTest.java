package trinn.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private final Chance chance = Chance.of(1, "test", 0);

    @Test
    void isTheSameOnEveryMachine() {
        assertThat(IntStream.range(0, 8).map(i -> chance.below(1_000)))
                .containsExactly(350, 536, 438, 313, 407, 42, 284, 683);
    }

    @Test
    void isAnotherForAnotherSeedThingOrNumber() {
        Set<Double> firsts = new HashSet<>();
        for (long number = 0; number < 100; number++) {
            firsts.add(Chance.of(1, "test", number).share());
            firsts.add(Chance.of(2, "test", number).share());
            firsts.add(Chance.of(1, "other", number).share());
        }
        assertThat(firsts).hasSize(300).allMatch(share -> share >= 0 && share < 1);
    }

    @Test
    void reachesBothEndsOfARangeAndNothingBeyond() {
        assertThat(IntStream.range(0, 1_000).map(i -> chance.between(3, 5)).boxed())
                .containsOnly(3, 4, 5);
    }

    @Test
    void drawsByWeightAndNeverWhatHasNone() {
        int[] drawn = new int[3];
        for (int i = 0; i < 10_000; i++) {
            drawn[chance.weighted(3, 0, 1)]++;
        }
        assertThat(drawn[0]).isBetween(7_200, 7_800);
        assertThat(drawn[1]).isZero();
    }

    @Test
    void isNormalWithMeanZeroAndDeviationOne() {
        double[] drawn =
                DoubleStream.generate(chance::normal).limit(20_000).sorted().toArray();
        assertThat(DoubleStream.of(drawn).average().orElseThrow()).isBetween(-0.03, 0.03);
        assertThat(DoubleStream.of(drawn).map(x -> x * x).average().orElseThrow())
                .isBetween(0.96, 1.04);
        assertThat(drawn[(int) (0.975 * drawn.length)]).isBetween(1.88, 2.04);
    }

    @Test
    void countsAboutAsManyAsTheRate() {
        assertThat(IntStream.range(0, 10_000)
                        .map(i -> chance.about(2.3))
                        .average()
                        .orElseThrow())
                .isBetween(2.2, 2.4);
        assertThat(chance.about(0)).isZero();
    }
}
