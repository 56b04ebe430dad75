package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Measurements;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Sale;
import trinn.kpi.Catalogue;
import trinn.population.DataFolder;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.simulation.NextYear.Moves;

/** The sample company next year, under a plain commission on its sales and under the Nordic sales plan. */
class NextYearTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static final String COMMISSION = "examples/rate-on-sales";
    private static final String NORDIC = "rules/nordic-sales";

    private static List<FactSet> population = List.of();
    private static final Map<String, CompiledScheme> COMPILED = new HashMap<>();
    private static final Map<String, Comparison> LAST = new HashMap<>();

    @BeforeAll
    static void read() {
        population = DataFolder.read(Path.of("scenarios/nordhandel")).factSets();
        LAST.put(
                COMMISSION,
                Comparison.of(
                        pays(COMMISSION, "rate", "0.1").apply(new Measurements(population)),
                        pays(COMMISSION, "rate", "0.11").apply(new Measurements(population))));
        LAST.put(
                NORDIC,
                Comparison.of(
                        pays(NORDIC, "cap", "80000").apply(new Measurements(population)),
                        pays(NORDIC, "cap", "30000").apply(new Measurements(population))));
    }

    @AfterAll
    static void forget() {
        COMPILED.values().forEach(CompiledScheme::close);
        population = List.of();
        LAST.clear();
    }

    private static Function<Measurements, Outcome> pays(String folder, String term, String value) {
        CompiledScheme compiled = COMPILED.computeIfAbsent(
                folder, any -> new SchemeCompiler().compile(Scheme.of(SchemeFiles.read(Path.of(folder)))));
        return everybody -> Outcome.of(
                new Variant("", compiled, compiled.scheme().terms().with(term, new BigDecimal(value))),
                everybody,
                Duration.ofMinutes(1));
    }

    private static Moves moves(String code) {
        Catalogue known = Catalogue.delivered();
        return known.isOfSales(code)
                ? Moves.AS_SALES
                : "revenue".equals(known.attained(code)) ? Moves.AS_ATTAINMENT : Moves.NOT;
    }

    private static Outlook commission(NextYear scenario) {
        return Outlook.of(
                scenario,
                LAST.get(COMMISSION),
                NextYearTest::moves,
                pays(COMMISSION, "rate", "0.1"),
                pays(COMMISSION, "rate", "0.11"),
                Progress.PATIENT);
    }

    private static Outlook nordic(NextYear scenario, Progress progress) {
        return Outlook.of(
                scenario,
                LAST.get(NORDIC),
                NextYearTest::moves,
                pays(NORDIC, "cap", "80000"),
                pays(NORDIC, "cap", "30000"),
                progress);
    }

    private static NextYear year(String growth, String quotas, String churn, String spread, String answer, long seed) {
        return new NextYear(
                new BigDecimal(growth),
                new BigDecimal(quotas),
                new BigDecimal(churn),
                new BigDecimal(spread),
                new BigDecimal(answer),
                seed);
    }

    private static List<FactSet> grown(NextYear scenario) {
        return Grown.of(scenario, Prospects.of(scenario, population, Map.of()), population, NextYearTest::moves);
    }

    private static FactSet lastYear(FactSet facts) {
        return population.stream()
                .filter(other -> other.period().equals(facts.period())
                        && other.seller().id().equals(facts.seller().id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutAnAssumptionItIsLastYearToTheLastCent() {
        NextYear asEver = new NextYear(
                new BigDecimal("0.00"), new BigDecimal("0.0"), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 5);
        assertThat(commission(asEver).rows()).isEqualTo(LAST.get(COMMISSION));
        assertThat(nordic(NextYear.SAME, Progress.PATIENT).rows()).isEqualTo(LAST.get(NORDIC));
        assertThat(grown(asEver)).isEqualTo(population);
    }

    @Test
    void aTenthMorePaysATenthMoreOfACommission() {
        List<ComparisonRow> last = LAST.get(COMMISSION).rows();
        List<ComparisonRow> next =
                commission(year("0.1", "0", "0", "0", "0", 1)).rows().rows();
        for (int row = 0; row < last.size(); row++) {
            assertThat(next.get(row).baseline())
                    .isCloseTo(last.get(row).baseline().multiply(new BigDecimal("1.1")), within(CENT));
            assertThat(next.get(row).alternative())
                    .isCloseTo(last.get(row).alternative().multiply(new BigDecimal("1.1")), within(CENT));
        }
    }

    @Test
    void quotasMoveWithDepartmentsAndCompanyButNoRatio() {
        List<FactSet> next = grown(year("0.05", "0.10", "0", "0", "0", 1));
        for (int at = 0; at < population.size(); at++) {
            FactSet before = population.get(at);
            FactSet after = next.get(at);
            for (Kpi kpi : before.kpis()) {
                Kpi now = after.kpi(kpi.code());
                Moves moves = moves(kpi.code());
                if (moves == Moves.AS_SALES) {
                    assertThat(now.actual()).isEqualByComparingTo(kpi.actual().multiply(new BigDecimal("1.05")));
                } else if (moves == Moves.NOT) {
                    assertThat(now).isEqualTo(kpi);
                } else {
                    assertThat(now.actual().multiply(new BigDecimal("1.10")))
                            .isCloseTo(kpi.actual().multiply(new BigDecimal("1.05")), within(new BigDecimal("1e-20")));
                }
            }
            Kpi quota = Objects.requireNonNull(before.kpi("revenue"));
            if (quota.target() != null) {
                assertThat(Objects.requireNonNull(after.kpi("revenue")).target())
                        .isEqualByComparingTo(quota.target().multiply(new BigDecimal("1.10")));
            }
            Department was = before.one(Department.class);
            Department is = after.one(Department.class);
            if (was != null && is != null) {
                assertThat(is.actual()).isEqualByComparingTo(was.actual().multiply(new BigDecimal("1.05")));
                assertThat(is.norm()).isEqualByComparingTo(was.norm().multiply(new BigDecimal("1.10")));
            }
        }
        assertThat(moves("plan-attainment")).isEqualTo(Moves.AS_ATTAINMENT);
        assertThat(moves("quality")).isEqualTo(Moves.NOT);
        assertThat(moves("meetings")).isEqualTo(Moves.NOT);
    }

    @Test
    void whoLeavesIsPaidToALastMonthAndOfMoreWhoLeaveAllAreTheSame() {
        Set<String> few = new HashSet<>(Prospects.of(year("0", "0", "0.1", "0", "0", 3), population, Map.of())
                .last()
                .keySet());
        Prospects many = Prospects.of(year("0", "0", "0.3", "0", "0", 3), population, Map.of());
        int sellers = (int)
                population.stream().map(facts -> facts.seller().id()).distinct().count();
        assertThat(few).hasSize(Math.round(sellers * 0.1f));
        assertThat(many.last().keySet()).hasSize(Math.round(sellers * 0.3f)).containsAll(few);
        List<FactSet> next = grown(year("0", "0", "0.3", "0", "0", 3));
        assertThat(next).hasSizeLessThan(population.size()).allMatch(many::isThere);
        FactSet last = next.getLast();
        Department with = lastYear(last).one(Department.class);
        Department without = last.one(Department.class);
        assertThat(without.actual()).isLessThan(with.actual());
        assertThat(without.norm()).isEqualByComparingTo(with.norm());
    }

    @Test
    void sharedSalesOfWhoLeavesAddUpAndTheOthersHaveWhatTheyHad() {
        NextYear scenario = year("0", "0", "0.4", "0", "0", 3);
        List<FactSet> next = grown(scenario);
        int changed = 0;
        for (FactSet after : next) {
            List<Sale> before = lastYear(after).all(Sale.class);
            List<Sale> now = after.all(Sale.class);
            for (int at = 0; at < now.size(); at++) {
                changed += now.get(at).equals(before.get(at)) ? 0 : 1;
                assertThat(now.get(at).split().value())
                        .isCloseTo(before.get(at).split().value(), within(new BigDecimal("1e-20")));
            }
        }
        assertThat(changed).isPositive();
        Outlook outlook = commission(scenario);
        assertThat(outlook.leaving()).isEqualTo(50);
        assertThat(outlook.rows().baseline()).isLessThan(LAST.get(COMMISSION).baseline());
    }

    @Test
    void peopleAnswerToTheAlternativeAloneByWhatItPaysThemMore() {
        Outlook outlook = commission(year("0", "0", "0", "0", "0.5", 1));
        Comparison last = LAST.get(COMMISSION);
        assertThat(outlook.rows().baseline()).isEqualByComparingTo(last.baseline());
        BigDecimal expected = last.alternative().multiply(new BigDecimal("1.05"));
        assertThat(outlook.rows().alternative().setScale(0, RoundingMode.HALF_UP))
                .as("a tenth more pay, half of that more sales")
                .isCloseTo(expected, within(BigDecimal.TEN));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void theSameScenarioGivesTheSameOnAnyNumberOfThreads(int threads) throws Exception {
        NextYear scenario = year("0.04", "0.02", "0.1", "0.2", "0.3", 11);
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            Outlook outlook =
                    pool.submit(() -> nordic(scenario, Progress.PATIENT)).get();
            Bootstrap sure = Bootstrap.of(outlook.rows(), scenario.seed());
            assertThat(sure.total().alternative().toString()).isEqualTo("84775707.41 [78463708.26, 90984493.69]");
        }
    }

    @Test
    void theCompanyGrowsAsItsSellersDo() {
        NextYear scenario = year("0.2", "0.1", "0", "0", "0", 1);
        FactSet facts = population
                .getFirst()
                .replacing(List.of(new Company(new BigDecimal("500"), new BigDecimal("400"))), Company.class);
        FactSet next = Grown.of(
                        scenario, Prospects.of(scenario, List.of(facts), Map.of()), List.of(facts), NextYearTest::moves)
                .getFirst();
        Company company = Objects.requireNonNull(next.one(Company.class));
        assertThat(company.actual()).isEqualByComparingTo("600");
        assertThat(company.target()).isEqualByComparingTo("440");
    }

    @Test
    void itIsGivenUpWhenNobodyWaits() {
        assertThatThrownBy(() -> nordic(NextYear.SAME, (done, all) -> done < 1))
                .isInstanceOf(CancellationException.class);
    }
}
