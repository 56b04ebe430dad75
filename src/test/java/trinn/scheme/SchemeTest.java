package trinn.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.source.ProblemsException;

class SchemeTest {

    private static final String SCHEME = """
            scheme: small-one
            title: Small
            currency: NOK
            components:
              base: fixed pay
              extra: sales pay
            terms:
              plan:
                label: Plan
                kind: count
                range: {from: 0, to: 10, step: 1}
                value: 5
              form: {label: Form, kind: choice, choices: [a, b], value: a}
              table: {label: Table, kind: tiers, of: ratio, gives: ratio, value: [{from: 0.5, gives: 0.1}, {from: 1, gives: 0.2}]}
              dated:
                label: Dated
                kind: ratio
                values:
                  - {from: 2025-01-01, value: 0.1}
                  - {from: 2026-01-01, value: 0.2}
            """;

    private static final String CASES = """
            cases:
              - case: one
                given:
                  kpis: [{code: sales, actual: 1}]
                lines: []
                payout: 0
            """;

    @Test
    void aSchemeIsReadWholeAsItIsWritten() {
        Scheme scheme = scheme(SCHEME, CASES);
        assertThat(scheme.id()).isEqualTo("small-one");
        assertThat(scheme.packageName()).isEqualTo("small_one");
        assertThat(scheme.rounding().digits()).isEqualTo(2);
        assertThat(scheme.rounding().mode()).isEqualTo(RoundingMode.HALF_UP);
        assertThat(scheme.components()).extracting("name").containsExactly("base", "extra");
        assertThat(scheme.components()).extracting("variable").containsExactly(false, true);
        assertThat(scheme.terms().all()).extracting(Term::name).containsExactly("plan", "form", "table", "dated");
        assertThat(scheme.cases()).hasSize(1);
    }

