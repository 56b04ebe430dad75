package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.population.Person;
import trinn.scheme.Range;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Terms;

class TermsSearchTest {

    private static final Terms TERMS =
            Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales"))).terms();
    private static final Period MONTH = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
    private static final List<String> NAMES = List.of("cap", "unitRate", "unitPlan", "maximumFactor");

    /** How the pay of one seller hangs on terms, each from 0 to 1 along its range. */
    private interface Pay {
        double of(double[] parts);
    }

    /** What an invented scheme pays some sellers now, and with other terms. */
    private record Company(List<FactSet> sellers, List<Pay> pays, List<String> names) {

        Comparison with(Terms terms) {
            double[] now = parts(TERMS);
            double[] then = parts(terms);
            return new Comparison(IntStream.range(0, sellers.size())
                    .mapToObj(nth -> new ComparisonRow(
                            sellers.get(nth),
                            cents(pays.get(nth).of(now)),
                            cents(pays.get(nth).of(then))))
                    .toList());
        }

        private double[] parts(Terms terms) {
            return names.stream().mapToDouble(name -> part(terms, name)).toArray();
        }

        private static double part(Terms terms, String name) {
            Range range = terms.get(name).range();
            BigDecimal value = (BigDecimal) terms.get(name).values().getFirst().value();
            return value.subtract(range.from())
                    .divide(range.to().subtract(range.from()), MathContext.DECIMAL64)
                    .doubleValue();
        }
    }

    private static BigDecimal cents(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }

    private static FactSet seller(int nth) {
        return new FactSet(
                new Seller("s" + nth, "s" + nth, "seller", "North", null, null),
                MONTH,
                List.of(),
                List.of(),
                null,
                null);
    }

    /** Sellers for whom each term pays in straight lines, in steps, beyond a cliff, or up to a plateau, some of them the other way round. */
    private static Company company(Random random, int terms, boolean cliffs) {
        List<FactSet> sellers = new ArrayList<>();
        List<Pay> pays = new ArrayList<>();
        for (int nth = 0, all = 10 + random.nextInt(30); nth < all; nth++) {
            List<ToDoubleFunction<Double>> parts = new ArrayList<>();
            double base = 5_000 + random.nextInt(20_000);
            for (int term = 0; term < terms; term++) {
                parts.add(part(random, cliffs));
            }
            sellers.add(seller(nth));
            pays.add(at -> base
                    + IntStream.range(0, terms)
                            .mapToDouble(term -> parts.get(term).applyAsDouble(at[term]))
                            .sum());
        }
        return new Company(sellers, pays, NAMES.subList(0, terms));
    }

    private static ToDoubleFunction<Double> part(Random random, boolean cliffs) {
        double weight = (random.nextInt(6) == 0 ? -0.4 : 1) * random.nextInt(15_000);
        double border = random.nextDouble();
        return switch (random.nextInt(cliffs ? 5 : 3)) {
            case 0 -> at -> weight * at;
            case 1 -> at -> weight * Math.min(at, border);
            case 2 -> at -> weight * at * at;
            case 3 -> at -> at < border ? 0 : weight;
            default -> at -> weight * Math.floor(at * 5) / 5;
        };
    }

    /** As {@link Fairness} has it, with a woman and a man in turn. */
    private static BigDecimal gap(Comparison comparison) {
        Map<String, Person> people = new HashMap<>();
        for (int nth = 0; nth < comparison.rows().size(); nth++) {
            people.put("s" + nth, new Person(nth % 2 == 0 ? Person.Gender.WOMAN : Person.Gender.MAN, null));
        }
        return Fairness.apart(comparison, people, Fairness.LEAST);
    }

    private static TermsSearch.Wish wish(int terms, BigDecimal cost, Aim aim, int most) {
        return new TermsSearch.Wish(NAMES.subList(0, terms), cost, aim, 1, most);
    }

    /** The least of an aim on a grid over the ranges, of all points that cost what is wanted; null where none does. */
    private static @Nullable BigDecimal grid(Company company, BigDecimal cost, Aim aim, int points) {
        int terms = company.names().size();
        BigDecimal best = null;
        for (int nth = 0; nth < Math.pow(points, terms); nth++) {
            Terms with = TERMS;
            BigDecimal moved = BigDecimal.ZERO;
            int left = nth;
            for (String name : company.names()) {
                Range range = TERMS.get(name).range();
                BigDecimal value = range.from()
                        .add(range.to()
                                .subtract(range.from())
                                .multiply(BigDecimal.valueOf(left % points))
                                .divide(BigDecimal.valueOf(points - 1L), MathContext.DECIMAL64));
                left /= points;
                moved = moved.add(TermAxis.of(TERMS, name).moved(value));
                with = with.with(name, value);
            }
            Comparison comparison = company.with(with);
            boolean meets = comparison.alternative().subtract(cost).abs().compareTo(cost.movePointLeft(3)) <= 0;
            if (meets) {
                BigDecimal value = aim.of(comparison, moved, TermsSearchTest::gap);
                best = best == null ? value : best.min(value);
            }
        }
        return best;
    }

