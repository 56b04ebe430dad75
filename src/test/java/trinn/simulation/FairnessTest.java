package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.Employment;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.population.Person;
import trinn.population.Person.Gender;
import trinn.simulation.Fairness.Category;
import trinn.simulation.Figures.Both;

/** The figures were worked out in a spreadsheet, with AVERAGE, MEDIAN and LINEST, from the definitions of the directive. */
class FairnessTest {

    private static final Period JANUARY = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

    private static final Function<ComparisonRow, String> BY_ROLE =
            row -> row.facts().seller().role();

    /** Id, woman or man, role, part-time fraction, first day, salary, what the baseline and the alternative pay. */
    private static final String WORKERS = """
            a w seller 1   2020-02-01 30000  5000  6000
            b w seller 0.8 2022-02-01 24000  4000  4000
            c w seller 0.5 2024-02-01 15000  1000  2500
            d w seller 1   2018-02-01 32000  7000  7000
            e w seller 0.6 2023-02-01 18000     0  1200
            f w lead   1   2015-02-01 45000  9000  9000
            g m seller 1   2021-02-01 31000  8000  7500
            h m seller 1   2019-02-01 33000  9000  8000
            i m seller 0.8 2022-02-01 25000  4000  4000
            j m seller 1   2017-02-01 34000 12000 10000
            k m seller 1   2023-02-01 30000     0  3000
            l m lead   1   2012-02-01 47000 11000  9000
            """;

    /** Workers and what is known of them. */
    private record Firm(List<ComparisonRow> rows, Map<String, Person> people) {

        static Firm of(String workers) {
            Firm firm = new Firm(new ArrayList<>(), new HashMap<>());
            workers.lines().map(line -> line.split("\\s+")).forEach(firm::add);
            return firm;
        }

        /** Everybody of the spreadsheet twice: the figures stay as they are. */
        static Firm twice() {
            return of(WORKERS + WORKERS.replaceAll("(?m)^(\\w)", "$1$1"));
        }

        private void add(String[] cells) {
            Gender gender = switch (cells[1]) {
                case "w" -> Gender.WOMAN;
                case "m" -> Gender.MAN;
                case "o" -> Gender.OTHER;
                default -> Gender.UNKNOWN;
            };
            people.put(cells[0], new Person(gender, LocalDate.parse(cells[4])));
            Fact employment = new Employment(
                            JANUARY.from(), JANUARY.to(), number(cells[3]), BigDecimal.ONE, BigDecimal.ONE)
                    .withPay(number(cells[5]), null);
            FactSet facts = new FactSet(
                    new Seller(cells[0], cells[0], cells[2], "North", null, null), JANUARY, List.of(employment));
            rows.add(new ComparisonRow(facts, number(cells[6]), number(cells[7])));
        }

