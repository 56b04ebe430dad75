package trinn.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.source.Problem;
import trinn.source.Severity;

final class UnusualValuesTest {

    private static List<Problem> of(String value) {
        return UnusualValues.in(Scheme.of(
                new SchemeFiles(new TreeMap<>(Map.of(SchemeFiles.SCHEME, """
                scheme: flat
                title: Flat
                currency: NOK
                components: {commission: sales pay}
                terms:
                  rate:
                    label: Commission
                    kind: ratio
                    range: {from: 0.05, to: 0.10, step: 0.01}
                    %s
                """.formatted(value), "pay.drl", "")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.05", "0.050", "0.07", "0.1"})
    void aValueWithinTheRangeOrAtAnEndIsInOrder(String value) {
        assertThat(of("value: " + value)).isEmpty();
    }

    @Test
    void aValueJustBelowIsToldAtItsPlace() {
        assertThat(of("value: 0.0499")).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.toString())
                    .isEqualTo(
                            "scheme.yaml:10:12: warning The term \"rate\" is 0.0499, less than its range: 0.05 to 0.10."
                                    + " Write a value within it, or let the range begin at 0.0499.");
        });
    }

    @Test
    void aValueJustAboveIsToldAtItsPlace() {
        assertThat(of("value: 0.1001"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.advice())
                        .isEqualTo("The term \"rate\" is 0.1001, more than its range: 0.05 to 0.10."
                                + " Write a value within it, or let the range end at 0.1001."));
    }

    @Test
    void ofValuesByDateEachIsLookedAt() {
        assertThat(
                        of(
                                "values: [{from: 2025-01-01, value: 7}, {from: 2026-01-01, value: 0.07}, {from: 2026-07-01, value: 0}]"))
                .extracting(Problem::line, Problem::column)
                .containsExactly(tuple(10, 40), tuple(10, 103));
    }
}
