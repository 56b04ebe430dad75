package trinn.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.Window;
import trinn.source.ProblemsException;

class PromisesReaderTest {

    private static final String INPUT = "- {kpi: sales, window: month, from: 0, to: 10, step: 0.5}";

    private static Scheme scheme(String promises) {
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put("scheme.yaml", """
                scheme: promising
                title: Promising
                currency: NOK
                components: {bonus: sales pay}
                """ + promises);
        texts.put("cases.yaml", """
                cases:
                  - case: Usual
                    given:
                      kpis:
                        - {code: sales, window: month, actual: 9}
                        - {code: sales, window: year, actual: 90}
                        - {code: quality, actual: 1}
                    lines: []
                    payout: 0
                """);
        return Scheme.of(new SchemeFiles(texts));
    }

    private static String promises(String input, String promise) {
        return "promises:\n  case: Usual\n  inputs:\n    %s\n  keep:\n    - %s\n".formatted(input, promise);
    }

    @Test
    void readsWhatIsPromisedAndOfWhich() {
        Promises promises =
                Objects.requireNonNull(scheme(promises(INPUT, "{promise: pays-at-most, amount: 5, of: sales pay}"))
                        .promises());
        assertThat(promises.situation().name()).isEqualTo("Usual");
        assertThat(promises.inputs().getFirst().number())
                .isEqualTo(new InputNumber(InputNumber.Of.KPI, "sales", Window.MONTH));
        assertThat(promises.all().getFirst().kind()).isEqualTo(PromiseKind.PAYS_AT_MOST);
        assertThat(promises.all().getFirst().amount()).isEqualByComparingTo("5");
        assertThat(promises.all().getFirst().of()).isEqualTo("sales pay");
        assertThat(promises.all().getFirst().line()).isEqualTo(10);
    }

    @Test
    void promisesNothingWithoutSayingSo() {
        assertThat(scheme("").promises()).isNull();
    }

    @Test
    void needsACase() {
        assertThatThrownBy(() ->
                        scheme(promises(INPUT, "promise: more-never-pays-less").replace("  case: Usual\n", "")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("scheme.yaml:6:3")
                .hasMessageContaining("Name one, such as case:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - {kpi: sale, from: 0, to: 10, step: 1}                                   | promise: more-never-pays-less | The case has no KPI "sale". Maybe it was meant as "sales".
            - {kpi: sales, from: 0, to: 10, step: 1}                                  | promise: more-never-pays-less | for several windows. Add one, such as window: month.
            - {sale: S1, from: 0, to: 10, step: 1}                                    | promise: more-never-pays-less | The key "sale" is unknown here.
            - {company: yes, from: 0, to: 10, step: 1}                                | promise: more-never-pays-less | The case has no company.
            - {kpi: quality, from: 0, to: 10, step: 3}                                | promise: more-never-pays-less | Steps of 3 do not lead from 0 to 10.
            - {kpi: quality, from: 10, to: 10, step: 1}                               | promise: more-never-pays-less | The range must rise
            - {kpi: quality, from: 0, to: 1, step: 0.0000000000000001}                | promise: more-never-pays-less | more values than any number has
            - {kpi: quality, from: 0, to: 1, step: 1}                                 | promise: more-never-pay-less | A scheme cannot promise "more-never-pay-less". Maybe it was meant as "more-never-pays-less".
            - {kpi: quality, from: 0, to: 1, step: 1}                                 | promise: pays-at-most | The key "amount" is missing
            - {kpi: quality, from: 0, to: 1, step: 1}                                 | {promise: no-gap-between-tiers, amount: 5} | Only pays-at-most takes an amount.
            - {kpi: quality, from: 0, to: 1, step: 1}                                 | {promise: more-never-pays-less, of: sales} | There is no "sales" that this could be promised of.
            - {kpi: quality, from: 0, to: 1, step: 1}                                 | {promise: pays-at-most, amount: 1, of: bonsu} | Maybe it was meant as "bonus".
            """)
    void saysWhatIsWrongAndWhatToWrite(String input, String promise, String message) {
        assertThatThrownBy(() -> scheme(promises(input, promise)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("scheme.yaml:")
                .hasMessageContaining(message);
    }

    @Test
    void refusesWhatIsSaidTwice() {
        assertThatThrownBy(() -> scheme(promises(INPUT + "\n    " + INPUT, "promise: more-never-pays-less")))
                .hasMessageContaining("This number stands here twice.");
        assertThatThrownBy(() ->
                        scheme(promises(INPUT, "promise: more-never-pays-less\n    - promise: more-never-pays-less")))
                .hasMessageContaining("This is promised twice here.");
    }
}
