package trinn.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeclarationTest {

    @ParameterizedTest
    @CsvSource({
        "SCALE, 0",
        "SCALE, 1",
        "SCALE, 1.00",
        "WITHHOLD, 0",
        "WITHHOLD, 1",
        "RELEASE, 0",
        "RELEASE, 1",
        "MULTIPLY, 0",
        "MULTIPLY, 99",
        "DRAW, 0",
        "SUPPLEMENT, 0",
        "SUPPLEMENT, 1.5",
        "ONCOST, 0",
        "SPREAD, 1",
        "SPREAD, 12.00",
        "SPREAD, 1E+2",
        "SPREAD, 120",
        "AWARD, -0.01",
        "FLOOR, -5",
        "CAP, -5"
    })
    void theBordersAreAllowed(Step step, String value) {
        assertThat(Months.declare(step, "commission", value).value()).isEqualTo(new BigDecimal(value));
    }

    @ParameterizedTest
    @CsvSource({
        "SCALE, -0.001, between 0 and 1",
        "SCALE, 1.001, Maybe multiply was meant",
        "WITHHOLD, -0.001, share to withhold must lie between 0 and 1",
        "WITHHOLD, 1.001, share to withhold must lie between 0 and 1",
        "RELEASE, -0.001, share to release must lie between 0 and 1",
        "RELEASE, 1.001, share to release must lie between 0 and 1",
        "MULTIPLY, -0.001, multiplier must not be negative",
        "DRAW, -0.001, declared by draw must not be negative",
        "SUPPLEMENT, -0.001, declared by supplement must not be negative",
        "ONCOST, -0.001, declared by oncost must not be negative",
        "SPREAD, 0, whole number from 1 to 120",
        "SPREAD, 0.999, whole number from 1 to 120",
        "SPREAD, 2.5, whole number from 1 to 120",
        "SPREAD, -3, whole number from 1 to 120",
        "SPREAD, 121, whole number from 1 to 120"
    })
    void whatLiesBeyondIsRefusedWithItsValue(Step step, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Months.declare(step, "commission", value))
                .withMessageContaining(message)
                .withMessageContaining(value);
    }

    @ParameterizedTest
    @EnumSource
    void stepsUpToTheCapEarn(Step step) {
        assertThat(step.earns())
                .isEqualTo(java.util.Set.of(Step.AWARD, Step.SCALE, Step.MULTIPLY, Step.FLOOR, Step.CAP)
                        .contains(step));
    }
}
