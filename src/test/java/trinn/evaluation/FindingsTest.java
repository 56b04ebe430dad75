package trinn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.evaluation.Small.facts;
import static trinn.evaluation.Small.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.facts.Adjustment;
import trinn.facts.Balance;
import trinn.facts.Buyer;
import trinn.facts.Department;
import trinn.facts.FactSet;
import trinn.facts.Sale;
import trinn.facts.Window;

class FindingsTest {

    private static final String COMMISSION =
            rule("Sales pay", "commission", "Kpi( code == \"sales\", $sales : actual )");

    @Test
    void aKpiThatTheDataCallsOtherwiseIsToldWithTheRuleThatAsks() {
        Findings findings = findings("", COMMISSION, facts("A", 1, kpi("revenue", Window.MONTH, "5", null)));
        assertThat(findings.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.isUnknownKpi()).isTrue();
            assertThat(gap.key()).isEqualTo("sales");
            assertThat(gap.rules()).containsExactly("Sales pay");
            assertThat(gap.since()).isEqualTo("2026-01-01");
        });
        assertThat(findings.nothing()).isTrue();
        assertThat(findings.silent())
                .singleElement()
                .satisfies(silent -> assertThat(silent.because()).isEqualTo(findings.gaps()));
    }

    @Test
    void whatSomeLackIsCountedSinceTheFirstOfThem() {
        Findings findings = findings(
                "",
                COMMISSION,
                facts("A", 1, kpi("sales", Window.MONTH, "5", null)),
                facts("A", 2, kpi("sales", Window.MONTH, "5", null)),
                facts("B", 1, kpi("sales", Window.MONTH, "5", null)),
                facts("B", 2));
        assertThat(findings.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.isForAll()).isFalse();
            assertThat(gap.sellers()).isEqualTo(1);
            assertThat(gap.of()).isEqualTo(2);
            assertThat(gap.since()).isEqualTo("2026-02-01");
        });
        assertThat(findings.silent()).isEmpty();
        assertThat(findings.nothing()).isFalse();
    }

    @Test
    void theTargetBehindAnAttainmentIsToldAndNotTheAttainment() {
        Findings findings = findings(
                "",
                rule("Plan", "commission", "Kpi( code == \"sales\", $sales : actual, attainment >= 1 )"),
                facts("A", 1, kpi("sales", Window.MONTH, "5", null)));
        assertThat(findings.gaps()).extracting(Gap::field).containsExactly("target");
    }

    @Test
    void aKpiOfAnotherWindowThanTheDataHasIsMissing() {
        String yearly = rule("Year", "commission", "Kpi( code == \"sales\", window == Window.YEAR, $sales : actual )");
        assertThat(findings("", yearly, facts("A", 1, kpi("sales", Window.MONTH, "5", null)))
                        .gaps())
                .hasSize(1);
        assertThat(findings("", yearly, facts("A", 1, kpi("sales", Window.YEAR, "5", null)))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aSalaryThatNobodyHasIsMissing() {
        Findings findings =
                findings("", rule("Salary", "base", "Seller( $sales : baseSalary != null )"), facts("A", 1));
        assertThat(findings.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.fact()).isEqualTo("Seller");
            assertThat(gap.field()).isEqualTo("baseSalary");
        });
    }

    @Test
    void anAttributeThatNoSaleHasIsMissingAndOneThatSomeHaveIsNot() {
        String rule = rule("North", "base", "Sale( attribute(\"territory\") == \"North\", $sales : value )");
        Findings findings = findings("", rule, facts("A", 1, sale("S1", Map.of())));

        assertThat(findings.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.fact()).isEqualTo("Sale");
            assertThat(gap.attribute()).isEqualTo("territory");
        });
        assertThat(findings("", rule, facts("A", 1, sale("S1", Map.of()), sale("S2", Map.of("territory", "South"))))
                        .gaps())
                .isEmpty();
    }

    private static Sale sale(String code, Map<String, String> attributes) {
        return new Sale(
                code,
                LocalDate.of(2026, 1, 5),
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
                BigDecimal.ZERO,
                new Buyer("", "", null, null, null, attributes));
    }

    @Test
    void balancesAndAdjustmentsOfWhatTheSchemeDoesNotHaveAreToldAndLeftOut() {
        FactSet facts = facts(
                "A",
                1,
                kpi("sales", Window.MONTH, "5", null),
                new Balance(Balance.INSTALMENT, "bonus", BigDecimal.TEN),
                new Adjustment("prize", BigDecimal.TEN, ""),
                new Adjustment("commission", BigDecimal.ONE, ""),
                new Balance(Balance.OWED, "sales pay", BigDecimal.TEN));
        try (CompiledScheme scheme = Small.scheme("", COMMISSION, null)) {
            Succession succession = Small.succession(scheme);
            List<Evaluated> evaluated = Evaluation.of(succession, List.of(facts));

            assertThat(Findings.of(succession, evaluated).strangers()).containsExactly("bonus", "prize");
            assertThat(evaluated.getFirst().payout().total()).isEqualByComparingTo("6");
        }
    }

    @Test
    void aDepartmentWithoutPlansIsMissingAndOneWithThemLacksNothing() {
        String rule = rule("Plan", "base", "Department( $sales : actual, attainment >= 1 )");
        assertThat(findings("", rule, facts("A", 1)).gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.fact()).isEqualTo("Department");
            assertThat(gap.isForAll()).isTrue();
        });
        Department reached = new Department("D", BigDecimal.TEN, BigDecimal.ONE, BigDecimal.TWO, BigDecimal.TEN);
        assertThat(findings("", rule, facts("A", 1, reached)).isEmpty()).isTrue();
    }

    @Test
    void aRuleThatANumberOfATermSwitchesOffIsNotMissed() {
        String terms = "terms: {rate: {label: Rate, kind: ratio, value: 0}}\n";
        String rules = rule("One", "commission", "Kpi( code == \"sales\", $sales : actual )")
                + rule("Two", "base", "Kpi( code == \"sales\", $sales : actual, terms.rate > 0 )");
        assertThat(findings(terms, rules, facts("A", 1, kpi("sales", Window.MONTH, "5", null)))
                        .isEmpty())
                .isTrue();
        assertThat(findings(terms.replace("value: 0", "value: 0.1"), rules, facts("A", 1))
                        .silent())
                .hasSize(2);
    }

    @Test
    void thatThereIsNoneIsInOrderWhereTheRuleAsksForThat() {
        String none = rule(
                "No errors",
                "commission",
                "not Kpi( code == \"errors\" )\n  Kpi( code == \"sales\", $sales : actual )");
        assertThat(findings("", none, facts("A", 1, kpi("sales", Window.MONTH, "5", null)))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aRuleThatNobodyMetIsToldThoughNothingIsMissing() {
        Findings findings = findings(
                "",
                rule("High", "commission", "Kpi( code == \"sales\", $sales : actual > 1000 )"),
                facts("A", 1, kpi("sales", Window.MONTH, "1000", null)));
        assertThat(findings.gaps()).isEmpty();
        assertThat(findings.silent()).singleElement().satisfies(silent -> {
            assertThat(silent.rule()).isEqualTo("High");
            assertThat(silent.because()).isEmpty();
        });
        assertThat(findings.unpaid()).containsExactly("commission");
    }

    @Test
    void aRuleThatATermSwitchesOffIsNotMissed() {
        String terms = "terms: {form: {label: Form, kind: choice, choices: [one, two], value: one}}\n";
        String rules = rule("One", "commission", "Kpi( code == \"sales\", $sales : actual, terms.form == \"one\" )")
                + rule("Two", "base", "Kpi( code == \"sales\", $sales : actual, terms.form == \"two\" )");
        Findings findings = findings(terms, rules, facts("A", 1, kpi("sales", Window.MONTH, "5", null)));
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void aBindingFillsTheGap() {
        try (CompiledScheme scheme = Small.scheme("", COMMISSION, null)) {
            Succession bound = Small.succession(scheme).with(Bindings.of(Map.of("sales", "revenue")));
            List<FactSet> population = List.of(facts("A", 1, kpi("revenue", Window.MONTH, "5", null)));
            assertThat(Findings.of(bound, Evaluation.of(bound, population)).isEmpty())
                    .isTrue();
        }
    }

    private static Findings findings(String yaml, String rules, FactSet... population) {
        try (CompiledScheme scheme = Small.scheme(yaml, rules, null)) {
            Succession succession = Small.succession(scheme);
            return Findings.of(succession, Evaluation.of(succession, List.of(population)));
        }
    }

    private static String rule(String name, String component, String conditions) {
        return """
                rule "%s"
                  @Component("%s")
                when
                  %s
                then
                  pay.award( $sales );
                end
                """.formatted(name, component, conditions);
    }
}