    @Test
    void aSchemeMayPromiseThatMoreNeverPaysLess() {
        assertThat(scheme(SCHEME, CASES).monotone()).isFalse();
        assertThat(scheme(SCHEME + "monotone: no\n", CASES).monotone()).isFalse();
        assertThat(scheme(SCHEME + "monotone: yes\n", CASES).monotone()).isTrue();
        assertThatThrownBy(() -> scheme(SCHEME + "monotone: maybe\n", CASES))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("scheme.yaml:21:11")
                .hasMessageContaining("Write yes or no, not \"maybe\".");
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, 0.1", "2025-01-01, 0.1", "2025-12-31, 0.1", "2026-01-01, 0.2", "2027-01-01, 0.2"})
    void aTermHasTheValueOfTheDay(LocalDate day, BigDecimal value) {
        assertThat(scheme(SCHEME, CASES).terms().on(day).get("dated")).isEqualTo(value);
    }

    @Test
    void aChangedTermLeavesTheSchemeAsItIs() {
        Terms terms = scheme(SCHEME, CASES).terms();
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThat(terms.with("plan", BigDecimal.TEN).on(day).get("plan")).isEqualTo(BigDecimal.TEN);
        assertThat(terms.on(day).get("plan")).isEqualTo(new BigDecimal(5));
    }

    @Test
    void aChangeThatDoesNotFitIsRefused() {
        Terms terms = scheme(SCHEME, CASES).terms();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.with("pln", BigDecimal.ONE))
                .withMessageContaining("Maybe it was meant as \"plan\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.with("form", "c"))
                .withMessageContaining("one of: a, b");
        assertThatIllegalArgumentException().isThrownBy(() -> terms.with("plan", "5"));
        assertThatIllegalArgumentException().isThrownBy(() -> terms.with("table", BigDecimal.ONE));
    }

    /** What stands there, what is written instead, the place in scheme.yaml and words of the message. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            scheme: small-one     | scheme: Small One       | 1:9   | small letters
            currency: NOK         | currency: Kroner        | 3:11  | is no currency
            currency: NOK         | curency: NOK            | 3:1   | Maybe it was meant as "currency"
            title: Small          | description: Small      | 1:1   | The key "title" is missing
            base: fixed pay       | fixed pay: fixed pay    | 5:14  | cannot be called
            extra: sales pay      | extra: base             | 6:10  | has the name of a component
            kind: count           | kind: number            | 10:11 | must be one of: money, ratio, count
            value: 5              | value: five             | 12:12 | is not a number
            value: 5              | vale: 5                 | 12:5  | Maybe it was meant as "value"
            step: 1}              | step: 3}                | 11:12 | Steps of 3 do not lead from 0 to 10
            to: 10                | to: 0                   | 11:12 | The range must rise
            value: a              | value: c                | 13:61 | none of the choices: a, b
            from: 1, gives        | from: 0.5, gives        | 14:70 | The borders of a table must rise
            from: 2026-01-01      | from: 2024-01-01        | 20:9  | in the order of their dates
            from: 2026-01-01      | from: 2026-02-30        | 20:16 | is not a date
            extra: sales pay      | extra: ""               | 6:10  | needs the name of a group
            extra: sales pay      | extra: variable pay     | 6:10  | needs the name of a group
            extra: sales pay      | extra: Fixed pay        | 6:10  | is nearly "fixed pay"
            value: 5              | value: 20.000           | 12:12 | Write 20000, or 20.
            value: 0.2            | value: 20               | 20:35 | 20 is 2000 %. Write 0.7 for 70 %
            plan:                 | my plan:                | 9:5   | A term cannot be called "my plan"
            plan:                 | class:                  | 9:5   | A term cannot be called "class"
            """)
    void aMistakeIsNamedAtItsPlace(String written, String instead, String place, String words) {
        assertThat(SCHEME).contains(written);
        assertThatThrownBy(() -> scheme(SCHEME.replace(written, instead), CASES))
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith("scheme.yaml:" + place + ": ")
                .hasMessageContaining(words);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            payout: 0        | pay: 0             | 6:5  | The key "pay" is unknown
            lines: []        | lines: [{amount: 1}] | 5:13 | The key "component" is missing
            actual: 1        | actul: 1           | 4:28 | Maybe it was meant as "actual"
            kpis:            | kpi:               | 4:7  | Maybe it was meant as "kpis"
            kpis: [{code: sales, actual: 1}] | kpis: [{code: a, actual: 1}, {code: a, actual: 2}] | 4:36 | The KPI a stands here twice
            kpis: [{code: sales, actual: 1}] | products: [{code: a, quantity: 1, unitValue: 1}, {code: a, quantity: 1, unitValue: 1}] | 4:56 | The product a stands here twice
            kpis: [{code: sales, actual: 1}] | period: {from: 2026-01-01, to: 2026-01-01} | 4:15 | must end after its first day
            kpis: [{code: sales, actual: 1}] | department: {actual: 1, minimum: 3, norm: 2, maximum: 4} | 4:19 | must rise
            case: one        | name: one          | 2:5  | The key "name" is unknown
            """)
    void aMistakeInACaseIsNamedAtItsPlace(String written, String instead, String place, String words) {
        assertThat(CASES).contains(written);
        assertThatThrownBy(() -> scheme(SCHEME, CASES.replace(written, instead)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith("cases.yaml:" + place + ": ")
                .hasMessageContaining(words);
    }

    @Test
    void aVersionIsKnownByItsContent() {
        SchemeFiles files = files(SCHEME, CASES);
        assertThat(files.hash()).isEqualTo(files(SCHEME, CASES).hash()).hasSize(64);
        assertThat(files.with("rules.drl", "x").hash()).isNotEqualTo(files.hash());
        assertThat(files(SCHEME + " ", CASES).hash()).isNotEqualTo(files.hash());
    }

    @Test
    void aFolderWithoutASchemeIsRefused() {
        assertThatThrownBy(() -> SchemeFiles.read(Path.of("docs")))
                .hasMessage("docs: This is no scheme: a folder with a file scheme.yaml is needed.");
    }

    private static Scheme scheme(String scheme, String cases) {
        return Scheme.of(files(scheme, cases));
    }

    private static SchemeFiles files(String scheme, String cases) {
        return new SchemeFiles(new TreeMap<>(Map.of(SchemeFiles.SCHEME, scheme, SchemeFiles.CASES, cases)));
    }
}
