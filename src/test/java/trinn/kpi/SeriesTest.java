package trinn.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

    private final Series series = new Series();

    @Test
    void theFirstDayCountsAndTheDayBehindTheLastDoesNot() {
        series.add(10, new BigDecimal("1.5"));
        series.add(12, new BigDecimal("2"));
        series.close();

        assertThat(series.between(10, 12)).isEqualTo("1.5");
        assertThat(series.between(9, 13)).isEqualTo("3.5");
        assertThat(series.between(11, 12)).isEqualTo("0");
        assertThat(series.between(13, 20)).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999999.999999",
                "-999999999999.999999",
                "1000000000000",
                "0.000001",
                "0.0000001",
                "9223372036854.775807",
                "9223372036854.775808",
                "1234567890123456789012345678.0123456789",
                "0.3333333333333333333333333333333333"
            })
    void everyNumberIsKeptToItsLastDigitHoweverOftenItIsAdded(String number) {
        BigDecimal value = new BigDecimal(number);
        for (int day = 0; day < 40; day++) {
            series.add(day % 20, value);
            series.add(day % 20, BigDecimal.ONE);
        }
        series.close();

        BigDecimal both = value.add(BigDecimal.ONE).multiply(BigDecimal.TWO);
        assertThat(series.between(7, 8)).isEqualByComparingTo(both);
        assertThat(series.between(0, 20)).isEqualByComparingTo(both.multiply(new BigDecimal(20)));
    }

    @RepeatedTest(20)
    void anySumIsThatOfItsDays() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<String> hard = List.of("999999999999.999999", "0.12345678901", "-1000000000000000000000");
        TreeMap<Integer, BigDecimal> days = new TreeMap<>();
        for (int i = 0; i < 2_000; i++) {
            int day = random.nextInt(-300, 300);
            BigDecimal value = random.nextInt(20) == 0
                    ? new BigDecimal(hard.get(random.nextInt(hard.size())))
                    : BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000), random.nextInt(0, 7));
            series.add(day, value);
            days.merge(day, value, BigDecimal::add);
        }
        series.close();

        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(-310, 310);
            int to = from + random.nextInt(0, 300);
            assertThat(series.between(from, to))
                    .isEqualByComparingTo(
                            days.subMap(from, to).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }
}
