package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Seller;
import trinn.language.Texts;
import trinn.settlement.Because;
import trinn.settlement.Line;

/** What one evaluation may use up, just within and just beyond. */
class BudgetTest {

    private static final String WHO =
            "The scheme small cannot be worked out for Kari (7) in the period from 2026-01-01. ";

    private static final String TWENTY = "pay.award( 1 );".repeat(20);

    /** 34 products, the seller and the period are 36 facts: 500 and 5 for each are the 680 awards of 34 products. */
    @Test
    void asManyAwardsAsThereMayBeArePaid() {
        try (CompiledScheme scheme = compile("when Product( ) then " + TWENTY + " end")) {
            assertThat(scheme.pay(products(34), scheme.scheme().terms()).lines())
                    .hasSize(680);
        }
    }

    @Test
    void oneMoreAwardIsRefusedWithSchemeSellerAndRule() {
        try (CompiledScheme scheme = compile("when Product( ) then " + TWENTY + " end")) {
            assertThatThrownBy(() -> scheme.pay(products(35), scheme.scheme().terms()))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessage(
                            WHO + "The rule \"R\" broke off: the statement would rest on more than 685 declarations.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Budget.LINES, Budget.LINES + 1})
    void gatesAndTheLikeAreNoMoreHoweverManyFactsThereAre(int facts) {
        try (CompiledScheme scheme = compile("when Product( ) then pay.scale( 1 ); pay.award( 1 ); end")) {
            if (facts == Budget.LINES) {
                assertThat(scheme.pay(products(facts), scheme.scheme().terms()).total())
                        .isEqualByComparingTo("500");
            } else {
                assertThatThrownBy(() ->
                                scheme.pay(products(facts), scheme.scheme().terms()))
                        .hasMessage(WHO
                                + "The rule \"R\" broke off: the statement would rest on more than 500 declarations.");
            }
        }
    }

    @Test
    void theBudgetGrowsWithTheFactsUpToItsEnd() {
        assertThat(List.of(Budget.firings(0), Budget.firings(1), Budget.firings(4_949), Budget.firings(4_950)))
                .containsExactly(1_000, 1_020, 99_980, 100_000);
        assertThat(List.of(Budget.firings(4_951), Budget.firings(Integer.MAX_VALUE)))
                .containsOnly(Budget.MOST_FIRINGS);
        assertThat(List.of(Budget.lines(0), Budget.lines(1), Budget.lines(3_899), Budget.lines(3_900)))
                .containsExactly(500, 505, 19_995, 20_000);
        assertThat(List.of(Budget.lines(3_901), Budget.lines(Integer.MAX_VALUE)))
                .containsOnly(Budget.MOST_LINES);
    }

    /** A seller of a store, with three rules that pay for each line of the month. */
    @Test
    void twoThousandSalesArePaidByThreeRules() {
        String rules = "when Product( ) then pay.award( 1 ); end\n"
                + "rule \"S\" @Component(\"extra\") when Product( quantity > 0 ) then pay.award( 2 ); end\n"
                + "rule \"T\" @Component(\"base\") when Product( unitValue > 0 ) then pay.award( 3 ); end";
        try (CompiledScheme scheme = compile(rules)) {
            assertThat(scheme.pay(products(2_000), scheme.scheme().terms()).total())
                    .isEqualByComparingTo("12000");
        }
    }

    @Test
    void gatesThatWriteALineForEachComponentMakeNoEndlessStatementEither() {
        String rules = "when Product( code == \"1\" ) then pay.award( 1000000 ); end\n"
                + "rule \"B\" @Component(\"base\") when Product( code == \"1\" ) then pay.award( 1000000 ); end\n"
                + "rule \"V\" @Component(\"sales pay\") when Product( ) then pay.multiply( 1.1B ); end";
        try (CompiledScheme scheme = compile(rules)) {
            assertThatCode(() -> scheme.pay(products(100), scheme.scheme().terms()))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> scheme.pay(products(498), scheme.scheme().terms()))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageStartingWith(WHO + "A number has more than 20 digits before the point");
        }
    }

    /** 25 rules fire 25 times for each product, and may fire 20 times for each fact and 1000 times besides. */
    @ParameterizedTest
    @ValueSource(ints = {207, 208, 209})
    void rulesThatFireTooOftenAreStopped(int products) {
        String idle = IntStream.range(0, 25)
                .mapToObj("rule \"R%d\" when Product( ) then end\n"::formatted)
                .collect(Collectors.joining());
        try (CompiledScheme scheme = new SchemeCompiler(false, false).compile(Texts.small(idle))) {
            FactSet facts = products(products);
            if (products <= 208) {
                assertThat(scheme.pay(facts, scheme.scheme().terms()).lines()).isEmpty();
            } else {
                assertThatThrownBy(() -> scheme.pay(facts, scheme.scheme().terms()))
                        .isInstanceOf(EvaluationException.class)
                        .hasMessage(WHO + "The rules fire more than 5220 times.");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0E+100",
                "99999999999999999999",
                "-99999999999999999999.99999999999999999999",
                "1E+19",
                "1E-100",
                "1.0000000000000000000000000000000000000000000000000000000"
            })
    void numbersOfAnOrdinarySizeAreFine(String number) {
        assertThatCode(() -> Budget.require(new BigDecimal(number))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100000000000000000000",
                "-1E+20",
                "0E+101",
                "0E-999999999",
                "1E-101",
                "1E+999999999",
                "1E-999999999",
                "1.0000000000000000000000000000000000000001"
            })
    void numbersThatNoPayNeedsAreRefused(String number) {
        assertThatThrownBy(() -> Budget.require(new BigDecimal(number)))
                .isInstanceOf(Budget.ExceededException.class)
                .message()
                .hasSizeLessThan(100);
    }

    @Test
    void aNumberThatIsTooLargeIsRefusedWithItsRule() {
        String rule = "when Seller( ) then pay.award( 99999999999999999999B * 2 ); end";
        try (CompiledScheme scheme = compile(rule)) {
            assertThatThrownBy(() -> scheme.pay(products(1), scheme.scheme().terms()))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessage(
                            WHO
                                    + "The rule \"R\" broke off: a number has more than 20 digits before the point: 2.0000E+20.");
        }
    }

    @Test
    void aFactWithoutTheValueThatIsPaidIsNamed() {
        try (CompiledScheme scheme = compile("when Seller( $b : variableBase ) then pay.award( $b ); end")) {
            assertThatThrownBy(() -> scheme.pay(products(1), scheme.scheme().terms()))
                    .hasMessageContaining("The rule \"R\" broke off: $b has no value in the data.");
        }
    }

    @Test
    void aSentenceMayBeAsLongAsThatAndNoLonger() {
        Because fine = new Because(List.of(new Because.Words("x".repeat(Budget.SENTENCE))));
        Because longer = new Because(List.of(new Because.Words("x".repeat(Budget.SENTENCE)), new Because.Words("x")));
        assertThatCode(() -> Budget.require(fine)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Budget.require(longer)).hasMessage("its sentence has more than 2000 characters.");
    }

    @Test
    void aSentenceThatIsTooLongIsRefusedWithItsRule() {
        String rule = "@Because(\"" + "{$n}".repeat(30) + "\") when Seller( $n : role ) then pay.award( 1 ); end";
        FactSet some = products(1);
        Seller seller = new Seller("7", "Kari", "x".repeat(100), "north", null, null);
        FactSet facts = new FactSet(seller, some.period(), some.kpis(), some.products(), null, null);
        try (CompiledScheme scheme = compile(rule)) {
            assertThat(scheme.pay(facts, scheme.scheme().terms()).total()).isEqualByComparingTo("1");
            assertThatThrownBy(() -> scheme.explain(facts, scheme.scheme().terms()))
                    .hasMessage(WHO + "The rule \"R\" broke off: its sentence has more than 2000 characters.");
        }
    }

    @Test
    void aSentenceWithinItsLengthIsWritten() {
        String rule = "@Because(\"{1B / 3B}\") when Seller( ) then pay.award( 1 ); end";
        try (CompiledScheme scheme = compile(rule)) {
            Line line =
                    scheme.explain(products(1), scheme.scheme().terms()).lines().getFirst();
            assertThat(Objects.requireNonNull(line.because()).parts()).hasSize(1);
        }
    }

    private static FactSet products(int count) {
        return new FactSet(
                new Seller("7", "Kari", "rep", "north", null, null),
                new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
                List.of(),
                IntStream.range(0, count)
                        .mapToObj(i -> new Product(Integer.toString(i), BigDecimal.ONE, BigDecimal.ONE))
                        .toList(),
                null,
                null);
    }

    private static CompiledScheme compile(String rest) {
        return new SchemeCompiler().compile(Texts.small("rule \"R\" @Component(\"extra\") " + rest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0", "0.00", "0E+3", "7", "-7", "1200", "12E+2", "-12E+2", "0.1", "-0.001", "12.345", "0.120", "100.00"
            })
    void aNumberIsCountedAsItIsWritten(String number) {
        BigDecimal value = new BigDecimal(number);
        assertThat(Budget.length(value)).isEqualTo(value.toPlainString().length());
    }
}
