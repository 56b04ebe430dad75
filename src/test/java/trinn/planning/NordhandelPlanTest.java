package trinn.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trinn.facts.Period;
import trinn.planning.Step.Kind;
import trinn.population.DataFolder;
import trinn.population.DataSet;

/** Plans of the sample company. */
final class NordhandelPlanTest {

    private static PlanningData data;
    private static Period base;

    @BeforeAll
    static void read() {
        DataSet nordhandel = DataFolder.read(Path.of("scenarios/nordhandel"));
        data = PlanningData.of(nordhandel.catalogue(), nordhandel.records());
        base = Objects.requireNonNull(data.lastYear());
    }

    private static Plan plan(BigDecimal profit) {
        return data.plan(new Goal(
                profit, BigDecimal.ZERO, base, new Period(base.to(), base.to().plusYears(1)), Norms.NONE));
    }

    @Test
    void theLastTwelveMonthsAreTheBase() {
        assertThat(base).isEqualTo(SmallCompany.period("2025-11-01", "2026-11-01"));
    }

    @Test
    void lastYearsOwnMarginGivesLastYearBack() {
        Plan plan = plan(data.margin(base));
        Figures last = plan.base();
        assertThat(plan.revenue().subtract(last.revenue())).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(plan.deals()).isCloseTo(last.deals(), within(BigDecimal.ONE));
        // Leads that were open at the end of the year are won later, so conversions are those of a little less than a
        // year.
        assertThat(plan.step(Kind.WON).result()).isCloseTo(last.won(), within(BigDecimal.ONE));
        BigDecimal leads = plan.steps().stream()
                .filter(step -> step.subject().equals("lead"))
                .findFirst()
                .orElseThrow()
                .result();
        assertThat(leads).isCloseTo(last.leads(), Percentage.withPercentage(10));
        plan.steps().stream()
                .filter(step -> step.kind() == Kind.EFFORT)
                .forEach(step -> assertThat(step.result())
                        .as(step.subject())
                        .isCloseTo(last.efforts().get(step.subject()), within(ofADeal(last, step.subject()))));
        System.out.printf(
                "revenue %s, deals %s, won %s, leads %s of %s, sellers %d%n",
                plan.revenue(),
                plan.deals(),
                plan.step(Kind.WON).result(),
                leads,
                last.leads(),
                plan.company().sellers().size());
    }

    /** A deal more or less is planned, and so the activities of one. */
    private static BigDecimal ofADeal(Figures figures, String activity) {
        return figures.efforts().get(activity).divide(figures.deals(), 0, RoundingMode.UP);
    }

    @Test
    void whateverTheGoalSharesAndMonthsAddUp() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            Plan plan = plan(BigDecimal.valueOf(1 + random.nextLong(50_000_000_000L), 2));
            assertThat(plan.company().revenue()).isEqualByComparingTo(plan.revenue());
            assertThat(plan.company().needs().deals()).isEqualByComparingTo(plan.deals());
            assertThat(sum(plan.departments().stream().map(GroupPlan::revenue).toList()))
                    .isEqualByComparingTo(plan.revenue());
            PlanTargets targets = PlanTargets.of(data, plan, false);
            for (String level : List.of("company", "department", "seller")) {
                assertThat(sum(targets.rows().stream()
                                .filter(row -> row.text("level").equals(level)
                                        && row.text("kpi").equals("revenue"))
                                .map(row -> row.amount("target"))
                                .toList()))
                        .as("seed %s, %s", seed, level)
                        .isEqualByComparingTo(plan.revenue());
            }
        }
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
