package trinn.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class ScaleTest {

    private final Scale tenths = Scale.of("0.5", "1.25", "0.1");

    @Test
    void positionsAreExactAndTheLastOneIsTheEnd() {
        assertThat(tenths.positions()).isEqualTo(8);
        assertThat(tenths.at(3)).isEqualByComparingTo("0.8");
        assertThat(tenths.at(8)).isEqualByComparingTo("1.25");
    }

    @Test
    void aValueBesideTheSliderStandsAtItsEnd() {
        assertThat(tenths.positionOf(new BigDecimal("0.83"))).isEqualTo(3);
        assertThat(tenths.positionOf(new BigDecimal("-1"))).isZero();
        assertThat(tenths.positionOf(new BigDecimal("99"))).isEqualTo(8);
        assertThat(tenths.covers(new BigDecimal("99"))).isFalse();
    }

    @Test
    void theFieldAcceptsWhatItsLimitsAllow() {
        Scale limited = tenths.accepting(BigDecimal.ZERO, null);
        assertThat(limited.accepts(new BigDecimal("99"))).isTrue();
        assertThat(limited.accepts(new BigDecimal("-0.01"))).isFalse();
    }

    @Test
    void aScaleOnWhichNothingMovesIsRefused() {
        assertThatThrownBy(() -> Scale.of("1", "1", "0.1")).hasMessage("The scale must rise, from (1) to (1).");
        assertThatThrownBy(() -> Scale.of("0", "1", "0")).hasMessage("The step (0) of a scale must be above 0.");
    }
}
