package trinn.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.facts.Tiers.Border;
import trinn.facts.Tiers.Tier;

/** The readings of a table, just below, at and just above each of its borders. */
class TiersTest {

    private static final Tiers RATES = lower("0", "0.03", "20000", "0.05", "50000", "0.08");
    private static final Tiers RATES_UPPER = new Tiers(RATES.rows(), Border.UPPER);
    private static final Tiers LATE = lower("100", "0.1", "200", "0.2");
    private static final Tiers BELOW_ZERO = lower("-100", "0.1", "100", "0.2");
    private static final Tiers POINTS = lower("0.8", "0.5", "1", "1", "1.2", "2");
    private static final Tiers POINTS_UPPER = new Tiers(POINTS.rows(), Border.UPPER);

    @ParameterizedTest
    @CsvSource({"0.99, 0, 0", "1, 5, 0", "1.01, 5, 5", "1.99, 5, 5", "2, 7, 5", "2.0, 7, 5", "2.01, 7, 7", "9, 7, 7"})
    void flatTheTierReachedGivesItsValueAndTheTableSaysWhoseItsBordersAre(
            BigDecimal value, BigDecimal lower, BigDecimal upper) {
        Tiers table = lower("1", "5", "2", "7");
        assertThat(table.at(value)).isEqualByComparingTo(lower);
        assertThat(new Tiers(table.rows(), Border.UPPER).at(value)).isEqualByComparingTo(upper);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.01, 0.0003",
        "19999.99, 599.9997",
        "20000, 600",
        "20000.01, 600.0005",
        "49999.99, 2099.9995",
        "50000, 2100",
        "50000.01, 2100.0008",
        "60000, 2900"
    })
    void steppedEachSliceEarnsAtItsOwnRateWhateverTheBorderSays(BigDecimal value, BigDecimal earned) {
        assertThat(RATES.stepped(value)).isEqualByComparingTo(earned);
        assertThat(RATES_UPPER.stepped(value)).isEqualByComparingTo(earned);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "99.99, 0", "100, 0", "100.01, 0.001", "200, 10", "200.01, 10.002", "300, 30"})
    void steppedWhatLiesBelowTheFirstBorderEarnsNothing(BigDecimal value, BigDecimal earned) {
        assertThat(LATE.stepped(value)).isEqualByComparingTo(earned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.01", "19999.99", "20000", "20000.01", "60000", "1234567.89", "99.99", "100.01"})
    void steppedARefundIsTheExactNegative(BigDecimal value) {
        assertThat(RATES.stepped(value.negate())).isEqualTo(RATES.stepped(value).negate());
        assertThat(LATE.stepped(value.negate())).isEqualTo(LATE.stepped(value).negate());
    }

    @ParameterizedTest
    @CsvSource({"-101, 0", "-100, 0", "-99, 0.1", "0, 10", "100, 20", "101, 20.2"})
    void steppedATableThatStartsBelowZeroCountsFromThereOn(BigDecimal value, BigDecimal earned) {
        assertThat(BELOW_ZERO.stepped(value)).isEqualByComparingTo(earned);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 60000, 2900",
        "0, 20000, 600",
        "19000, 21000, 80",
        "20000, 20000, 0",
        "20000, 50000, 1500",
        "49999.99, 50000.01, 0.0013",
        "60000, 0, -2900",
        "21000, 19000, -80",
        "-1000, 1000, 60"
    })
    void betweenEarnsWhatTheSliceFromOneTotalToAnotherEarns(BigDecimal from, BigDecimal to, BigDecimal earned) {
        assertThat(RATES.between(from, to)).isEqualByComparingTo(earned);
        assertThat(RATES_UPPER.between(from, to)).isEqualByComparingTo(earned);
    }

    @Test
    void dealsOneAfterAnotherEarnTogetherWhatTheirTotalEarns() {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal earned = BigDecimal.ZERO;
        for (String deal : List.of("15000", "7000.50", "-2500", "30000", "0.01", "18000")) {
            BigDecimal after = total.add(number(deal));
            earned = earned.add(RATES.between(total, after));
            total = after;
        }
        assertThat(earned).isEqualByComparingTo(RATES.stepped(total));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0",
        "0.7999, 0, 0",
        "0.8, 0.5, 0",
        "0.8004, 0.501, 0.501",
        "0.9, 0.75, 0.75",
        "0.9999, 0.99975, 0.99975",
        "1, 1, 1",
        "1.0001, 1.0005, 1.0005",
        "1.1, 1.5, 1.5",
        "1.1999, 1.9995, 1.9995",
        "1.2, 2, 2",
        "1.2001, 2, 2",
        "1.5, 2, 2"
    })
    void interpolatedThePointsAreJoinedByStraightLines(BigDecimal value, BigDecimal lower, BigDecimal upper) {
        assertThat(POINTS.interpolated(value)).isEqualByComparingTo(lower);
        assertThat(POINTS_UPPER.interpolated(value)).isEqualByComparingTo(upper);
    }

    @Test
    void interpolatedALineMayFall() {
        assertThat(lower("0", "0.15", "3", "0").interpolated(BigDecimal.ONE)).isEqualByComparingTo("0.1");
        assertThat(lower("0", "-1", "4", "1").interpolated(BigDecimal.ONE)).isEqualByComparingTo("-0.5");
    }

    @ParameterizedTest
    @EnumSource(Border.class)
    void interpolatedATableOfOnePointIsFlat(Border border) {
        Tiers point = new Tiers(rows("1", "5"), border);
        assertThat(point.interpolated(number("0.99"))).isZero();
        assertThat(point.interpolated(BigDecimal.ONE)).isEqualByComparingTo(border == Border.LOWER ? "5" : "0");
        assertThat(point.interpolated(number("1.01"))).isEqualByComparingTo("5");
    }

    @Test
    void interpolatedAResultIsExactWhereItCanBe() {
        Tiers thirds = lower("0", "0", "3", "3");
        assertThat(thirds.interpolated(BigDecimal.ONE)).isEqualByComparingTo("1");
        assertThat(thirds.interpolated(BigDecimal.TWO)).isEqualByComparingTo("2");
        assertThat(lower("0", "0", "3", "1").interpolated(BigDecimal.ONE))
                .isEqualTo(number("0.3333333333333333333333333333333333"));
    }

    @Test
    void interpolatedTheLastPointGivesItsOwnValueHoweverLong() {
        String digits = "0.123456789012345678901234567890123456789";
        assertThat(lower("0", "0", "1", digits).interpolated(BigDecimal.ONE)).isEqualTo(number(digits));
    }

    @Test
    void whatIsWorkedOutHasThirtyFourDigits() {
        BigDecimal third = number("0.3333333333333333333333333333333333");
        Tiers table = lower("0", "0.12345");
        assertThat(table.stepped(third)).isEqualTo(number("0.04115000000000000000000000000000000"));
        assertThat(table.between(BigDecimal.ZERO, third)).isEqualTo(table.stepped(third));
        assertThat(table.stepped(third).precision()).isEqualTo(34);
    }

    @ParameterizedTest
    @CsvSource({
        "79.9999, 100, 0",
        "80, 100, 0.5",
        "80.0001, 100, 0.5",
        "99.9999, 100, 0.5",
        "100, 100, 1",
        "0.2399999, 0.3, 0",
        "0.24, 0.3, 0.5",
        "0.36, 0.3, 2"
    })
    void flatByAQuotaTheBordersAreSharesOfIt(BigDecimal actual, BigDecimal quota, BigDecimal gives) {
        assertThat(POINTS.at(actual, quota)).isEqualByComparingTo(gives);
    }

    @Test
    void byAQuotaABorderIsComparedExactlyWhereDivisionWouldRound() {
        Tiers third = lower("0.3333333333333333333333333333333333", "1");
        BigDecimal quota = BigDecimal.valueOf(3);
        BigDecimal border = number("0.9999999999999999999999999999999999");
        assertThat(third.at(border, quota)).isOne();
        assertThat(third.at(border.subtract(border.ulp()), quota)).isZero();
        assertThat(new Tiers(third.rows(), Border.UPPER).at(border, quota)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"800, 0", "800.01, 0.005", "1000, 100", "1000.01, 100.01", "1200, 300", "1200.01, 300.02"})
    void steppedByAQuotaEachSliceEarnsAtItsOwnRate(BigDecimal actual, BigDecimal earned) {
        BigDecimal quota = BigDecimal.valueOf(1000);
        assertThat(POINTS.stepped(actual, quota)).isEqualByComparingTo(earned);
        assertThat(POINTS.between(BigDecimal.ZERO, actual, quota)).isEqualByComparingTo(earned);
        assertThat(POINTS.between(actual, number("900"), quota))
                .isEqualByComparingTo(BigDecimal.valueOf(50).subtract(earned));
    }

    @ParameterizedTest
    @CsvSource({"799.99, 0, 0", "800, 0.5, 0", "900, 0.75, 0.75", "1100, 1.5, 1.5", "1200, 2, 2", "1300, 2, 2"})
    void interpolatedByAQuotaThePointsAreSharesOfIt(BigDecimal actual, BigDecimal lower, BigDecimal upper) {
        assertThat(POINTS.interpolated(actual, BigDecimal.valueOf(1000))).isEqualByComparingTo(lower);
        assertThat(POINTS_UPPER.interpolated(actual, BigDecimal.valueOf(1000))).isEqualByComparingTo(upper);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01", "-100", ""})
    void withoutAQuotaAboveZeroNothingIsReached(String written) {
        BigDecimal quota = written.isEmpty() ? null : number(written);
        assertThat(readings(POINTS, BigDecimal.TEN, BigDecimal.ZERO, quota)).containsOnly(BigDecimal.ZERO);
    }

    @Test
    void theSmallestQuotaAboveZeroCounts() {
        assertThat(readings(POINTS, BigDecimal.TEN, BigDecimal.ZERO, number("0.01")))
                .noneMatch(reading -> reading.signum() == 0);
    }

    @Test
    void whereANumberIsMissingEveryReadingIsZero() {
        Tiers table = lower("-5", "5");
        assertThat(table.at((BigDecimal) null)).isZero();
        assertThat(table.stepped((BigDecimal) null)).isZero();
        assertThat(table.interpolated((BigDecimal) null)).isZero();
        assertThat(table.between(null, BigDecimal.TEN)).isZero();
        assertThat(table.between(BigDecimal.TEN, null)).isZero();
        assertThat(readings(table, null, BigDecimal.ONE, BigDecimal.ONE)).containsOnly(BigDecimal.ZERO);
        assertThat(table.between(null, BigDecimal.TEN, BigDecimal.ONE)).isZero();
    }

    @Test
    void aWholeNumberIsReadLikeAnyOther() {
        assertThat(RATES.at(20_000)).isEqualTo(number("0.05"));
        assertThat(RATES.stepped(60_000)).isEqualByComparingTo("2900");
        assertThat(POINTS.interpolated(1)).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({"-0.01, 0", "0, 0", "0.5, 0.5", "1, 1", "1.5, 2", "2, 3", "2.0916488, 3.1832976", "12, 23"})
    void aTableGoesOnAlongItsLastLineWhereItSaysSo(BigDecimal value, BigDecimal gives) {
        Tiers table = new Tiers(rows("0", "0", "1", "1", "2", "3"), Border.LOWER, Tiers.Beyond.CONTINUE);
        assertThat(table.interpolated(value)).isEqualByComparingTo(gives);
        assertThat(table.interpolated(value.multiply(BigDecimal.TEN), BigDecimal.TEN))
                .isEqualByComparingTo(gives);
    }

    @Test
    void whatLiesBeyondTheLastPointIsReadFlatAndInSlicesAsEver() {
        Tiers held = new Tiers(rows("0", "0", "1", "1", "2", "3"), Border.LOWER);
        Tiers table = new Tiers(held.rows(), Border.LOWER, Tiers.Beyond.CONTINUE);
        assertThat(held.interpolated(12)).isEqualByComparingTo("3");
        assertThat(table.at(12)).isEqualByComparingTo(held.at(12));
        assertThat(table.stepped(12)).isEqualByComparingTo(held.stepped(12));
    }

    @Test
    void aSingleLastPointHasNoSlope() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tiers(rows("1", "5"), Border.LOWER, Tiers.Beyond.CONTINUE))
                .withMessageContaining("two points");
    }

    @Test
    void theBordersOfATableRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lower("1", "5", "1.0", "7"))
                .withMessage("The borders of a table must rise, but 1.0 follows 1.");
        assertThatIllegalArgumentException().isThrownBy(() -> lower("0", "1", "2", "5", "1.99", "7"));
        assertThat(lower("1", "5", "1.01", "7").rows()).hasSize(2);
    }

    @Test
    void aTableHasATier() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tiers(List.of(), Border.LOWER))
                .withMessage("A table needs at least one tier.");
    }

    @Test
    void aTableKeepsItsTiers() {
        List<Tier> rows = rows("1", "5");
        Tiers table = new Tiers(rows, Border.LOWER);
        rows.clear();
        assertThat(table.at(1)).isEqualByComparingTo("5");
    }

    private static List<BigDecimal> readings(
            Tiers table, @Nullable BigDecimal value, BigDecimal from, @Nullable BigDecimal quota) {
        return List.of(
                table.at(value, quota),
                table.stepped(value, quota),
                table.between(from, value, quota),
                table.interpolated(value, quota));
    }

    private static Tiers lower(String... numbers) {
        return new Tiers(rows(numbers), Border.LOWER);
    }

    private static List<Tier> rows(String... numbers) {
        List<Tier> rows = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            rows.add(new Tier(number(numbers[i]), number(numbers[i + 1])));
        }
        return rows;
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }
}
