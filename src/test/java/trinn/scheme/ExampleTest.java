package trinn.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.scheme.InputNumber.Of;
import trinn.source.ProblemsException;

class ExampleTest {

    private static final String SCHEME = """
            scheme: small-one
            title: Small
            currency: NOK
            components: {extra: sales pay}
            kpis:
              value: {sum: value}
            example:
              case: one
              vary: %s
            """;

    private static final String CASES = """
            cases:
              - case: one
                given:
                  kpis:
                    - {code: sales, actual: 1}
                    - {code: both, actual: 1}
                    - {code: both, window: year, actual: 1}
                    - {code: value, target: 1}
                  products: [{code: blender, quantity: 1, unitValue: 1}]
                  sales: [{code: S1, value: 1}, {code: free, value: 0}]
                  department: {name: Stores, actual: 1, minimum: 1, norm: 2, maximum: 3}
                lines: []
                payout: 0
              - case: refused
                given: {}
                fails: nothing
            """;

    @ParameterizedTest
    @CsvSource({
        "kpi: sales, KPI, sales",
        "'kpi: both, window: year', KPI, both",
        "product: blender, PRODUCT, blender",
        "sale: S1, SALE, S1",
        "department: Stores, DEPARTMENT, Stores"
    })
    void aNumberOfTheCaseCanVary(String what, Of of, String name) {
        Variation vary = example(what).vary();
        assertThat(vary.number().of()).isEqualTo(of);
        assertThat(vary.number().name()).isEqualTo(name);
        assertThat(vary.label()).isEqualTo("Number, NOK");
        assertThat(vary.values()).containsExactly(number("0"), number("0.5"), number("1.0"));
        assertThat(example(what).about().all()).filteredOn(vary::isIn).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kpi: sals              | 9:15 | The case has no KPI "sals". Maybe it was meant as "sales".
            product: mixer         | 9:19 | The case has no product "mixer". Known are: blender.
            sale: S9               | 9:16 | The case has no sale "S9". Maybe it was meant as "S1".
            department: B2B        | 9:22 | The case has no department "B2B". Known are: Stores.
            company: yes           | 9:19 | The case has no company.
            company: 100           | 9:19 | The company has no code. Write company: yes.
            kpi: sales, window: year | 9:15 | The case has no KPI "sales" of the year.
            kpi: both              | 9:15 | The case has the KPI both for several windows. Add one, such as window: month.
            kpi: value             | 9:15 | The KPI value is measured from sales. Vary a sale instead, such as sale: S1.
            sale: free             | 9:16 | The sale free has a value of 0, so nothing can stay in proportion to it.
            sale: S1, window: year | 9:28 | Only a KPI has a window.
            kpi: sales, sale: S1   | 9:9  | Name exactly one number that varies
            kpis: sales            | 9:10 | The key "kpis" is unknown here. Maybe it was meant as "kpi".
            """)
    void aNumberThatCannotVaryIsToldWithItsPlace(String what, String place, String message) {
        assertThatThrownBy(() -> example(what))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("scheme.yaml:" + place)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from: 0, to: 1, step: 0      | Steps of 0 do not lead from 0 to 1.
            from: 0, to: 1, step: -0.5   | Steps of -0.5 do not lead from 0 to 1.
            from: 0, to: 1, step: 0.3    | Steps of 0.3 do not lead from 0 to 1.
            from: 1, to: 1, step: 1      | The range must rise
            from: 0, to: 2000, step: 1   | more than 2000 values. Take larger steps.
            """)
    void valuesMustLeadFromOneEndToTheOtherAndNotBeTooMany(String range, String message) {
        assertThatThrownBy(() -> read("{kpi: sales, label: Number, %s}".formatted(range), "one"))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("scheme.yaml:9:9")
                .hasMessageContaining(message);
    }

    @Test
    void twoThousandValuesAreNotTooMany() {
        assertThat(example("{kpi: sales, label: Number, from: 1, to: 2000, step: 1}", "one")
                        .vary()
                        .values())
                .hasSize(Variation.MOST_VALUES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "to", "step", "label"})
    void nothingOfTheRangeMayBeLeftOut(String key) {
        String vary = "{kpi: sales, label: Number, from: 0, to: 1, step: 1}".replaceAll(", " + key + ": \\w+", "");
        assertThatThrownBy(() -> read(vary, "one")).hasMessageContaining("The key \"%s\" is missing".formatted(key));
    }

    @ParameterizedTest
    @CsvSource({
        "ones, There is no golden case \"ones\". Maybe it was meant as \"one\".",
        "something else, There is no golden case \"something else\". Name one of cases.yaml.",
        "refused, The facts of this case are refused. Name a case that is paid."
    })
    void theCaseMustBeOneThatIsPaid(String name, String message) {
        assertThatThrownBy(() -> read("{kpi: sales, label: Number, from: 0, to: 1, step: 1}", name))
                .hasMessageContaining("scheme.yaml:8:9")
                .hasMessageContaining(message);
    }

    @Test
    void aSchemeNeedsNoExample() {
        assertThat(Scheme.of(SmallScheme.files("a", "A", "0.1")).example()).isNull();
    }

    @Test
    void withoutGoldenCasesThereIsNoExample() {
        String scheme = SCHEME.formatted("{kpi: sales, label: Number, from: 0, to: 1, step: 1}");
        assertThat(Scheme.of(new SchemeFiles(new TreeMap<>(Map.of(SchemeFiles.SCHEME, scheme))))
                        .example())
                .isNull();
    }

    private static Example example(String what) {
        return example("{%s, label: \"Number, NOK\", from: 0, to: 1, step: 0.5}".formatted(what), "one");
    }

    private static Example example(String vary, String golden) {
        return Objects.requireNonNull(read(vary, golden).example());
    }

    private static Scheme read(String vary, String golden) {
        String scheme = SCHEME.formatted(vary).replace("case: one", "case: " + golden);
        return Scheme.of(new SchemeFiles(new TreeMap<>(Map.of(SchemeFiles.SCHEME, scheme, SchemeFiles.CASES, CASES))));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
