package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;

@Isolated
class BootstrapTest {

    private static final int POPULATIONS = 200;
    private static final int MONTHS = 12;
    private static final int DEPARTMENTS = 4;
    private static final double PAID_NOTHING = 0.15;
    private static final BigDecimal RAISE = new BigDecimal("1.07");

    private static ComparisonRow row(String seller, String department, int month, double amount) {
        return row(seller, department, month, amount, amount * RAISE.doubleValue());
    }

    private static ComparisonRow row(String seller, String department, int month, double before, double after) {
        LocalDate first = LocalDate.of(2026, 1, 1).plusMonths(month);
        return new ComparisonRow(
                new FactSet(
                        new Seller(seller, seller, "seller", department, null, null),
                        new Period(first, first.plusMonths(1)),
                        List.of()),
                cents(before),
                cents(after));
    }

    private static BigDecimal cents(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }

    /** Skewed, with mean 1. */
    private static double lognormal(Random random, double sigma) {
        return Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
    }

    /** How a month pays: monthly, or most of it with the quarter. */
    private static double schedule(String paid, int month) {
        return paid.equals("monthly") ? 1 : month % 3 == 2 ? 2.6 : 0.2;
    }

    /**
     * Skewed payouts with zeros, those of a seller alike in all months, those of departments unlike; the alternative pays each so many times more
     * or less.
     *
     * @param shock by how much months are good or bad for everybody
     */
    private static Comparison population(Random random, int sellers, double shock, String paid) {
        double[] months = new double[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            months[month] = schedule(paid, month) * lognormal(random, shock);
        }
        List<ComparisonRow> rows = new ArrayList<>();
        for (int seller = 0; seller < sellers; seller++) {
            double able = mean(seller) * lognormal(random, 0.7);
            double raise = RAISE.doubleValue() * lognormal(random, 0.2);
            for (int month = 0; month < MONTHS; month++) {
                boolean nothing = random.nextDouble() < PAID_NOTHING;
                double amount = nothing ? 0 : able * months[month] * lognormal(random, 0.5);
                rows.add(row("s" + seller, "d" + seller % DEPARTMENTS, month, amount, amount * raise));
            }
        }
        return new Comparison(rows);
    }

    private static double mean(int seller) {
        return 1000 * (1 + 0.4 * (seller % DEPARTMENTS));
    }

    /** What sellers like these are paid in the mean. */
    private static BigDecimal truth(int from, int step, int sellers) {
        double sum = 0;
        for (int seller = from; seller < sellers; seller += step) {
            sum += mean(seller) * MONTHS * (1 - PAID_NOTHING);
        }
        return BigDecimal.valueOf(sum);
    }

    private static boolean covers(Drawn drawn, BigDecimal truth) {
        return drawn.low().compareTo(truth) <= 0 && drawn.high().compareTo(truth) >= 0;
    }

