package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;

class ProspectsTest {

    private static final Period MONTH = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
    private static final List<FactSet> SELLERS = IntStream.range(0, 1000)
            .mapToObj(nth ->
                    new FactSet(new Seller("s" + nth, "s" + nth, "seller", "North", null, null), MONTH, List.of()))
            .toList();

    private static NextYear year(String growth, String churn, String spread, String answer, long seed) {
        return new NextYear(
                new BigDecimal(growth),
                BigDecimal.ZERO,
                new BigDecimal(churn),
                new BigDecimal(spread),
                new BigDecimal(answer),
                seed);
    }

    private static Map<String, BigDecimal> factors(NextYear scenario, List<FactSet> sellers) {
        return Prospects.of(scenario, sellers, Map.of()).factors();
    }

    @Test
    void theFactorsOfSpreadHaveTheMeanOneAndTheSpreadThatWasAskedFor() {
        List<Double> factors = factors(year("0", "0", "0.3", "0", 9), SELLERS).values().stream()
                .map(BigDecimal::doubleValue)
                .toList();
        double mean = factors.stream().mapToDouble(factor -> factor).average().orElseThrow();
        assertThat(mean).isCloseTo(1, within(0.03));
        double square = factors.stream()
                .mapToDouble(factor -> Math.pow(Math.log(factor) + 0.045, 2))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(square)).isCloseTo(0.3, within(0.03));
    }

    @Test
    void whatIsDrawnForASellerHangsOnTheSeedAndNotOnOthers() {
        NextYear scenario = year("0", "0", "0.3", "0", 9);
        Map<String, BigDecimal> factors = factors(scenario, SELLERS);
        assertThat(factors(scenario, SELLERS.reversed())).isEqualTo(factors);
        assertThat(factors.entrySet())
                .containsAll(factors(scenario, SELLERS.subList(0, 20)).entrySet());
        assertThat(factors(year("0", "0", "0.3", "0", 10), SELLERS)).isNotEqualTo(factors);
        assertThat(factors.get("s7")).isEqualByComparingTo("0.752246");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 120, 0.2",
        "100, 300, 0.5",
        "100, 10, -0.5",
        "0, 5, 0.5",
        "0, 0, 0",
        "-10, -20, -0.5",
    })
    void aChangeOfPayCountsForAtMostHalfMoreOrLess(BigDecimal before, BigDecimal after, BigDecimal change) {
        Comparison comparison = new Comparison(List.of(new ComparisonRow(SELLERS.getFirst(), before, after)));
        assertThat(Prospects.changes(comparison).get("s0")).isEqualByComparingTo(change);
    }

    @Test
    void anAnswerIsAddedToTheGrowthOfAll() {
        NextYear scenario = year("0.1", "0", "0", "0.5", 1);
        Map<String, BigDecimal> factors = Prospects.of(scenario, SELLERS, Map.of("s0", new BigDecimal("0.2")))
                .factors();
        assertThat(factors.get("s0")).isEqualByComparingTo("1.2");
        assertThat(factors.get("s1")).isEqualByComparingTo("1.1");
    }

    @Test
    void whatCannotBeAssumedIsRefusedInASentence() {
        assertThatThrownBy(() -> year("-1", "0", "0", "0", 1)).hasMessageEndingWith("must lie above -100 %.");
        assertThatThrownBy(() -> year("0", "1.1", "0", "0", 1)).hasMessageEndingWith("between 0 and 100 %.");
        assertThatThrownBy(() -> year("0", "0", "-0.1", "0", 1)).hasMessageEndingWith("must not be below 0.");
    }
}
