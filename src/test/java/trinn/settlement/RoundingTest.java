package trinn.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.settlement.Months.award;
import static trinn.settlement.Months.declare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundingTest {

    private static final BigDecimal THIRD = BigDecimal.ONE.divide(BigDecimal.valueOf(3), MathContext.DECIMAL128);

    @ParameterizedTest
    @EnumSource(names = "UNNECESSARY", mode = EnumSource.Mode.EXCLUDE)
    void threeThirdsAreOneInEveryMode(RoundingMode mode) {
        Rounding rounding = new Rounding(2, mode);
        BigDecimal threeThirds = THIRD.multiply(BigDecimal.valueOf(3));
        assertThat(threeThirds).isLessThan(BigDecimal.ONE);
        assertThat(rounding.round(threeThirds.multiply(BigDecimal.valueOf(100))))
                .isEqualTo("100.00");
        assertThat(rounding.round(threeThirds.multiply(BigDecimal.valueOf(-100))))
                .isEqualTo("-100.00");
        BigDecimal twoThirdsTwice = BigDecimal.TWO.divide(BigDecimal.valueOf(3), MathContext.DECIMAL128);
        assertThat(rounding.round(twoThirdsTwice.multiply(BigDecimal.valueOf(3))))
                .isEqualTo("2.00");
    }

    @ParameterizedTest
    @EnumSource(names = "UNNECESSARY", mode = EnumSource.Mode.EXCLUDE)
    void aThirdThreeTimesIsPaidAsTheWhole(RoundingMode mode) {
        Months months = new Months(new Rounding(2, mode));
        months.next(
                award("commission", "300"),
                declare(Step.SCALE, "commission", THIRD.toPlainString()),
                declare(Step.MULTIPLY, "commission", "3"));
        assertThat(months.paid()).isEqualTo("300.00");
    }

    @ParameterizedTest
    @CsvSource({
        "UP, 1.01, -1.01",
        "DOWN, 1.00, -1.00",
        "CEILING, 1.01, -1.00",
        "FLOOR, 1.00, -1.01",
        "HALF_UP, 1.01, -1.01",
        "HALF_DOWN, 1.00, -1.00",
        "HALF_EVEN, 1.00, -1.00"
    })
    void theModeSaysWhereAHalfGoes(RoundingMode mode, String up, String down) {
        assertThat(new Rounding(2, mode).round(new BigDecimal("1.005"))).isEqualTo(up);
        assertThat(new Rounding(2, mode).round(new BigDecimal("-1.005"))).isEqualTo(down);
    }

    @ParameterizedTest
    @CsvSource({"1.000000000000000001, 1.01", "1.0000000000000000004, 1.00", "1.00, 1.00"})
    void sixteenFurtherDigitsAreLookedAt(String amount, String rounded) {
        assertThat(new Rounding(2, RoundingMode.UP).round(new BigDecimal(amount)))
                .isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"NOK, 1.24", "JPY, 1", "BHD, 1.235", "XXX, 1"})
    void theMinorUnitOfTheCurrencyIsTheDefault(String currency, String rounded) {
        assertThat(Rounding.of(Currency.getInstance(currency)).round(new BigDecimal("1.2350")))
                .isEqualTo(rounded);
    }

    @Test
    void aNegativeHalfGoesAwayFromZeroByDefault() {
        assertThat(Rounding.of(Currency.getInstance("NOK")).round(new BigDecimal("-0.005")))
                .isEqualTo("-0.01");
    }
}
