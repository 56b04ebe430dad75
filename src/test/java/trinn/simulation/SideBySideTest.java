package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.evaluation.Findings;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.simulation.SideBySide.Amounts;
import trinn.simulation.SideBySide.Line;

class SideBySideTest {

    private static final List<Period> MONTHS = List.of(
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
            new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)));

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static FactSet facts(String seller, String department, Period period, String sold) {
        return new FactSet(
                new Seller(seller, seller, "seller", department, null, null),
                period,
                List.of(new Kpi("revenue", Window.MONTH, number(sold), number("100"), null, null, null)),
                List.of(),
                null,
                null);
    }

    /** Four sellers of two departments in one month: the baseline pays each 100. */
    private static Comparison paying(String... amounts) {
        List<ComparisonRow> rows = new ArrayList<>();
        for (int nth = 0; nth < amounts.length; nth++) {
            FactSet facts = facts("s" + nth, nth < 2 ? "North" : "South", MONTHS.getFirst(), "" + (80 + 10 * nth));
            rows.add(new ComparisonRow(facts, number("100").add(BigDecimal.valueOf(nth)), number(amounts[nth])));
        }
        return new Comparison(rows);
    }

    private static Line line(SideBySide beside, SideFigure figure) {
        return beside.lines().stream()
                .filter(one -> one.figure() == figure)
                .findFirst()
                .orElseThrow();
    }

    private static final Comparison MORE = paying("110", "120", "130", "140");
    private static final Comparison LESS = paying("100", "90", "102", "90");

    @Test
    void everyColumnIsComparedWithTheOneBaseline() {
        SideBySide beside = new SideBySide(List.of(MORE, LESS));
        assertThat(line(beside, SideFigure.TOTAL))
                .isEqualTo(new Line(SideFigure.TOTAL, number("406"), List.of(number("500"), number("382"))));
        assertThat(line(beside, SideFigure.DIFFERENCE))
                .isEqualTo(new Line(SideFigure.DIFFERENCE, null, List.of(number("94"), number("-24"))));
        assertThat(line(beside, SideFigure.HIGHER).alternatives()).containsExactly(number("4"), number("0"));
        assertThat(line(beside, SideFigure.LOWER).alternatives()).containsExactly(number("0"), number("2"));
        assertThat(line(beside, SideFigure.UNCHANGED).alternatives()).containsExactly(number("0"), number("2"));
        assertThat(line(beside, SideFigure.LOSING).alternatives()).containsExactly(number("0"), number("2"));
        assertThat(beside.sellers().get(1).amounts())
                .isEqualTo(new Amounts(number("101"), List.of(number("120"), number("90"))));
        assertThat(beside.departments())
                .extracting(SideBySide.OfDepartment::department)
                .containsExactly("North", "South");
        assertThat(beside.departments().getLast().amounts())
                .isEqualTo(new Amounts(number("205"), List.of(number("270"), number("192"))));
    }

    @Test
    void onlyWhatIsBetterBeyondDoubtIsTheBest() {
        SideBySide beside = new SideBySide(List.of(LESS, MORE));
        assertThat(line(beside, SideFigure.TOTAL).best()).isEmpty();
        assertThat(line(beside, SideFigure.LOSING).best()).containsExactly(1);
        assertThat(line(beside, SideFigure.PERFORMANCE).best()).containsExactly(1);
        assertThat(line(new SideBySide(List.of(LESS, LESS)), SideFigure.LOSING).best())
                .as("all alike")
                .isEmpty();
        assertThat(line(new SideBySide(List.of(paying("100", "101", "102", "90"), LESS)), SideFigure.PERFORMANCE)
                        .best())
                .as("the baseline follows attainment to the letter")
                .isEmpty();
        assertThat(line(new SideBySide(List.of(MORE, LESS, MORE)), SideFigure.LOSING)
                        .best())
                .containsExactly(0, 2);
    }

    @Test
    void whatIsNotWorkedOutYetLeavesTheOthersAsTheyAre() {
        SideBySide alone = new SideBySide(List.of(LESS));
        SideBySide beside = new SideBySide(Arrays.asList(null, LESS, null));
        for (SideFigure figure : SideFigure.values()) {
            if (alone.lines().stream().anyMatch(one -> one.figure() == figure)) {
                assertThat(line(beside, figure).alternatives())
                        .as(figure.name())
                        .containsExactly(
                                null, line(alone, figure).alternatives().getFirst(), null);
            }
        }
        assertThat(beside.total().difference(0)).isNull();
        assertThat(beside.total().difference(1)).isEqualByComparingTo("-24");
        assertThatIllegalArgumentException().isThrownBy(() -> new SideBySide(Collections.singletonList(null)));
    }

    @Test
    void otherPayoutsOrAnotherBaselineCannotStandBeside() {
        Comparison fewer = paying("110", "120", "130");
        assertThatIllegalArgumentException().isThrownBy(() -> new SideBySide(List.of(MORE, fewer)));
        Comparison baseline = new Comparison(MORE.rows().stream()
                .map(row -> new ComparisonRow(row.facts(), row.baseline().add(BigDecimal.ONE), row.alternative()))
                .toList());
        assertThatIllegalArgumentException().isThrownBy(() -> new SideBySide(List.of(MORE, baseline)));
    }

    private static Comparison random(long seed, Random random) {
        Random data = new Random(seed);
        List<ComparisonRow> rows = new ArrayList<>();
        for (int seller = 0; seller < 25; seller++) {
            for (Period month : MONTHS) {
                FactSet facts =
                        facts("s" + seller, "D" + data.nextInt(4), month, Integer.toString(20 + data.nextInt(150)));
                BigDecimal before = BigDecimal.valueOf(data.nextInt(90_000), 2);
                BigDecimal after = random.nextInt(4) == 0 ? before : BigDecimal.valueOf(random.nextInt(90_000), 2);
                rows.add(new ComparisonRow(facts, before, after, before.min(BigDecimal.TEN), BigDecimal.ZERO));
            }
        }
        return new Comparison(rows);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sumsAreTheTotalAndTheOrderOfColumnsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<Comparison> columns = List.of(random(seed, random), random(seed, random), random(seed, random));
        SideBySide beside = new SideBySide(columns);
        for (int column = 0; column < columns.size(); column++) {
            int nth = column;
            BigDecimal total = columns.get(column).alternative();
            assertThat(sum(beside.departments().stream()
                            .map(one -> one.amounts().alternatives().get(nth))
                            .toList()))
                    .isEqualByComparingTo(total);
            assertThat(sum(beside.sellers().stream()
                            .map(one -> one.amounts().alternatives().get(nth))
                            .toList()))
                    .isEqualByComparingTo(total);
            assertThat(beside.total().difference(column))
                    .isEqualByComparingTo(columns.get(column).difference());
        }
        SideBySide turned = new SideBySide(columns.reversed());
        for (Line one : beside.lines()) {
            Line other = line(turned, one.figure());
            assertThat(other.baseline()).isEqualTo(one.baseline());
            assertThat(other.alternatives()).isEqualTo(one.alternatives().reversed());
        }
    }

    private static BigDecimal sum(List<@Nullable BigDecimal> amounts) {
        return amounts.stream().map(Objects::requireNonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void anOutcomeIsHeldAgainstTheSameBaseline(long seed) {
        Random random = new Random(seed);
        Comparison shown = random(seed, random);
        Comparison other = random(seed, random);
        Outcome outcome = new Outcome(
                "other",
                other.rows().stream()
                        .map(row -> new Paid(row.facts(), row.alternative(), row.alternativeFixed()))
                        .toList(),
                Findings.NONE,
                RuleUses.NONE);
        assertThat(SideBySide.against(shown, outcome)).isEqualTo(other);
    }
}
