package trinn.simulation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BinsTest {

    @Test
    void differencesAreCountedInRoundStepsWithTheUnchangedApart() {
        List<Bins.Bin> bins = Bins.of(numbers("-900", "-200", "-199.99", "0", "0", "0.01", "450"));
        assertThat(bins.stream().map(bin -> bin.farther().toPlainString()))
                .containsExactly("-1000", "-800", "-600", "-400", "-200", "0", "200", "400", "600");
        assertThat(bins.stream().map(Bins.Bin::count)).containsExactly(1L, 0L, 0L, 0L, 2L, 2L, 1L, 0L, 1L);
    }

    @Test
    void everyDifferenceIsInExactlyOneBin() {
        List<BigDecimal> differences = numbers("-7", "-3.5", "-0.01", "0", "1", "2", "6.99", "7");
        assertThat(Bins.of(differences).stream().mapToLong(Bins.Bin::count).sum())
                .isEqualTo(differences.size());
    }

    @Test
    void withoutAnyDifferenceThereIsOneBin() {
        assertThat(Bins.of(numbers("0", "0.00"))).hasSize(1).allMatch(bin -> bin.count() == 2);
    }

    private static List<BigDecimal> numbers(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }
}