        Fairness fairness(boolean whole, int least) {
            return Fairness.of(new Comparison(rows), people, whole, BY_ROLE, least);
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static void has(@Nullable Both both, String baseline, String alternative) {
        Both told = Objects.requireNonNull(both);
        assertThat(told.baseline().setScale(6, RoundingMode.HALF_EVEN)).isEqualByComparingTo(baseline);
        assertThat(told.alternative().setScale(6, RoundingMode.HALF_EVEN)).isEqualByComparingTo(alternative);
    }

    @ParameterizedTest
    @CsvSource({
        "true, TOTAL, 0.104478, 0.071357",
        "true, VARIABLE, 0.377778, 0.2",
        "true, MEDIAN_TOTAL, 0.135802, 0.106918",
        "true, MEDIAN_VARIABLE, 0.411765, 0.290323",
        "true, EXPLAINED_TOTAL, 0.054525, 0.031991",
        "true, EXPLAINED_VARIABLE, 0.196594, 0.073056",
        "true, WOMEN_RECEIVING, 0.833333, 1",
        "true, MEN_RECEIVING, 0.833333, 1",
        "false, TOTAL, 0.221311, 0.19793",
        "false, VARIABLE, 0.409091, 0.284337",
        "false, MEDIAN_TOTAL, 0.222222, 0.194969",
        "false, MEDIAN_VARIABLE, 0.470588, 0.354839",
        "false, EXPLAINED_TOTAL, 0.052468, 0.029941",
        "false, EXPLAINED_VARIABLE, 0.189174, 0.066317"
    })
    void everyFigureIsThatOfTheSpreadsheet(boolean whole, GapFigure figure, String baseline, String alternative) {
        Fairness fairness = Firm.twice().fairness(whole, Fairness.LEAST);
        assertThat(fairness.women()).isEqualTo(12);
        assertThat(fairness.men()).isEqualTo(12);
        has(fairness.figures().get(figure), baseline, alternative);
    }

    @Test
    void quartersTellHowManyOfThemAreWomen() {
        List<Both> bands = Firm.twice().fairness(false, Fairness.LEAST).bands();
        assertThat(bands).hasSize(4);
        has(bands.get(0), "1", "1");
        has(bands.get(1), "0.333333", "0.333333");
        has(bands.get(2), "0.333333", "0.333333");
        has(bands.get(3), "0.333333", "0.333333");
    }

    @Test
    void whoIsPaidTheSameSharesThePlacesAtTheBorderOfAQuarter() {
        StringBuilder workers = new StringBuilder();
        for (int nth = 0; nth < 20; nth++) {
            workers.append("p%d %s seller 1 2020-01-01 30000 1000 1000%n".formatted(nth, nth < 5 ? "w" : "m"));
        }
        assertThat(Firm.of(workers.toString()).fairness(true, Fairness.LEAST).bands())
                .allSatisfy(band -> has(band, "0.25", "0.25"));
    }

    @Test
    void gapsOfACategoryAreOfItsWorkersAlone() {
        List<Category> categories = Firm.twice().fairness(true, Fairness.LEAST).categories();
        assertThat(categories).extracting(Category::name).containsExactly("lead", "seller");
        Category sellers = categories.getLast();
        has(sellers.basic(), "0.045526", "0.045526");
        has(sellers.variable(), "0.441176", "0.253731");
        has(sellers.total(), "0.115136", "0.081712");
    }

    @Test
    void ofFewerThanTheSettingNothingIsTold() {
        Firm firm = Firm.twice();
        Category leads = firm.fairness(true, 10).categories().getFirst();
        assertThat(leads).isEqualTo(new Category("lead", null, null, null));
        assertThat(firm.fairness(true, 10).categories().getLast().total()).isNotNull();
        assertThat(firm.fairness(true, 11).categories().getLast().total()).isNull();
        assertThat(firm.fairness(true, 12).figures()).isNotEmpty();
        Fairness few = firm.fairness(true, 13);
        assertThat(few.figures()).isEmpty();
        assertThat(few.bands()).isEmpty();
        assertThat(few.categories()).isEmpty();
        assertThatThrownBy(() -> firm.fairness(true, 4)).hasMessage("No group may be smaller than 5.");
    }

    @Test
    void whoIsNeitherOrNotKnownHasNoPartInIt() {
        Firm firm = Firm.of(WORKERS + """
                x o seller 1 2020-01-01 99000 90000 1
                y ? seller 1 2020-01-01 99000 90000 1
                """);
        assertThat(firm.fairness(true, Fairness.LEAST))
                .isEqualTo(Firm.of(WORKERS).fairness(true, Fairness.LEAST));
    }

    @Test
    void withFewWorkersNothingIsExplained() {
        assertThat(Firm.of(WORKERS).fairness(true, Fairness.LEAST).figures())
                .doesNotContainKeys(GapFigure.EXPLAINED_TOTAL, GapFigure.EXPLAINED_VARIABLE)
                .containsKey(GapFigure.TOTAL);
    }

    @Test
    void fixedPayOfTheSchemeIsBasicPayInThePlaceOfTheSalary() {
        Firm firm = Firm.of(WORKERS);
        List<ComparisonRow> fixed = firm.rows().stream()
                .map(row -> new ComparisonRow(
                        row.facts(),
                        row.baseline().add(number("50000")),
                        row.alternative(),
                        number("50000"),
                        BigDecimal.ZERO))
                .toList();
        Map<GapFigure, Both> figures =
                new Firm(fixed, firm.people()).fairness(false, Fairness.LEAST).figures();
        has(figures.get(GapFigure.VARIABLE), "0.409091", "0.284337");
        // Variable pay is 26 000 of women and 44 000 of men, basic pay 300 000 of both.
        has(figures.get(GapFigure.TOTAL), "0.052326", "0.19793");
    }

    @Test
    void theBaselineAgainstItselfAndSwappedSides() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        StringBuilder workers = new StringBuilder();
        for (int nth = 0; nth < 60; nth++) {
            workers.append("p%d %s %s %s 20%02d-01-01 %d %d %d%n"
                    .formatted(
                            nth,
                            nth % 2 == 0 ? "w" : "m",
                            random.nextBoolean() ? "seller" : "lead",
                            random.nextBoolean() ? "1" : "0.5",
                            10 + random.nextInt(15),
                            20_000 + random.nextInt(20_000),
                            random.nextInt(20_000),
                            random.nextInt(20_000)));
        }
        Firm firm = Firm.of(workers.toString());
        Firm swapped = new Firm(
                firm.rows().stream()
                        .map(row -> new ComparisonRow(row.facts(), row.alternative(), row.baseline()))
                        .toList(),
                firm.people());
        Firm same = new Firm(
                firm.rows().stream()
                        .map(row -> new ComparisonRow(row.facts(), row.baseline(), row.baseline()))
                        .toList(),
                firm.people());
        firm.fairness(true, 5)
                .figures()
                .forEach((figure, both) -> assertThat(
                                swapped.fairness(true, 5).figures().get(figure))
                        .as("seed %d, %s", seed, figure)
                        .isEqualTo(new Both(both.alternative(), both.baseline())));
        assertThat(same.fairness(true, 5).figures().values())
                .as("seed %d", seed)
                .allSatisfy(both -> assertThat(both.difference()).isZero());
    }

