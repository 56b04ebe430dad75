package trinn.simulation.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.simulation.Comparison;
import trinn.simulation.trial.Effect.Interval;
import trinn.simulation.trial.Effect.Observed;

class TrialResultTest {

    private static final int POPULATIONS = 200;

    private static Groups groups(Set<String> a, Set<String> b) {
        return new Groups(new TreeSet<>(a), new TreeSet<>(b));
    }

    private static List<String> sellers(int count) {
        return IntStream.range(0, count).mapToObj(nth -> "S" + nth).toList();
    }

    private static Groups halves(List<String> sellers) {
        return groups(
                new TreeSet<>(sellers.subList(0, sellers.size() / 2)),
                new TreeSet<>(sellers.subList(sellers.size() / 2, sellers.size())));
    }

    private static Interval ratio(Effect effect) {
        return Objects.requireNonNull(effect.ratio());
    }

    @Test
    void groupBIsPaidByTheSchemeThatIsTriedAndGroupAByTheOneInForce() {
        Comparison all = new TrialRows()
                .add("a1", "", 3, "100", "10", "90")
                .add("a2", "", 3, "300", "20", "90")
                .add("b1", "", 3, "500", "90", "30")
                .add("b1", "", 2, "999", "999", "999")
                .add("new", "", 3, "999", "999", "999")
                .all();
        TrialResult result =
                TrialResult.of(all, TrialRows.month(3), groups(Set.of("a1", "a2"), Set.of("b1", "gone")), "sales");
        assertThat(result.months()).hasSize(1);
        TrialResult.Month month = result.months().getFirst();
        assertThat(month.a().payees()).isEqualTo(2);
        assertThat(month.a().kpi()).isEqualByComparingTo("200");
        assertThat(month.a().paid()).isEqualByComparingTo("15");
        assertThat(month.b().paid()).isEqualByComparingTo("30");
        assertThat(month.b().kpi()).isEqualByComparingTo("500");
        assertThat(result.joined()).isEqualTo(1);
        assertThat(result.left()).containsExactly("gone");
        assertThat(result.kpi().difference()).as("of so few sellers").isNull();
        assertThat(result.kpi().ratio()).isNull();
    }

    @Test
    void beforeTheFirstMonthIsThereNothingIsSaidAndNobodyHasLeft() {
        Comparison all = new TrialRows().add("a1", "", 3, "100", "10", "90").all();
        TrialResult result = TrialResult.of(all, TrialRows.month(4), groups(Set.of("a1"), Set.of("b1")), "sales");
        assertThat(result.months()).isEmpty();
        assertThat(result.left()).isEmpty();
        assertThat(result.joined()).isZero();
        assertThat(result.kpi().sellersA()).isZero();
    }

    @Test
    void aKpiThatNobodyHasHasNoDifference() {
        Groups groups = halves(sellers(20));
        Comparison all = TrialRows.skewed(new Random(1), sellers(20), groups, 6, 3, 1);
        TrialResult result = TrialResult.of(all, TrialRows.month(6), groups, "nothing");
        assertThat(result.kpi().difference()).isNull();
        assertThat(result.months().getFirst().a().kpi()).isNull();
        assertThat(result.paid().difference()).isNotNull();
    }

    @Test
    void whatSellersHadBeforeIsTakenOutOfTheDifference() {
        List<Observed> observed = IntStream.range(0, 20)
                .mapToObj(nth -> {
                    TrialGroup group = nth < 8 ? TrialGroup.A : TrialGroup.B;
                    double noise = nth % 2 == 0 ? 0.5 : -0.5;
                    return new Observed(group, nth * 10, 5 + nth * 20 + (group == TrialGroup.B ? 30 : 0) + noise);
                })
                .toList();
        Interval difference = Objects.requireNonNull(Effect.of(observed).difference());
        assertThat(difference.value().doubleValue()).isCloseTo(30, within(0.5));
        assertThat(difference.sign()).isEqualTo(1);
        assertThat(difference.high().subtract(difference.low()).doubleValue()).isLessThan(4);
    }