    @ParameterizedTest(name = "{0} paid, shock {1}")
    @CsvSource({"monthly, 0", "monthly, 0.2", "quarterly, 0", "quarterly, 0.2"})
    void intervalsOf95PercentCoverTheTruthIn90To98PercentOfPopulations(String paid, double shock) {
        Random random = new Random(95);
        int[] total = {0, 0, 0};
        int department = 0;
        for (int population = 0; population < POPULATIONS; population++) {
            int sellers = 30 + random.nextInt(121);
            Bootstrap bootstrap = Bootstrap.of(population(random, sellers, shock, paid), population);
            BigDecimal truth = truth(0, 1, sellers);
            total[0] += covers(bootstrap.total().baseline(), truth) ? 1 : 0;
            total[1] += covers(bootstrap.total().alternative(), truth.multiply(RAISE)) ? 1 : 0;
            total[2] += covers(bootstrap.total().difference(), truth.multiply(RAISE.subtract(BigDecimal.ONE))) ? 1 : 0;
            int nth = population % DEPARTMENTS;
            department += covers(bootstrap.departments().get(nth).cost().baseline(), truth(nth, DEPARTMENTS, sellers))
                    ? 1
                    : 0;
        }
        assertThat(List.of(total[0], total[1], total[2], department))
                .as("of %d populations, for each amount and for a department", POPULATIONS)
                .allSatisfy(covered -> assertThat(covered).isBetween(POPULATIONS * 90 / 100, POPULATIONS * 98 / 100));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void theSameSeedGivesTheSameDrawsOnAnyMachine(int threads) throws Exception {
        Comparison comparison = population(new Random(1), 60, 0.1, "monthly");
        Bootstrap expected = Bootstrap.of(comparison, 7);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Callable<List<Bootstrap>> several = () -> IntStream.range(0, 2 * threads)
                    .parallel()
                    .mapToObj(nth -> Bootstrap.of(comparison, 7))
                    .toList();
            assertThat(pool.submit(several).get()).containsOnly(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(expected.total().baseline().toString()).isEqualTo("866128.72 [691093.89, 1126648.30]");
        assertThat(Bootstrap.of(comparison, 8)).isNotEqualTo(expected);
    }

    private static Comparison of(int sellers, Function<Integer, String> department, Function<Integer, Double> amount) {
        return new Comparison(IntStream.range(0, sellers * MONTHS)
                .mapToObj(nth -> row(
                        "s" + nth / MONTHS, department.apply(nth / MONTHS), nth % MONTHS, amount.apply(nth / MONTHS)))
                .toList());
    }

    @Test
    void whatIsPaidAlikeToAllIsSure() {
        Drawn drawn =
                Bootstrap.of(of(20, seller -> "", seller -> 100.0), 1).total().baseline();
        assertThat(drawn.low()).isEqualByComparingTo("24000");
        assertThat(drawn.high()).isEqualByComparingTo("24000");
        assertThat(drawn.within(new BigDecimal("24000"))).isEqualTo(Bootstrap.DRAWS);
        assertThat(drawn.within(new BigDecimal("23999.99"))).isZero();
    }

    @Test
    void aMonthThatIsPaidByTheQuarterOrTheYearMakesNothingUnsure() {
        Comparison yearEnd = new Comparison(IntStream.range(0, 10 * MONTHS)
                .mapToObj(nth -> row("s" + nth / MONTHS, "", nth % MONTHS, nth % MONTHS == 11 ? 9000 : nth % 3 * 500))
                .toList());
        Drawn drawn = Bootstrap.of(yearEnd, 1).total().baseline();
        assertThat(drawn.low()).isEqualByComparingTo(drawn.high());
    }

    @Test
    void departmentsKeepAsManySellersAsTheyHave() {
        Bootstrap bootstrap = Bootstrap.of(
                of(20, seller -> seller < 10 ? "North" : "South", seller -> seller < 10 ? 100.0 : 900.0), 1);
        assertThat(bootstrap.departments())
                .extracting(Bootstrap.Part::department)
                .containsExactly("North", "South");
        assertThat(bootstrap.total().baseline().low()).isEqualByComparingTo("120000");
        assertThat(bootstrap.total().baseline().high()).isEqualByComparingTo("120000");
    }

    @Test
    void nothingIsSaidOfFewerThanFiveSellersButTheyCountInTheTotal() {
        Bootstrap bootstrap =
                Bootstrap.of(of(14, seller -> seller < 4 ? "North" : "South", seller -> 100.0 + 50 * seller), 1);
        assertThat(bootstrap.departments().getFirst().cost().baseline().isKnown())
                .isFalse();
        assertThat(bootstrap.departments().getFirst().cost().baseline().low())
                .isEqualByComparingTo(
                        bootstrap.departments().getFirst().cost().baseline().amount());
        assertThat(bootstrap.departments().getLast().cost().baseline().isKnown())
                .isTrue();
        assertThat(bootstrap.total().baseline().isKnown()).isTrue();
        assertThat(Bootstrap.of(of(4, seller -> "", seller -> 100.0), 1)
                        .total()
                        .baseline()
                        .isKnown())
                .isFalse();
        assertThat(Bootstrap.of(new Comparison(List.of()), 1).total().baseline().isKnown())
                .isFalse();
    }

    @Test
    void moreDrawsStayWithinABiggerBudget() {
        Drawn drawn = Bootstrap.of(population(new Random(3), 60, 0.1, "monthly"), 3)
                .total()
                .alternative();
        int before = 0;
        for (int tenths = 0; tenths <= 30; tenths++) {
            int within = drawn.within(drawn.amount().multiply(BigDecimal.valueOf(tenths, 1)));
            assertThat(within).isGreaterThanOrEqualTo(before);
            before = within;
        }
        assertThat(before).isEqualTo(Bootstrap.DRAWS);
        assertThat(drawn.within(drawn.low())).isBetween(20, 30);
        assertThat(drawn.within(drawn.high())).isBetween(970, 980);
    }

    @Test
    void aDifferenceThatHangsOnOneSellerHasEnds() {
        Comparison comparison = new Comparison(of(30, seller -> "", seller -> 100.0).rows().stream()
                .map(row -> new ComparisonRow(
                        row.facts(),
                        row.baseline(),
                        row.facts().seller().id().equals("s3") ? row.baseline().add(BigDecimal.TEN) : row.baseline()))
                .toList());
        Drawn difference = Bootstrap.of(comparison, 5).total().difference();
        assertThat(difference.amount()).isEqualByComparingTo("120");
        assertThat(difference.low()).isBetween(new BigDecimal("-240"), BigDecimal.ZERO);
        assertThat(difference.high()).isBetween(new BigDecimal("120"), new BigDecimal("480"));
    }
}
