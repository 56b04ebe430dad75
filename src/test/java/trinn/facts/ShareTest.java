package trinn.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 200), LongStream.of(new Random().nextLong()));
    }

    @Test
    void aPrizeIsSharedByPartTime() {
        assertThat(parts("10000", 2, "1", "1", "0.8")).containsExactly("3571.43", "3571.43", "2857.14");
    }

    @Test
    void theCentsThatAreLeftGoToWhoLostMostByRounding() {
        assertThat(parts("100", 2, "1", "1", "1")).containsExactly("33.34", "33.33", "33.33");
        assertThat(parts("0.05", 2, "1", "1", "1")).containsExactly("0.02", "0.02", "0.01");
        assertThat(parts("1", 2, "0.166", "0.167", "0.667")).containsExactly("0.16", "0.17", "0.67");
        assertThat(parts("1", 2, "0.164", "0.168", "0.668")).containsExactly("0.16", "0.17", "0.67");
    }

    @Test
    void whatIsTakenBackIsSharedLikewise() {
        assertThat(parts("-100", 2, "1", "1", "1")).containsExactly("-33.34", "-33.33", "-33.33");
    }

    @Test
    void sharesOfWholeUnitsAreWhole() {
        assertThat(parts("100", 0, "1", "1", "1")).containsExactly("34", "33", "33");
        assertThat(parts("2", 0, "1", "1", "1")).containsExactly("1", "1", "0");
    }

    @Test
    void whoHasNoWeightGetsNothing() {
        assertThat(parts("100", 2, "0", "2", "1")).containsExactly("0.00", "66.67", "33.33");
    }

    @Test
    void theAmountIsRoundedHalfUpBeforeItIsShared() {
        assertThat(parts("0.005", 2, "1", "1")).containsExactly("0.01", "0.00");
        assertThat(parts("0.0049", 2, "1", "1")).containsExactly("0.00", "0.00");
    }

    @Test
    void aWholeAmountIsSharedLikeAnyOther() {
        Share share = share(1, 2, "1", "3");
        assertThat(share.of(100)).isEqualByComparingTo("75");
        assertThat(share.of(BigDecimal.valueOf(100))).isEqualByComparingTo("75");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsAlwaysAddUpToTheAmountAndNoneIsACentOff(long seed) {
        Random random = new Random(seed);
        int digits = random.nextInt(4);
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(-10_000_000, 10_000_000), random.nextInt(5));
        List<BigDecimal> weights = new ArrayList<>(List.of(BigDecimal.valueOf(random.nextInt(1, 1000), 2)));
        IntStream.range(0, random.nextInt(12))
                .forEach(i -> weights.add(BigDecimal.valueOf(random.nextInt(1000), random.nextInt(4))));
        BigDecimal whole = amount.setScale(digits, RoundingMode.HALF_UP);
        BigDecimal weight = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = BigDecimal.ZERO;
        for (int place = 0; place < weights.size(); place++) {
            BigDecimal part = new Share(Share.EQUAL, new Weights(weights), place, digits).of(amount);
            BigDecimal exact = whole.multiply(weights.get(place)).divide(weight, MathContext.DECIMAL128);
            assertThat(part.subtract(exact).abs()).as("seed %s", seed).isLessThan(BigDecimal.ONE.movePointLeft(digits));
            sum = sum.add(part);
        }
        assertThat(sum).as("seed %s", seed).isEqualByComparingTo(whole);
    }

    @Test
    void sharesOfTheSameWeightsShareOneAmountAfterAnother() {
        Weights weights = new Weights(List.of(BigDecimal.ONE, BigDecimal.TWO));
        Share first = new Share(Share.EQUAL, weights, 0, 2);
        Share second = new Share(Share.EQUAL, weights, 1, 2);
        Share whole = new Share(Share.EQUAL, weights, 1, 0);
        assertThat(first.of(new BigDecimal("100"))).isEqualByComparingTo("33.33");
        assertThat(second.of(new BigDecimal("100"))).isEqualByComparingTo("66.67");
        assertThat(whole.of(new BigDecimal("100"))).isEqualByComparingTo("67");
        assertThat(second.of(new BigDecimal("10"))).isEqualByComparingTo("6.67");
    }

    @Test
    void aShareKnowsItsWeightAndHowManyShare() {
        Share share = share(2, 2, "1", "1", "0.8");
        assertThat(share.weight()).isEqualByComparingTo("0.8");
        assertThat(share.sellers()).isEqualByComparingTo("3");
    }

    @Test
    void weightsAreNotNegativeAndNotAllZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share(0, 2, "1", "-0.01"))
                .withMessageContaining("not negative");
        assertThatIllegalArgumentException().isThrownBy(() -> share(0, 2, "0", "0.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> share(0, 2));
        assertThat(share(0, 2, "0", "0.01").weight()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, 3})
    void thePlaceIsOneOfTheWeights(int place) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share(place, 2, "1", "1"))
                .withMessageContaining("number " + place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "-100", "0", "0.01", "0.02", "0.03", "99.99", "100.005"})
    void whoAreTiedShareAsThoseOfEqualWeights(String prize) {
        BigDecimal amount = new BigDecimal(prize);
        Weights equal = new Weights(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE));
        for (int number = 0; number < 3; number++) {
            assertThat(new Rank("spring", BigDecimal.ONE, new BigDecimal(3), number, 2).of(amount))
                    .isEqualByComparingTo(new Share(Share.EQUAL, equal, number, 2).of(amount));
        }
    }

    @Test
    void whoAreTiedShareAPrizeToTheLastUnit() {
        assertThat(IntStream.range(0, 3)
                        .mapToObj(number -> new Rank("spring", BigDecimal.ONE, new BigDecimal(3), number, 2))
                        .map(rank -> rank.of(1000).toPlainString()))
                .containsExactly("333.34", "333.33", "333.33");
        assertThat(new Rank("spring", BigDecimal.ONE, BigDecimal.ONE, 0, 2).of(new BigDecimal("0.01")))
                .isEqualByComparingTo("0.01");
    }

    private static List<String> parts(String amount, int digits, String... weights) {
        return IntStream.range(0, weights.length)
                .mapToObj(place -> share(place, digits, weights).of(new BigDecimal(amount)))
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private static Share share(int place, int digits, String... weights) {
        return new Share(
                Share.PART_TIME,
                new Weights(Stream.of(weights).map(BigDecimal::new).toList()),
                place,
                digits);
    }
}
