package trinn.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.scheme.GoldenCase.Account;
import trinn.scheme.GoldenCase.Expected;
import trinn.scheme.GoldenCase.ExpectedLine;
import trinn.scheme.GoldenCase.Statement;
import trinn.source.ProblemsException;

/** What a golden case expects: read, or refused at its place. */
class CaseReaderTest {

    private static final String SCHEME = """
            scheme: small-one
            title: Small
            currency: NOK
            components: {base: fixed pay, extra: sales pay}
            terms:
              first: {label: First, kind: ratio, value: 0.6}
            kpis: {new: {sum: value}}
            """;

    @Test
    void aWholeStatementIsReadWithAllThatIsExpected() {
        GoldenCase golden = golden("given: {}, terms: {first: 0.7}, lines: [{component: extra, rule: R, amount: 5},"
                + " {component: base, amount: 1}], payout: 6, cost: 7, balances: {owed: 1, withheld: 2, toCome: 3},"
                + " fires: [R, S], silent: [T]");
        assertThat(golden.name()).isEqualTo("one");
        assertThat(golden.fails()).isNull();
        assertThat(golden.terms().on(java.time.LocalDate.of(2026, 1, 1)).get("first"))
                .isEqualTo(new BigDecimal("0.7"));
        assertThat(golden.statements())
                .extracting(Statement::expected)
                .containsExactly(new Expected(
                        null,
                        null,
                        List.of(
                                new ExpectedLine("extra", "R", new BigDecimal(5), 1),
                                new ExpectedLine("base", "", BigDecimal.ONE, 1)),
                        new BigDecimal(6),
                        1,
                        null,
                        new BigDecimal(7),
                        Map.of(
                                Account.OWED,
                                BigDecimal.ONE,
                                Account.WITHHELD,
                                new BigDecimal(2),
                                Account.TO_COME,
                                new BigDecimal(3)),
                        List.of("R", "S"),
                        List.of("T")));
    }

    @Test
    void aPartIsARuleOrAComponentOrBoth() {
        assertThat(golden("given: {}, rule: R, pays: 5").statements().getFirst().expected())
                .isEqualTo(part("R", null, null));
        assertThat(golden("given: {}, component: extra, pays: 5, payout: 8")
                        .statements()
                        .getFirst()
                        .expected())
                .isEqualTo(part(null, "extra", new BigDecimal(8)));
        assertThat(golden("given: {}, rule: R, component: base, pays: 5")
                        .statements()
                        .getFirst()
                        .expected())
                .isEqualTo(part("R", "base", null));
    }

    @ParameterizedTest
    @CsvSource({"base", "extra", "fixed pay", "sales pay", "variable pay", "total pay"})
    void aComponentIsWhateverALineCanStandFor(String component) {
        assertThat(golden("given: {}, component: %s, pays: 5".formatted(component))
                        .statements()
                        .getFirst()
                        .expected()
                        .component())
                .isEqualTo(component);
    }

    @Test
    void aPopulationHasSellersAndPeriodsWithExpectationsOfTheirOwn() {
        GoldenCase golden = golden("population: [{given: {seller: {id: \"7\"}}, payout: 1},"
                + " {given: {seller: {id: \"8\"}}, rule: R, pays: 2},"
                + " {given: {seller: {id: \"7\"}, period: {from: 2026-02-01, to: 2026-03-01}}, payout: 3}]");
        assertThat(golden.population())
                .extracting(facts -> facts.seller().id() + " " + facts.period().id())
                .containsExactly("7 2026-01-01", "8 2026-01-01", "7 2026-02-01");
        assertThat(golden.statements())
                .extracting(statement -> statement.expected().sum())
                .containsExactly(BigDecimal.ONE, new BigDecimal(2), new BigDecimal(3));
        assertThat(golden.statements())
                .extracting(statement -> statement.expected().lines())
                .containsOnlyNulls();
    }

