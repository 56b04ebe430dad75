package trinn.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RangeTest {

    private static Range of(int digits, String... numbers) {
        return Range.of(List.of(numbers).stream().map(BigDecimal::new).toList(), digits);
    }

    @Test
    void oneNumberIsItsOwnRange() {
        assertThat(of(2, "7"))
                .isEqualTo(new Range(new BigDecimal("7.00"), new BigDecimal("7.00"), new BigDecimal("7.00")));
    }

    @Test
    void quantilesThatFallOnANumberAreThatNumber() {
        List<BigDecimal> numbers =
                IntStream.rangeClosed(0, 10).mapToObj(BigDecimal::valueOf).toList();
        assertThat(Range.of(numbers.reversed(), 0))
                .isEqualTo(new Range(BigDecimal.ONE, BigDecimal.valueOf(5), BigDecimal.valueOf(9)));
    }

    @Test
    void betweenTwoNumbersTheRangeIsAStraightLine() {
        assertThat(of(1, "0", "100"))
                .isEqualTo(new Range(new BigDecimal("10.0"), new BigDecimal("50.0"), new BigDecimal("90.0")));
    }

    @Test
    void ofNothingThereIsNoRange() {
        assertThatThrownBy(() -> Range.of(List.of(), 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
