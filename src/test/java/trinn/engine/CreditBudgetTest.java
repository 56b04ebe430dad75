package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Sale;
import trinn.facts.Seller;
import trinn.language.Texts;

/** How much the rules of crediting may use up, just within and just beyond. */
class CreditBudgetTest {

    private static final String WHO =
            "The scheme small cannot be worked out for Kari (7) in the period from 2026-01-01. ";

    @Test
    void everyOneOfFiveThousandSalesIsCredited() {
        try (CompiledScheme scheme = compile(rules(2, "credit.part( 0.5B );"))) {
            assertThat(scheme.credit(sales(5_000), scheme.scheme().terms()))
                    .hasSize(10_000)
                    .extracting(CreditRule::part)
                    .containsOnly(new BigDecimal("0.5"));
        }
    }

    /** Rules of 21 times for each sale, which may be 20 times for each fact and 1000 times besides. */
    @ParameterizedTest
    @CsvSource({
        "21, credit.part( 1 );",
        "3, credit.part( 1 );credit.part( 1 );credit.part( 1 );credit.part( 1 );"
                + "credit.part( 1 );credit.part( 1 );credit.part( 1 );"
    })
    void rulesThatCreditTooOftenAreStoppedWithASentence(int rules, String then) {
        try (CompiledScheme scheme = compile(rules(rules, then))) {
            assertThat(scheme.credit(sales(1_040), scheme.scheme().terms())).hasSize(21_840);
            assertThatThrownBy(() -> scheme.credit(sales(1_041), scheme.scheme().terms()))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageStartingWith(WHO)
                    .hasMessageMatching("(?s).* more than 21860 times\\.");
        }
    }

    @Test
    void factsThatCreditingDoesNotSeeAllowNothingMore() {
        List<Fact> facts = new java.util.ArrayList<>(sales(1_041).all(Sale.class));
        IntStream.range(0, 100).forEach(i -> facts.add(new Product("p" + i, BigDecimal.ONE, BigDecimal.ONE)));
        try (CompiledScheme scheme = compile(rules(21, "credit.part( 1 );"))) {
            assertThatThrownBy(() -> scheme.credit(facts(facts), scheme.scheme().terms()))
                    .hasMessageContaining("more than 21860 times");
        }
    }

    private static String rules(int count, String then) {
        return IntStream.range(0, count)
                .mapToObj(i -> "rule \"R%d\" when Sale( quantity >= %d ) then %s end\n".formatted(i, -i, then))
                .collect(Collectors.joining());
    }

    private static CompiledScheme compile(String rules) {
        return new SchemeCompiler().compile(Texts.crediting(rules));
    }

    private static FactSet sales(int count) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return facts(IntStream.range(0, count)
                .mapToObj(i -> new Sale(
                        "s" + i,
                        day,
                        "",
                        "",
                        "",
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        BigDecimal.ZERO,
                        null,
                        null,
                        BigDecimal.ZERO,
                        BigDecimal.ONE,
                        BigDecimal.ZERO))
                .toList());
    }

    private static FactSet facts(List<? extends Fact> facts) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new FactSet(
                new Seller("7", "Kari", "rep", "north", null, null),
                new Period(day, day.plusMonths(1)),
                List.copyOf(facts));
    }
}
