package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.simulation.Figures.Both;

class FiguresTest {

    private static final List<Period> MONTHS = List.of(
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
            new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)));

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static ComparisonRow row(
            String seller, Period period, @Nullable String sold, String quota, String... paid) {
        List<Kpi> kpis = sold == null
                ? List.of()
                : List.of(
                        new Kpi("revenue", Window.MONTH, number(sold), number(quota), null, null, null),
                        new Kpi("margin", Window.MONTH, number(sold).multiply(number("0.25")), null, null, null, null));
        FactSet facts = new FactSet(
                new Seller(seller, seller, "seller", "North", null, null), period, kpis, List.of(), null, null);
        return new ComparisonRow(facts, number(paid[0]), number(paid[1]), number(paid[2]), number(paid[3]));
    }

    /** Five sellers, one of them with two months, one without a quota. */
    private static final Comparison HAND_MADE = new Comparison(List.of(
            row("a", MONTHS.get(0), "100", "100", "1000", "1000", "800", "800"),
            row("a", MONTHS.get(1), "60", "100", "1000", "1001", "800", "800"),
            row("b", MONTHS.get(0), "120", "100", "2000", "2100", "800", "800"),
            row("c", MONTHS.get(0), "50", "100", "1500", "1350", "800", "800"),
            row("d", MONTHS.get(0), "150", "100", "4000", "4600", "800", "800"),
            row("e", MONTHS.get(0), null, "1", "0", "10", "0", "0")));

    private static void has(Figures figures, Measure measure, String baseline, String alternative) {
        Both both = Objects.requireNonNull(figures.of().get(measure), measure.name());
        assertThat(both.baseline().setScale(6, RoundingMode.HALF_EVEN))
                .as(measure.name())
                .isEqualByComparingTo(baseline);
        assertThat(both.alternative().setScale(6, RoundingMode.HALF_EVEN))
                .as(measure.name())
                .isEqualByComparingTo(alternative);
    }

    /** The right-hand figures are those of a spreadsheet: SUM, PERCENTILE.INC, MEDIAN, and CORREL of RANK.AVG. */
    @Test
    void eachFigureIsWhatASpreadsheetSays() {
        Figures figures = Figures.of(HAND_MADE);
        has(figures, Measure.TOTAL, "9500", "10061");
        has(figures, Measure.PER_HEAD, "1900", "2012.2");
        has(figures, Measure.SHARE_OF_SALES, "19.791667", "20.960417");
        has(figures, Measure.SHARE_OF_MARGIN, "79.166667", "83.841667");
        has(figures, Measure.FIXED_SHARE, "0.421053", "0.397575");
        has(figures, Measure.MEDIAN, "2000", "2001");
        has(figures, Measure.LOWEST_TENTH, "600", "546");
        has(figures, Measure.SPREAD, "1.6", "1.799100");
        has(figures, Measure.PERFORMANCE, "0.948683", "1");
    }

    @Test
    void moversAreCountedByHowFarTheyMove() {
        List<Movement> movements = Figures.of(HAND_MADE).movements();
        assertThat(movements)
                .containsExactly(
                        new Movement(number("0"), 4, 1, 0, number("711"), number("-150")),
                        new Movement(number("0.001"), 3, 1, 1, number("710"), number("-150")),
                        new Movement(number("0.01"), 3, 1, 1, number("710"), number("-150")),
                        new Movement(number("0.05"), 2, 1, 2, number("610"), number("-150")),
                        new Movement(number("0.10"), 2, 0, 3, number("610"), number("0")));
    }

    @Test
    void atTheBorderOfAShareNobodyMovesByMoreThanIt() {
        String[] paid = {"1000", "1050", "0", "0"};
        String[] more = {"1000", "1050.01", "0", "0"};
        assertThat(Movement.of(new Comparison(List.of(row("a", MONTHS.get(0), "1", "1", paid))).sellers())
                        .get(3)
                        .more())
                .isZero();
        assertThat(Movement.of(new Comparison(List.of(row("a", MONTHS.get(0), "1", "1", more))).sellers())
                        .get(3)
                        .more())
                .isOne();
    }

    @Test
    void whatTheDataCannotTellIsLeftOut() {
        Comparison bare = new Comparison(List.of(row("a", MONTHS.get(0), null, "1", "0", "0", "0", "0")));
        assertThat(Figures.of(bare).of())
                .containsOnlyKeys(Measure.TOTAL, Measure.PER_HEAD, Measure.MEDIAN, Measure.LOWEST_TENTH);
    }

    private static Comparison random(long seed) {
        Random random = new Random(seed);
        List<ComparisonRow> rows = new ArrayList<>();
        for (int seller = 0; seller < 3 + random.nextInt(40); seller++) {
            for (Period month : MONTHS) {
                String base = Integer.toString(random.nextInt(50));
                String before = base + "." + (10 + random.nextInt(90));
                String after = random.nextInt(3) == 0 ? before : random.nextInt(9000) + ".5";
                String sold = random.nextInt(9) == 0 ? null : Integer.toString(random.nextInt(900));
                rows.add(row("s" + seller, month, sold, "300", before, after, base, base));
            }
        }
        return new Comparison(rows);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theBaselineAgainstItselfIsZeroEverywhere(long seed) {
        Comparison same = new Comparison(random(seed).rows().stream()
                .map(row -> new ComparisonRow(
                        row.facts(), row.baseline(), row.baseline(), row.baselineFixed(), row.baselineFixed()))
                .toList());
        Figures figures = Figures.of(same);
        assertThat(figures.of().values()).allMatch(both -> both.difference().signum() == 0);
        assertThat(figures.movements()).allMatch(one -> one.more() == 0 && one.less() == 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void swappingTheSidesFlipsEverySign(long seed) {
        Comparison given = random(seed);
        Comparison swapped = new Comparison(given.rows().stream()
                .map(row -> new ComparisonRow(
                        row.facts(), row.alternative(), row.baseline(), row.alternativeFixed(), row.baselineFixed()))
                .toList());
        Figures one = Figures.of(given);
        Figures other = Figures.of(swapped);
        one.of()
                .forEach((measure, both) -> assertThat(
                                Objects.requireNonNull(other.of().get(measure)).difference())
                        .as(measure.name())
                        .isEqualByComparingTo(both.difference().negate()));
        assertThat(other.movements().getFirst().more())
                .isEqualTo(one.movements().getFirst().less());
        assertThat(other.movements().getFirst().gained())
                .isEqualByComparingTo(one.movements().getFirst().lost().negate());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSumsOfGroupsAreTheTotal(long seed) {
        Comparison given = random(seed);
        for (Grouping.By by : Grouping.By.values()) {
            List<Grouping.Group> groups = new Grouping(by, "").groups(given);
            BigDecimal sum = groups.stream()
                    .map(group -> group.comparison().difference())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(by.name()).isEqualByComparingTo(given.difference());
            assertThat(groups.stream()
                            .mapToInt(group -> group.comparison().rows().size())
                            .sum())
                    .isEqualTo(given.rows().size());
        }
    }

    @Test
    void aQuantileLiesInAStraightLineBetweenTheValues() {
        List<BigDecimal> values = List.of(number("1"), number("2"), number("4"));
        assertThat(Quantile.of(values, number("0"))).isEqualByComparingTo("1");
        assertThat(Quantile.of(values, number("0.25"))).isEqualByComparingTo("1.5");
        assertThat(Quantile.of(values, number("0.75"))).isEqualByComparingTo("3");
        assertThat(Quantile.of(values, number("1"))).isEqualByComparingTo("4");
        assertThat(Quantile.of(values, number("0.1")).doubleValue()).isCloseTo(1.2, within(1e-9));
    }
}