    @ParameterizedTest(name = "{0} terms, {1} points, cliffs {2}, seed {3}")
    @CsvSource({
        "2, 21, false, 100", "2, 21, false, 101", "2, 21, false, 102", "2, 21, false, 103", "2, 21, false, 104",
        "2, 21, true, 200", "2, 21, true, 201", "2, 21, true, 202", "2, 21, true, 203", "2, 21, true, 204",
        "3, 11, false, 300", "3, 11, false, 301", "3, 11, false, 302", "3, 11, false, 303", "3, 11, false, 304",
        "3, 11, true, 400", "3, 11, true, 401", "3, 11, true, 402", "3, 11, true, 403", "3, 11, true, 404"
    })
    void aGridOfAsManyPointsIsNeverBetter(int terms, int points, boolean cliffs, long seed) {
        Random random = new Random(seed);
        Company company = company(random, terms, cliffs);
        BigDecimal cost = somewhere(company, random);
        for (Aim aim : Aim.values()) {
            int most = (int) Math.pow(points, terms);
            TermsSearch found = TermsSearch.of(
                    TERMS, wish(terms, cost, aim, most), company::with, TermsSearchTest::gap, Progress.PATIENT);
            BigDecimal best = grid(company, cost, aim, points);
            assertThat(found.steps()).isLessThanOrEqualTo(most);
            if (best != null) {
                assertThat(found.met()).as("%s is met, as by the grid", aim).isTrue();
                assertThat(found.best().aim()).as(aim.name()).isLessThanOrEqualTo(best);
            }
        }
    }

    private static BigDecimal somewhere(Company company, Random random) {
        Terms terms = TERMS;
        for (String name : company.names()) {
            terms = terms.with(name, TermAxis.of(TERMS, name).at(random.nextDouble()));
        }
        return company.with(terms).alternative();
    }

    private static Company hangingOn(int terms, Pay... pays) {
        return new Company(
                IntStream.range(0, pays.length)
                        .mapToObj(TermsSearchTest::seller)
                        .toList(),
                List.of(pays),
                NAMES.subList(0, terms));
    }

    private static TermsSearch seek(Company company, String cost, Aim aim) {
        return TermsSearch.of(
                TERMS,
                wish(company.names().size(), new BigDecimal(cost), aim, TermsSearch.STEPS),
                company::with,
                Progress.PATIENT);
    }

    @Test
    void theSameWishHasTheSameAnswer() {
        Company company = company(new Random(7), 3, true);
        BigDecimal cost = somewhere(company, new Random(8));
        TermsSearch first = seek(company, cost.toPlainString(), Aim.LOSSES);
        assertThat(seek(company, cost.toPlainString(), Aim.LOSSES)).isEqualTo(first);
        assertThat(first.wish().seed()).isEqualTo(1);
    }

    @Test
    void termsThatCostItAlreadyStayAsTheyAre() {
        Company company = company(new Random(3), 2, false);
        TermsSearch found = seek(company, company.with(TERMS).baseline().toPlainString(), Aim.LOSERS);
        assertThat(found.best().moved()).isZero();
        assertThat(found.best().losers()).isZero();
        assertThat(found.front()).containsExactly(found.best());
    }

    @Test
    void itIsMetWithinAThousandthByValuesWithinTheirRanges() {
        Company company = hangingOn(2, at -> 1_000 + 500 * at[0] + 300 * at[1], at -> 1_000 + 900 * at[1]);
        TermsSearch found = seek(company, "3000", Aim.MOVED);
        assertThat(found.met()).isTrue();
        assertThat(found.best().total().subtract(new BigDecimal("3000")).abs())
                .isLessThanOrEqualTo(new BigDecimal("3"));
        for (int nth = 0; nth < 2; nth++) {
            Range range = TERMS.get(NAMES.get(nth)).range();
            assertThat(found.best().values().get(nth)).isBetween(range.from(), range.to());
        }
    }

