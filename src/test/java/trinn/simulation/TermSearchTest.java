package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Terms;

class TermSearchTest {

    private static final Terms TERMS =
            Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales"))).terms();

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** A cost that hangs on the cap alone, whose range goes from 20,000 to 200,000. */
    private static Function<Terms, BigDecimal> ofCap(UnaryOperator<BigDecimal> cost) {
        return terms ->
                cost.apply((BigDecimal) terms.get("cap").values().getFirst().value());
    }

    private static TermSearch seek(String wanted, UnaryOperator<BigDecimal> cost) {
        return TermSearch.of(TERMS, "cap", number(wanted), ofCap(cost), Progress.PATIENT);
    }

    @Test
    void aCostThatRisesIsMetWithFewDigits() {
        TermSearch found = seek("300000", cap -> cap.multiply(number("3")));
        assertThat(found.met()).isTrue();
        assertThat(found.value().subtract(number("100000")).abs()).isLessThanOrEqualTo(number("100"));
        assertThat(found.value().scale()).isLessThanOrEqualTo(0);
    }

    @Test
    void ofSeveralValuesTheOneNearestToNowIsTaken() {
        BigDecimal middle = number("100000");
        TermSearch found = seek("400", cap -> cap.subtract(middle).abs().divide(number("100")));
        assertThat(found.met()).isTrue();
        assertThat(found.value()).as("the cap is 80,000 now").isLessThan(middle);
    }

    @Test
    void whatNothingInTheRangeCostsIsNotMetAndTheNearestIsSaid() {
        TermSearch found = seek("9000000", cap -> cap.multiply(number("3")));
        assertThat(found.met()).isFalse();
        assertThat(found.value()).isEqualByComparingTo(TERMS.get("cap").range().to());
    }

    @Test
    void aCostThatJumpsPastItIsNotMet() {
        TermSearch found = seek("150", cap -> cap.compareTo(number("77777")) < 0 ? number("100") : number("200"));
        assertThat(found.met()).isFalse();
        assertThat(found.value().subtract(number("77777")).abs()).isLessThan(number("0.1"));
    }

    /** The units of a model before the extra go from 0 to 500. */
    @ParameterizedTest
    @CsvSource({"390, 39, true", "395, 40, false", "400, 40, true"})
    void thingsAreCountedInWholeOnes(String wanted, String value, boolean met) {
        Function<Terms, BigDecimal> cost = terms -> {
            BigDecimal units =
                    (BigDecimal) terms.get("unitPlan").values().getFirst().value();
            assertThat(units.stripTrailingZeros().scale()).isLessThanOrEqualTo(0);
            return units.multiply(BigDecimal.TEN);
        };
        TermSearch found = TermSearch.of(TERMS, "unitPlan", number(wanted), cost, Progress.PATIENT);
        assertThat(found.met()).isEqualTo(met);
        assertThat(found.value().subtract(number(value)).abs()).isLessThanOrEqualTo(BigDecimal.ONE);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aGridOfAThousandPointsNeverComesNearer(long seed) {
        Random random = new Random(seed);
        BigDecimal slope = BigDecimal.valueOf(1 + random.nextInt(50));
        BigDecimal bend = BigDecimal.valueOf(30_000 + random.nextInt(150_000));
        UnaryOperator<BigDecimal> cost =
                cap -> cap.multiply(slope).add(cap.subtract(bend).max(BigDecimal.ZERO));
        BigDecimal wanted = cost.apply(BigDecimal.valueOf(20_000 + random.nextInt(180_000)));
        TermSearch found = TermSearch.of(TERMS, "cap", wanted, ofCap(cost), Progress.PATIENT);
        assertThat(found.met()).isTrue();
        assertThat(found.total().subtract(wanted).abs()).isLessThanOrEqualTo(wanted.movePointLeft(3));
    }

    @Test
    void onlyANumberWithARangeCanBeSought() {
        assertThatThrownBy(() -> TermSearch.of(
                        TERMS, "commissionRates", BigDecimal.TEN, terms -> BigDecimal.ONE, Progress.PATIENT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seek("0", cap -> cap)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsGivenUpWhenNobodyWaits() {
        assertThatThrownBy(
                        () -> TermSearch.of(TERMS, "cap", BigDecimal.TEN, ofCap(cap -> cap), (done, all) -> done < 3))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void everyTermIsMovedToBothEndsAndTheWidestSwingComesFirst() {
        List<Terms> tried = new ArrayList<>();
        Sensitivity found = Sensitivity.of(
                TERMS,
                term -> !term.equals("draw"),
                terms -> {
                    tried.add(terms);
                    BigDecimal cap =
                            (BigDecimal) terms.get("cap").values().getFirst().value();
                    BigDecimal rate = (BigDecimal)
                            terms.get("unitRate").values().getFirst().value();
                    return cap.add(rate.multiply(number("10")));
                },
                Progress.PATIENT);
        assertThat(found.total()).isEqualByComparingTo("80000.30");
        assertThat(found.swings().getFirst().term()).isEqualTo("cap");
        assertThat(found.swings().getFirst().least())
                .isEqualByComparingTo(TERMS.get("cap").range().from());
        assertThat(found.swings().getFirst().atMost().subtract(found.total()))
                .isEqualByComparingTo(TERMS.get("cap").range().to().subtract(number("80000")));
        assertThat(found.swings().get(1).term()).isEqualTo("unitRate");
        assertThat(found.swings()).extracting(Sensitivity.Swing::term).contains("commissionRates", "planCoefficients");
        assertThat(found.swings())
                .as("a term that cannot be moved by itself")
                .extracting(Sensitivity.Swing::term)
                .doesNotContain("draw");
        assertThat(tried).hasSize(1 + 2 * found.swings().size());
    }
}
