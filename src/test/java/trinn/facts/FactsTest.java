package trinn.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

    @Test
    void attainmentIsExactWhereTheBorderIs() {
        assertThat(kpi("80", "100").attainment()).isEqualByComparingTo("0.8");
    }

    @Test
    void attainmentNeverReachesABorderByRounding() {
        BigDecimal justBelow =
                kpi("79999999999999999999.9999", "99999999999999999999.9999999").attainment();
        assertThat(justBelow).isLessThan(new BigDecimal("0.8000000000000000000000000001"));
        assertThat(kpi("0.66666666666666666666666666666666666", "1").attainment())
                .isLessThan(new BigDecimal("0.66666666666666666666666666666666666"));
    }

    @Test
    void attainmentIsUnknownWithoutATarget() {
        assertThat(kpi("80", "0").attainment()).isNull();
        assertThat(new Kpi("sales", Window.MONTH, BigDecimal.ONE, null, null, null, null).attainment())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"99, 0", "100, 0", "101, 0.01", "150, 0.5", "200, 1", "250, 1.5"})
    void theIndexCountsFromTheBaseOn(String actual, String index) {
        Kpi kpi = new Kpi(
                "k", Window.MONTH, new BigDecimal(actual), null, new BigDecimal(100), new BigDecimal(200), null);
        assertThat(kpi.index()).isEqualByComparingTo(index);
    }

    @ParameterizedTest
    @CsvSource({
        "9.99, BELOW",
        "10, MINIMUM",
        "10.01, MINIMUM",
        "19.99, MINIMUM",
        "20, NORM",
        "29.99, NORM",
        "30, MAXIMUM",
        "31, MAXIMUM"
    })
    void aPlanMetExactlyIsReached(String actual, Level level) {
        Department department =
                new Department("d", new BigDecimal(actual), BigDecimal.TEN, new BigDecimal(20), new BigDecimal(30));
        assertThat(department.level()).isEqualTo(level);
    }

    @Test
    void thePlansOfADepartmentRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Department("d", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN, new BigDecimal(30)))
                .withMessageContaining("must rise");
    }

    @Test
    void aPeriodHasItsFirstDayAndNotItsEnd() {
        Period period = new Period(LocalDate.of(2013, 5, 30), LocalDate.of(2013, 8, 30));
        assertThat(period.contains(LocalDate.of(2013, 5, 29))).isFalse();
        assertThat(period.contains(LocalDate.of(2013, 5, 30))).isTrue();
        assertThat(period.contains(LocalDate.of(2013, 8, 29))).isTrue();
        assertThat(period.contains(LocalDate.of(2013, 8, 30))).isFalse();
    }

    @Test
    void periodsThatTouchDoNotOverlap() {
        Period spring = new Period(LocalDate.of(2013, 3, 1), LocalDate.of(2013, 6, 1));
        assertThat(spring.overlaps(new Period(LocalDate.of(2013, 6, 1), LocalDate.of(2013, 7, 1))))
                .isFalse();
        assertThat(spring.overlaps(new Period(LocalDate.of(2013, 5, 31), LocalDate.of(2013, 7, 1))))
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(LocalDate.of(2013, 6, 1), LocalDate.of(2013, 6, 1)));
    }

    private static Kpi kpi(String actual, String target) {
        return Kpi.withTarget("sales", Window.QUARTER, new BigDecimal(actual), new BigDecimal(target));
    }
}