    @Test
    void aCaseThatFailsExpectsWordsAlone() {
        GoldenCase golden = golden("given: {}, fails: divides by zero");
        assertThat(golden.fails()).isEqualTo("divides by zero");
        assertThat(golden.statements()).extracting(Statement::expected).containsExactly(Expected.NOTHING);
        assertThat(golden("population: [{given: {}}], fails: zero").statements())
                .extracting(Statement::expected)
                .containsExactly(Expected.NOTHING);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            lines: [], payout: 0 | 1:9 | The key "given" is missing here.
            given: {}, payout: 0 | 1:9 | A case states every line under the key "lines". To look at a part, name a rule or component and what it pays.
            given: {}, lines: [] | 1:9 | The key "payout" is missing here.
            given: {}, lines: [], payout: 0, pays: 0 | 1:60 | "pays" is about one rule or component. Name it, or write payout.
            given: {}, rule: R, payout: 0 | 1:9 | The key "pays" is missing here.
            given: {}, component: extra | 1:9 | The key "pays" is missing here.
            given: {}, component: extras, pays: 0 | 1:43 | There is no component "extras" in scheme.yaml. Maybe it was meant as "extra".
            given: {}, rule: R, pay: 0 | 1:41 | The key "pay" is unknown here. Maybe it was meant as "pays".
            given: {}, lines: [], payout: 0, cost: none | 1:60 | "none" is not a number. Write digits with a point, such as 0.45 or 20000.
            given: {}, lines: [], payout: 0, fires: R | 1:61 | Here a list is expected: lines that begin with "- ", or [a, b].
            given: {}, lines: [], payout: 0, silent: R | 1:62 | Here a list is expected: lines that begin with "- ", or [a, b].
            given: {}, lines: [], payout: 0, balances: {owned: 0} | 1:65 | The key "owned" is unknown here. Maybe it was meant as "owed".
            given: {}, lines: [], payout: 0, balances: {toCome: soon} | 1:73 | "soon" is not a number. Write digits with a point, such as 0.45 or 20000.
            given: {}, lines: [], payout: 0, terms: {frist: 1} | 1:69 | There is no term "frist". Maybe it was meant as "first".
            given: {}, fails: "" | 1:39 | Write words of the message that is expected, such as fails: divides by zero.
            given: {}, fails: zero, payout: 0 | 1:53 | Where the case fails nothing is paid. Take "payout" out, or fails.
            given: {}, fails: zero, lines: [] | 1:52 | Where the case fails nothing is paid. Take "lines" out, or fails.
            given: {}, fails: zero, balances: {owed: 0} | 1:55 | Where the case fails nothing is paid. Take "balances" out, or fails.
            population: [] | 1:33 | A population needs a seller and period: - given: {…}.
            population: {given: {}} | 1:33 | Here a list is expected: lines that begin with "- ", or [a, b].
            population: [{given: {}}] | 1:34 | The key "payout" is missing here.
            population: [{given: {}, payout: 0, terms: {first: 1}}] | 1:57 | The key "terms" is unknown here. Known are: balances, component, cost, fires, given, lines, payout, pays, rule, silent.
            population: [{given: {}, payout: 0, fails: zero}] | 1:57 | The key "fails" is unknown here. Known are: balances, component, cost, fires, given, lines, payout, pays, rule, silent.
            population: [{payout: 0}] | 1:34 | The key "given" is missing here.
            population: [{given: {}, payout: 0}], given: {} | 1:59 | The key "given" is unknown here. Known are: case, fails, population, terms.
            population: [{given: {}, payout: 0}], payout: 0 | 1:59 | The key "payout" is unknown here. Known are: case, fails, population, terms.
            population: [{given: {}, payout: 0}], fails: zero | 1:54 | Where the case fails nothing is paid. Take "payout" out, or fails.
            population: [{given: {seller: {id: "7"}}, payout: 0}, {given: {seller: {id: "7"}}, payout: 0}] | 1:75 | The seller 7 stands here twice for the period from 2026-01-01. Give another id, or another period; without one it is January 2026.
            population: [{given: {seller: {id: "7"}}, payout: 0}, {given: {seller: {id: "7"}}, pays: 0}] | 1:110 | "pays" is about one rule or component. Name it, or write payout.
            """)
    void aMistakeIsToldAtItsPlace(String written, String place, String message) {
        assertThatThrownBy(() -> golden(written))
                .isInstanceOf(ProblemsException.class)
                .hasMessage("cases.yaml:%s: %s".formatted(place, message));
    }

    private static Expected part(String rule, String component, BigDecimal payout) {
        return new Expected(rule, component, null, new BigDecimal(5), 1, payout, null, Map.of(), List.of(), List.of());
    }

    private static GoldenCase golden(String rest) {
        return Scheme.of(new SchemeFiles(new TreeMap<>(
                        Map.of(SchemeFiles.SCHEME, SCHEME, SchemeFiles.CASES, "cases: [{case: one, " + rest + "}]"))))
                .cases()
                .getFirst();
    }
}
