package trinn.simulation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayoutChartTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_999, 2_000})
    void asManyAsCanBeToldApartAreAllDrawn(int many) {
        List<PayoutChart.Dot> dots = dots(many);

        assertThat(PayoutChart.some(dots)).isEqualTo(dots);
    }

    @Test
    void ofMoreTheLowestTheHighestAndEvenlyManyBetweenAreDrawn() {
        List<PayoutChart.Dot> drawn = PayoutChart.some(dots(10_001));

        assertThat(drawn).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(drawn.getFirst().attainment()).isEqualByComparingTo("0");
        assertThat(drawn.getLast().attainment()).isEqualByComparingTo("10000");
        assertThat(IntStream.range(1, 2_000)
                        .map(i -> drawn.get(i).attainment().intValue()
                                - drawn.get(i - 1).attainment().intValue()))
                .allMatch(step -> step == 5 || step == 6);
    }

    /** One at each whole attainment, in any order. */
    private static List<PayoutChart.Dot> dots(int many) {
        List<PayoutChart.Dot> dots = new ArrayList<>();
        for (int at = 0; at < many; at++) {
            dots.add(new PayoutChart.Dot(at, BigDecimal.valueOf(at)));
        }
        Collections.shuffle(dots, new Random(7));
        return dots;
    }
}