    @Test
    void whereEverybodyHadTheSameBeforeTheMeansAreCompared() {
        List<Observed> observed = IntStream.range(0, 10)
                .mapToObj(nth -> new Observed(
                        nth < 5 ? TrialGroup.A : TrialGroup.B, nth == 3 ? Double.NaN : 7, (nth < 5 ? 10 : 8) + nth % 5))
                .toList();
        Effect effect = Effect.of(observed);
        Interval difference = Objects.requireNonNull(effect.difference());
        assertThat(effect.meanA()).isEqualByComparingTo("12");
        assertThat(difference.value()).isEqualByComparingTo("-2");
        // HC3 in a group of five: each squared residual, 10 in all, by (1 - 1/5) squared, by 25. Then t with 8 degrees
        // of freedom.
        double error = Math.sqrt(2 * 10 / 0.64 / 25);
        assertThat(difference.high().doubleValue()).isCloseTo(-2 + 2.306004 * error, within(1e-4));
        assertThat(difference.sign()).isZero();
        assertThat(Effect.of(observed.subList(1, 10)).difference())
                .as("of four and five")
                .isNull();
    }

    @Test
    void lessThanNothingIsNoPartOfAnything() {
        List<Observed> observed = IntStream.range(0, 12)
                .mapToObj(nth -> new Observed(nth < 6 ? TrialGroup.A : TrialGroup.B, nth, -50 + nth % 6))
                .toList();
        assertThat(Effect.of(observed).difference()).isNotNull();
        assertThat(Effect.of(observed).ratio()).isNull();
    }

    @ParameterizedTest(name = "{0} sellers, {1} months, {2} times as much")
    @CsvSource({"40, 3, 1", "40, 6, 1.15", "120, 3, 1", "120, 6, 1.1", "300, 12, 0.95"})
    void intervalsOf95PercentCoverTheTruthIn90To98PercentOfPopulations(int count, int since, double more) {
        Random random = new Random(95);
        List<String> sellers = sellers(count);
        Groups groups = halves(sellers);
        int sold = 0;
        int paid = 0;
        for (int population = 0; population < POPULATIONS; population++) {
            Comparison all = TrialRows.skewed(random, sellers, groups, 12, since, more);
            TrialResult result = TrialResult.of(all, TrialRows.month(12), groups, "sales");
            sold += covers(ratio(result.kpi()), more - 1) ? 1 : 0;
            paid += covers(ratio(result.paid()), more * 1.25 - 1) ? 1 : 0;
        }
        assertThat(List.of(sold, paid))
                .as("of %d populations, in what is sold and what is paid", POPULATIONS)
                .allSatisfy(covered -> assertThat(covered).isBetween(POPULATIONS * 90 / 100, POPULATIONS * 98 / 100));
    }

    private static boolean covers(Interval interval, double truth) {
        return interval.low().doubleValue() <= truth && interval.high().doubleValue() >= truth;
    }

    /** Half of the interval is 1.96 standard errors; four of five trials see 2.80 of them. */
    @Test
    void whatATrialCanSeeComesOfTheWidthOfItsInterval() {
        Interval interval = new Interval(new BigDecimal("-0.04"), new BigDecimal("-0.236"), new BigDecimal("0.156"));
        assertThat(interval.least()).isCloseTo(new BigDecimal("0.2802"), within(new BigDecimal("0.0001")));
    }

    @Test
    void aShadowRunCountsWhoWouldGetLessAndPaysNobody() {
        Comparison all = new TrialRows()
                .add("x", "", 2, "1", "50", "70")
                .add("x", "", 3, "1", "50", "70")
                .add("y", "", 3, "1", "50", "40")
                .add("y", "", 4, "1", "50", "50")
                .all();
        ShadowRun run = ShadowRun.of(all, TrialRows.month(3));
        assertThat(run.months())
                .extracting(month -> month.period().from())
                .containsExactly(TrialRows.month(3), TrialRows.month(4));
        Comparison march = run.months().getFirst().payouts();
        assertThat(march.baseline()).isEqualByComparingTo("100");
        assertThat(march.difference()).isEqualByComparingTo("10");
        assertThat(march.count(-1)).isEqualTo(1);
        assertThat(march.count(1)).isEqualTo(1);
        assertThat(run.inForce()).isEqualByComparingTo("150");
        assertThat(run.difference()).isEqualByComparingTo(BigDecimal.TEN);
        assertThat(ShadowRun.of(all, TrialRows.month(5)).months()).isEmpty();
    }
}