    @ParameterizedTest
    @CsvSource({"0.049999, false", "0.05, true", "-0.05, true", "-0.049999, false"})
    void fromFivePerCentOnAGapIsMuch(String gap, boolean much) {
        assertThat(Fairness.isMuch(number(gap))).isEqualTo(much);
    }

    @Test
    void howFarPayIsApartIsTheGapOfTheAlternativeWhicheverWay() {
        Firm firm = Firm.twice();
        assertThat(Fairness.apart(new Comparison(firm.rows()), firm.people(), Fairness.LEAST))
                .isEqualByComparingTo("0.2");
        Firm swapped = Firm.of(swapped(WORKERS));
        BigDecimal gap = Objects.requireNonNull(
                        swapped.fairness(true, Fairness.LEAST).figures().get(GapFigure.VARIABLE))
                .alternative();
        assertThat(gap).as("women are paid more").isNegative();
        assertThat(Fairness.apart(new Comparison(swapped.rows()), swapped.people(), Fairness.LEAST))
                .isEqualByComparingTo(gap.negate().setScale(4, RoundingMode.HALF_EVEN));
    }

    private static String swapped(String workers) {
        return workers.replace(" w ", " x ").replace(" m ", " w ").replace(" x ", " m ");
    }

    @Test
    void ofTooFewNothingIsAimedAt() {
        Firm firm = Firm.of(WORKERS);
        Comparison comparison = new Comparison(firm.rows());
        assertThat(Fairness.isTold(comparison, firm.people(), 6)).isTrue();
        assertThat(Fairness.isTold(comparison, firm.people(), 7)).isFalse();
        assertThatThrownBy(() -> Fairness.apart(comparison, firm.people(), 7))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
