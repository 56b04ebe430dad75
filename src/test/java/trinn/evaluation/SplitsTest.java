package trinn.evaluation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.engine.CompiledScheme;
import trinn.engine.EvaluationException;
import trinn.facts.FactSet;

class SplitsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 9);
    private static final CompiledScheme PLAIN = Small.scheme("");
    private static final CompiledScheme OVERLAY = Small.scheme("crediting: {overlay: yes}\n");

    @AfterAll
    static void close() {
        PLAIN.close();
        OVERLAY.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5 0.5", "1 0", "0.3333 0.6667", "0.2 0.3 0.50"})
    void sharesThatAddToOneAreFine(String shares) {
        assertThatCode(() -> check(PLAIN, shares)).doesNotThrowAnyException();
        assertThatCode(() -> check(OVERLAY, shares)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0.5 0.4, 0.9", "0.3333 0.3333 0.3333, 0.9999", "0 0, 0"})
    void lessIsLostInBothKindsOfScheme(String shares, String sum) {
        for (CompiledScheme scheme : List.of(PLAIN, OVERLAY)) {
            assertThatThrownBy(() -> check(scheme, shares))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageContaining(
                            "The shares of the sale S1 add up to %s. They must add up to %s.",
                            sum, scheme == OVERLAY ? "1 or more" : "1");
        }
    }

    @ParameterizedTest
    @CsvSource({"0.6 0.5, 1.1", "1 1, 2", "0.5 0.5001, 1.0001"})
    void moreNeedsOverlayCredit(String shares, String sum) {
        assertThatThrownBy(() -> check(PLAIN, shares))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining(
                        "add up to %s. They must add up to 1, unless scheme.yaml allows overlay credit.", sum);
        assertThatCode(() -> check(OVERLAY, shares)).doesNotThrowAnyException();
    }

    @Test
    void ofOneSellerTheOtherSharesAreNotKnown() {
        assertThatCode(() -> check(PLAIN, "0.4")).doesNotThrowAnyException();
    }

    @Test
    void eachPeriodOfASaleIsSplitByItself() {
        List<FactSet> twice =
                List.of(seller("1", 1, "0.5"), seller("2", 1, "0.5"), seller("1", 2, "0.5"), seller("2", 2, "0.5"));
        assertThatCode(() -> Splits.check(Small.succession(PLAIN), twice)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Splits.check(Small.succession(PLAIN), List.of(twice.get(0), twice.get(3))))
                .isInstanceOf(EvaluationException.class);
    }

    private static void check(CompiledScheme scheme, String shares) {
        String[] each = shares.split(" ");
        Splits.check(
                Small.succession(scheme),
                IntStream.range(0, each.length)
                        .mapToObj(i -> seller("" + i, 1, each[i]))
                        .toList());
    }

    private static FactSet seller(String id, int month, String share) {
        return Small.facts(id, month, Small.sale("S1", DAY, "100", share, "new", "p", "A"));
    }
}
