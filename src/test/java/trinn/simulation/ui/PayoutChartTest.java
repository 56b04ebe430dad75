package trinn.simulation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.simulation.ComparisonRow;

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

    @Test
    void whichAreDrawnDoesNotDependOnWhatIsPaid() {
        List<PayoutChart.Dot> dots = dots(5_000);
        List<PayoutChart.Dot> otherPay = dots.stream()
                .map(dot -> new PayoutChart.Dot(
                        new ComparisonRow(dot.row().facts(), BigDecimal.ONE, BigDecimal.TEN), dot.attainment()))
                .toList();

        assertThat(PayoutChart.some(otherPay))
                .extracting(dot -> dot.row().facts())
                .isEqualTo(PayoutChart.some(dots).stream()
                        .map(dot -> dot.row().facts())
                        .toList());
    }

    /** One at each whole attainment, in any order. */
    private static List<PayoutChart.Dot> dots(int many) {
        Seller seller = new Seller("1", "Kari", "", "", "", null, null, null, Map.of());
        Period june = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1));
        FactSet facts = new FactSet(seller, june, List.of());
        List<PayoutChart.Dot> dots = new ArrayList<>();
        for (int at = 0; at < many; at++) {
            ComparisonRow row = new ComparisonRow(facts, BigDecimal.ZERO, BigDecimal.ONE);
            dots.add(new PayoutChart.Dot(row, BigDecimal.valueOf(at)));
        }
        Collections.shuffle(dots, new Random(7));
        return dots;
    }
}