    /** The third term is how many units of a model there are before the extra. */
    @Test
    void thingsAreTriedInWholeOnesAlone() {
        Company company = company(new Random(12), 3, false);
        Function<Terms, Comparison> counting = terms -> {
            BigDecimal units =
                    (BigDecimal) terms.get("unitPlan").values().getFirst().value();
            assertThat(units.stripTrailingZeros().scale()).isLessThanOrEqualTo(0);
            return company.with(terms);
        };
        BigDecimal cost = somewhere(company, new Random(13));
        TermsSearch found =
                TermsSearch.of(TERMS, wish(3, cost, Aim.LOSSES, TermsSearch.STEPS), counting, Progress.PATIENT);
        assertThat(found.met()).isTrue();
    }

    @Test
    void whatNoValuesCostIsSaidWithWhatTheyCost() {
        TermsSearch found = seek(hangingOn(2, at -> 1_000 + 500 * at[0] + 300 * at[1]), "5000", Aim.LOSERS);
        assertThat(found.why())
                .isEqualTo(new TermsSearch.Why.OutOfReach(new BigDecimal("1000.00"), new BigDecimal("1800.00")));
        assertThat(found.best().total()).isEqualByComparingTo("1800");
    }

    @Test
    void aCostThatJumpsPastItIsSaidWithThePlace() {
        TermsSearch found = seek(hangingOn(1, at -> at[0] < 0.5 ? 1_000 : 2_000), "1500", Aim.LOSERS);
        assertThat(found.why()).isInstanceOfSatisfying(TermsSearch.Why.Jumps.class, jump -> {
            assertThat(jump.term()).isEqualTo("cap");
            assertThat(jump.at()).isBetween(new BigDecimal("109999"), new BigDecimal("110000"));
            assertThat(jump.from()).isEqualByComparingTo("1000");
            assertThat(jump.to()).isEqualByComparingTo("2000");
        });
    }

    @Test
    void theFrontLosesFewerTheFartherItIsFromTheCost() {
        Company company = company(new Random(11), 2, false);
        BigDecimal cost = company.with(TERMS).baseline().multiply(new BigDecimal("0.9"));
        TermsSearch found = seek(company, cost.toPlainString(), Aim.LOSERS);
        assertThat(found.front().getFirst()).isEqualTo(found.best());
        assertThat(found.front()).hasSizeBetween(2, 8);
        for (int nth = 1; nth < found.front().size(); nth++) {
            Tried nearer = found.front().get(nth - 1);
            Tried farther = found.front().get(nth);
            assertThat(farther.aim()).isLessThan(nearer.aim());
            assertThat(farther.total().subtract(cost).abs())
                    .isGreaterThan(nearer.total().subtract(cost).abs());
        }
    }

    @Test
    void onlyAFewNumbersWithRangesAndACostAboveZeroCanBeSought() {
        Function<Terms, Comparison> nobody = terms -> new Comparison(List.of());
        for (TermsSearch.Wish wish : List.of(
                new TermsSearch.Wish(List.of(), BigDecimal.TEN, Aim.MOVED, 1, 10),
                new TermsSearch.Wish(List.of("cap", "cap"), BigDecimal.TEN, Aim.MOVED, 1, 10),
                new TermsSearch.Wish(List.of("commissionRates"), BigDecimal.TEN, Aim.MOVED, 1, 10),
                wish(2, BigDecimal.ZERO, Aim.MOVED, 10))) {
            assertThatThrownBy(() -> TermsSearch.of(TERMS, wish, nobody, Progress.PATIENT))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void itIsGivenUpWhenNobodyWaits() {
        Company company = company(new Random(5), 2, false);
        assertThatThrownBy(() -> TermsSearch.of(
                        TERMS, wish(2, BigDecimal.TEN, Aim.MOVED, 100), company::with, (done, all) -> done < 3))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aMapHasTheEndsOfBothRangesAndTheTermsAsTheyAre() {
        Company company = hangingOn(2, at -> 1_000 + 500 * at[0], at -> 1_000 + 900 * at[1]);
        HeatMap map = HeatMap.of(TERMS, "cap", "unitRate", HeatMap.VALUES, company::with, Progress.PATIENT);
        assertThat(map.across().values())
                .extracting(BigDecimal::intValueExact)
                .containsExactly(20_000, 50_000, 80_000, 110_000, 140_000, 170_000, 200_000);
        assertThat(map.down().values())
                .hasSize(HeatMap.VALUES)
                .contains(map.down().now());
        int row = map.down().values().indexOf(map.down().now());
        assertThat(map.cells().get(row).get(2).losers()).isZero();
        assertThat(map.cells().get(row).get(1).losers()).isEqualTo(1);
        assertThat(map.cells().getFirst().getFirst()).isEqualTo(new HeatMap.Cell(new BigDecimal("2000.00"), 2));
        assertThatThrownBy(() -> HeatMap.of(TERMS, "cap", "cap", 7, company::with, Progress.PATIENT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
