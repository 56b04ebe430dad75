package trinn.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of sellers, teams and the company. */
class KpiTest {

    @ParameterizedTest
    @CsvSource({
        "149, 0.49, 0.49",
        "150, 0.5, 0.5",
        "179, 0.79, 0.79",
        "180, 0.8, 0.8",
        "181, 0.81, 0.8",
        "250, 1.5, 0.8",
        "100, 0, 0",
        "50, 0, 0"
    })
    void theCappedIndexIsAtMostThatOfTheTarget(BigDecimal actual, BigDecimal index, BigDecimal capped) {
        Kpi kpi = kpi(actual, new BigDecimal(180), new BigDecimal(100), new BigDecimal(200));
        assertThat(kpi.index()).isEqualByComparingTo(index);
        assertThat(kpi.cappedIndex()).isEqualByComparingTo(capped);
    }

    @ParameterizedTest
    @CsvSource({"11, 0, 0", "10, 0, 0", "6, 0.5, 0.5", "4, 0.75, 0.75", "3, 0.875, 0.75", "0, 1.25, 0.75"})
    void whereLessIsBetterTheBaseIsAboveTheNorm(BigDecimal actual, BigDecimal index, BigDecimal capped) {
        Kpi kpi = kpi(actual, new BigDecimal(4), BigDecimal.TEN, BigDecimal.TWO);
        assertThat(kpi.index()).isEqualByComparingTo(index);
        assertThat(kpi.cappedIndex()).isEqualByComparingTo(capped);
    }

    @Test
    void withoutATargetTheIndexHasNoCap() {
        assertThat(kpi(new BigDecimal(300), null, new BigDecimal(100), new BigDecimal(200))
                        .cappedIndex())
                .isEqualByComparingTo("2");
    }

    @Test
    void theIndexIsUnknownWithoutBaseAndNorm() {
        BigDecimal ten = BigDecimal.TEN;
        assertThat(kpi(ten, ten, null, ten).index()).isNull();
        assertThat(kpi(ten, ten, ten, null).index()).isNull();
        assertThat(kpi(ten, ten, ten, ten).index()).isNull();
        assertThat(kpi(ten, ten, ten, ten).cappedIndex()).isNull();
    }

    @Test
    void anotherTargetLeavesTheRest() {
        Kpi kpi = new Kpi("k", Window.YEAR, BigDecimal.ONE, BigDecimal.TWO, BigDecimal.ZERO, BigDecimal.TEN, null);
        assertThat(kpi.withTarget(null))
                .isEqualTo(new Kpi("k", Window.YEAR, BigDecimal.ONE, null, BigDecimal.ZERO, BigDecimal.TEN, null));
        assertThat(kpi.withTarget(BigDecimal.TWO)).isEqualTo(kpi);
    }

    @ParameterizedTest
    @CsvSource({"79, 100, 0.79", "-5, 10, -0.5", "5, -10, -0.5", "0, 100, 0", "5, 0, ", "5, , "})
    void attainmentIsOfTheTarget(BigDecimal actual, @Nullable BigDecimal target, @Nullable BigDecimal attainment) {
        TeamKpi team = new TeamKpi("k", Window.MONTH, actual, target, BigDecimal.ONE, BigDecimal.TWO);
        Kpi own = kpi(actual, target, null, null);
        assertThat(team.attainment()).isEqualTo(own.attainment());
        TeamKpi direct = new TeamKpi("k", Window.MONTH, BigDecimal.ONE, BigDecimal.TWO, actual, target);
        assertThat(direct.directAttainment()).isEqualTo(own.attainment());
        if (attainment == null) {
            assertThat(team.attainment()).isNull();
        } else {
            assertThat(team.attainment()).isEqualByComparingTo(attainment);
        }
    }

    @Test
    void aNegativeQuotientNeverReachesABorderByRounding() {
        BigDecimal third =
                kpi(new BigDecimal(-1), new BigDecimal(3), null, null).attainment();
        assertThat(third.multiply(new BigDecimal(3))).isLessThan(new BigDecimal(-1));
        BigDecimal other = kpi(new BigDecimal(1), new BigDecimal(3), null, null).attainment();
        assertThat(other.multiply(new BigDecimal(3))).isLessThan(BigDecimal.ONE);
        assertThat(other.precision()).isEqualTo(34);
    }

    @Test
    void companyAndDepartmentHaveAnAttainmentToo() {
        assertThat(new Company(new BigDecimal(80), new BigDecimal(100)).attainment())
                .isEqualByComparingTo("0.8");
        assertThat(new Company(BigDecimal.ONE, BigDecimal.ZERO).attainment()).isNull();
        Department department =
                new Department("d", new BigDecimal(15), BigDecimal.TEN, new BigDecimal(20), new BigDecimal(30));
        assertThat(department.attainment()).isEqualByComparingTo("0.75");
        assertThat(new Department("d", BigDecimal.ONE, new BigDecimal(-1), BigDecimal.ZERO, BigDecimal.ONE)
                        .attainment())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 3", "2, 1, 3", "1, 3, 3", "1, 3, 2"})
    void thePlansOfADepartmentRise(BigDecimal minimum, BigDecimal norm, BigDecimal maximum) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Department("d", BigDecimal.ONE, minimum, norm, maximum))
                .withMessageContaining("minimum %s, norm %s, maximum %s", minimum, norm, maximum);
    }

    @Test
    void aScorecardAddsUpItsObjectives() {
        Scorecard card = Scorecard.of(List.of(objective("0.4", "0.9"), objective("0.6", "1.1")));
        assertThat(card.weight()).isEqualByComparingTo("1");
        assertThat(card.score()).isEqualByComparingTo("1.02");
        assertThat(Scorecard.of(List.of())).isEqualTo(new Scorecard(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    @Test
    void allUnitsOfAProductHaveAValue() {
        assertThat(new Product("p", new BigDecimal("2.5"), new BigDecimal(100)).value())
                .isEqualByComparingTo("250");
    }

    private static Objective objective(String weight, String score) {
        return new Objective("o", new BigDecimal(weight), new BigDecimal(score));
    }

    private static Kpi kpi(
            BigDecimal actual, @Nullable BigDecimal target, @Nullable BigDecimal base, @Nullable BigDecimal norm) {
        return new Kpi("k", Window.MONTH, actual, target, base, norm, null);
    }
}
