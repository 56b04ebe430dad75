package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Seller;
import trinn.settlement.Because;
import trinn.settlement.Line;

/** What one evaluation may use up, just within and just beyond. */
class BudgetTest {

    private static final String WHO =
            "The scheme small cannot be worked out for Kari (7) in the period from 2026-01-01. ";

    @Test
    void asManyDeclarationsAsThereMayBeArePaid() {
        try (CompiledScheme scheme = compile("when Product( ) then pay.award( 1 ); end")) {
            assertThat(scheme.pay(products(Budget.LINES), scheme.scheme().terms())
                            .lines())
                    .hasSize(Budget.LINES);
        }
    }

    @Test
    void oneMoreDeclarationIsRefusedWithSchemeSellerAndRule() {
        try (CompiledScheme scheme = compile("when Product( ) then pay.award( 1 ); end")) {
            assertThatThrownBy(() -> scheme.pay(
                            products(Budget.LINES + 1), scheme.scheme().terms()))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessage(
                            WHO + "The rule \"R\" broke off: the statement would rest on more than 500 declarations.");
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

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void rulesThatFireTooOftenAreStopped(int more) {
        String idle = "rule \"R\" when Product( ) then end";
        try (CompiledScheme scheme = new SchemeCompiler(false, false).compile(Texts.small(idle))) {
            FactSet facts = products(Budget.FIRINGS + more);
            if (more <= 0) {
                assertThat(scheme.pay(facts, scheme.scheme().terms()).lines()).isEmpty();
            } else {
                assertThatThrownBy(() -> scheme.pay(facts, scheme.scheme().terms()))
                        .isInstanceOf(EvaluationException.class)
                        .hasMessage(WHO + "The rules fire more than 1000 times.");
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
}
