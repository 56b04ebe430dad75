package trinn.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trinn.facts.Period;
import trinn.records.RecordText;
import trinn.records.RecordType;
import trinn.records.Row;

/** A plan becomes targets that add up, and meets those that are there. */
final class PlanTargetsTest {

    private final PlanningData data = SmallCompany.whole();
    private final Plan plan = data.plan(SmallCompany.goal("400", "320"));

    @Test
    void monthsAddUpToTheYearAndSellersToTheCompany() {
        PlanTargets targets = PlanTargets.of(data, plan, false);
        assertThat(values(targets, "company", "", "revenue")).containsExactly(667, 667, 666);
        assertThat(values(targets, "department", "N", "revenue")).containsExactly(400, 400, 400);
        assertThat(values(targets, "seller", "a", "revenue")).containsExactly(240, 240, 240);
        assertThat(values(targets, "seller", "b", "revenue")).containsExactly(160, 160, 160);
        assertThat(values(targets, "seller", "c", "revenue")).containsExactly(267, 267, 266);
        // 14 calls on 22, 22 and 20 days: 4.8125, 4.8125, 4.375
        assertThat(values(targets, "seller", "a", "first-calls")).containsExactly(5, 5, 4);
        assertThat(values(targets, "company", "", "first-calls").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(28);
    }

    @Test
    void aPartTimersTargetIsThatOfFullTimeWhereSchemesTakeItInProportion() {
        PlanTargets targets = PlanTargets.of(data, plan, true);
        assertThat(values(targets, "seller", "b", "revenue")).containsExactly(320, 320, 320);
        assertThat(values(targets, "seller", "a", "revenue")).containsExactly(240, 240, 240);
        assertThat(values(targets, "department", "N", "revenue")).containsExactly(400, 400, 400);
    }

    @Test
    void revenueFollowsTheSeasonOfTheCompany() {
        String sales = """
                payees: id=a, name=Ann
                sales: date=2023-01-10, payee=a, amount=300, cost=0
                sales: date=2023-02-10, payee=a, amount=100, cost=0
                """;
        PlanningData seasonal = SmallCompany.data(sales);
        Period base = SmallCompany.period("2023-01-01", "2023-03-01");
        Period year = SmallCompany.period("2024-01-01", "2024-04-01");
        Plan of = seasonal.plan(new Goal(new BigDecimal("1200"), BigDecimal.ZERO, base, year, Norms.NONE));
        // March is not known: the average of the others, 200
        assertThat(values(PlanTargets.of(seasonal, of, false), "company", "", "revenue"))
                .containsExactly(600, 200, 400);
    }

    @Test
    void theFileIsTheRows() {
        PlanTargets targets = PlanTargets.of(data, plan, false);
        assertThat(targets.file()).isEqualTo("plan-2024-04.csv");
        List<String> lines = targets.csv().lines().toList();
        assertThat(lines).hasSize(targets.rows().size() + 1);
        assertThat(lines.getFirst()).isEqualTo("level,of,kpi,from,to,target");
        assertThat(lines.get(1)).isEqualTo("company,,revenue,2024-04-01,2024-05-01,667");
        assertThat(targets.rows().getFirst().origin()).hasToString("plan-2024-04.csv, row 2");
    }

    @Test
    void anOldTargetThatOverlapsIsToldAndStaysOrGivesWay() {
        List<Row> old = RecordText.records("""
                targets: level=seller, of=a, kpi=revenue, from=2024-03-01, to=2024-04-01, target=1
                targets: level=seller, of=a, kpi=revenue, from=2024-04-01, to=2024-05-01, target=2
                targets: level=seller, of=a, kpi=margin, from=2024-04-01, to=2024-05-01, target=3
                targets: level=company, kpi=revenue, from=2024-06-30, target=4
                """).of(RecordType.TARGETS);
        PlanTargets targets = PlanTargets.of(data, plan, false);
        PlanTargets.Merged kept = targets.into(old, false);
        assertThat(kept.overlapping()).isEqualTo(2);
        assertThat(kept.rows())
                .startsWith(old.toArray(Row[]::new))
                .hasSize(targets.rows().size() + 2);
        PlanTargets.Merged replaced = targets.into(old, true);
        assertThat(replaced.overlapping()).isEqualTo(2);
        assertThat(replaced.rows())
                .contains(old.get(0), old.get(2))
                .doesNotContain(old.get(1), old.get(3))
                .hasSize(targets.rows().size() + 2);
    }

    @Test
    void partsAlwaysAddUpAndNoneIsAUnitOff() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            BigDecimal whole = BigDecimal.valueOf(random.nextLong(1_000_000_000L));
            List<BigDecimal> weights = new ArrayList<>();
            IntStream.range(0, 1 + random.nextInt(50))
                    .forEach(any -> weights.add(
                            random.nextInt(5) == 0
                                    ? BigDecimal.ZERO
                                    : BigDecimal.valueOf(random.nextLong(1_000_000), random.nextInt(5))));
            List<BigDecimal> parts = LargestRemainder.split(whole, weights);
            BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
            for (int at = 0; at < parts.size() && sum.signum() > 0; at++) {
                BigDecimal off = parts.get(at).multiply(sum).subtract(whole.multiply(weights.get(at)));
                assertThat(off.abs()).as("seed %s, round %s", seed, round).isLessThan(sum);
            }
        }
    }

    private static List<Integer> values(PlanTargets targets, String level, String of, String kpi) {
        return targets.rows().stream()
                .filter(row -> row.text("level").equals(level)
                        && row.text("of").equals(of)
                        && row.text("kpi").equals(kpi))
                .map(row -> row.amount("target").intValueExact())
                .toList();
    }
}
