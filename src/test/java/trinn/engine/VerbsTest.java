package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Rank;
import trinn.facts.Sale;
import trinn.facts.Seller;
import trinn.facts.Share;
import trinn.facts.Weights;
import trinn.facts.Window;
import trinn.language.Texts;
import trinn.settlement.Ledger;
import trinn.settlement.Line;
import trinn.settlement.Payout;
import trinn.statement.Sentences;

/** What the verbs that reach over periods, and the calls of facts, pay through compiled rules. */
class VerbsTest {

    /** What is paid, month after month, of what a KPI says was earned. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            pay.award( $earned );                                            | 100 60 -30 | 100.00 60.00 -30.00
            pay.award( $earned ); pay.spread( 3 );                           | 100 0 0 0  | 33.33 33.34 33.33 0
            pay.award( $earned ); pay.spread( terms.plan / 5B );             | 100 0      | 100.00 0
            pay.award( $earned ); pay.withhold( 0.25B );                     | 100 80 -30 | 75.00 60.00 -30.00
            pay.award( $earned ); pay.withhold( 1 );                         | 100 80     | 0 0
            pay.award( $earned ); pay.withhold( 0.5B ); pay.release( 1 );    | 100 60 0   | 50.00 80.00 30.00
            pay.award( $earned ); pay.draw( 50 );                            | 20 60 100  | 50.00 50.00 80.00
            pay.award( $earned ); pay.draw( 0 );                             | -40 30 50  | 0 0 40.00
            pay.award( $earned ); pay.draw( 50 ); pay.forgive( 1 );          | 20 60 100  | 50.00 60.00 100.00
            pay.award( $earned ); pay.draw( 50 ); pay.forgive( 0.5B );       | 20 60 100  | 50.00 50.00 97.50
            pay.award( $earned ); pay.draw( 50 ); pay.recover( 0 );          | 20 60 100  | 50.00 60.00 100.00
            pay.award( $earned ); pay.draw( 50 ); pay.recover( 0.5B );       | 20 60 100  | 50.00 55.00 75.00
            pay.award( $earned ); pay.draw( 50 ); pay.recover( 1 );          | 20 60 100  | 50.00 50.00 80.00
            pay.award( $earned ); pay.recover( 0.5B );                       | 20 60      | 20.00 60.00
            pay.award( $earned ); pay.supplement( 0.12B );                   | 100 0.5    | 112.00 0.56
            pay.award( $earned ); pay.oncost( 0.141B );                      | 100        | 100.00
            """)
    void monthsArePaid(String then, String earned, String paid) {
        try (CompiledScheme scheme = compile("Kpi( code == \"earned\", $earned : actual )", then)) {
            Ledger ledger = Ledger.EMPTY;
            List<BigDecimal> totals = new ArrayList<>();
            int month = 1;
            for (String amount : earned.split(" ")) {
                Evaluated one = scheme.evaluate(
                        facts(month++, Kpi.withTarget("earned", Window.MONTH, new BigDecimal(amount), null)),
                        scheme.scheme().terms(),
                        ledger,
                        null);
                ledger = one.after();
                totals.add(one.payout().total());
            }
            List<BigDecimal> expected =
                    List.of(paid.split(" ")).stream().map(BigDecimal::new).toList();
            assertThat(totals).usingElementComparator(BigDecimal::compareTo).isEqualTo(expected);
        }
    }

    @Test
    void aCostOfTheEmployerIsALineOfTheCostAlone() {
        try (CompiledScheme scheme = compile("Seller( )", "pay.award( 100 ); pay.oncost( 0.141B );")) {
            Payout payout = scheme.pay(facts(1), scheme.scheme().terms());
            assertThat(payout.total()).isEqualByComparingTo("100");
            assertThat(payout.cost()).isEqualByComparingTo("14.10");
        }
    }

    @ParameterizedTest
    @CsvSource({"99, 50", "1000, 50", "1001, 50.05", "1999, 99.95", "2000, 100", "2001, 100", "-99, -50", "-2001, -100"
    })
    void aSaleIsPaidAtLeastAndAtMost(String value, String paid) {
        try (CompiledScheme scheme = compile("Sale( $v : value )", "pay.award( $v * 0.05B, 50B, terms.bonus );")) {
            assertThat(scheme.pay(facts(1, sale("s", value)), scheme.scheme().terms())
                            .total())
                    .isEqualByComparingTo(paid);
        }
    }

    @Test
    void aLeastAboveTheMostIsNamed() {
        try (CompiledScheme scheme = compile("Sale( $v : value )", "pay.award( $v, terms.bonus, 99.99B );")) {
            assertThatThrownBy(() ->
                            scheme.pay(facts(1, sale("s", "5")), scheme.scheme().terms()))
                    .hasMessageContaining("the least (100) is more than the most (99.99)");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $s : Share( basis == "equal" )         | pay.award( $s.of( terms.bonus ) );              | 33.34
            $s : Share( basis == "equal" )         | pay.award( $s.of( 100 ) );                      | 33.34
            $s : Share( basis == "equal" )         | pay.award( $s.of( 99.99B ) + 1 );               | 34.33
            $s : Share( basis == "margin" )        | pay.award( $s.of( terms.bonus ) );              | 0
            $s : Share( basis == "equal" )         | pay.award( terms.bonus / $s.sellers );          | 33.33
            $r : Rank( contest == "spring" )       | pay.award( $r.of( terms.bonus ) );              | 50.00
            $r : Rank( contest == "spring" )       | pay.award( $r.of( 1 ) );                        | 0.50
            Rank( contest == "spring", place < 3 ) | pay.award( terms.bonus );                       | 100.00
            Rank( contest == "spring", place < 2 ) | pay.award( terms.bonus );                       | 0
            """)
    void aPartIsPaidOfWhatSeveralShare(String when, String then, String paid) {
        try (CompiledScheme scheme = compile(when, then)) {
            assertThat(scheme.pay(shared(), scheme.scheme().terms()).total()).isEqualByComparingTo(paid);
        }
    }

    @Test
    void aSentenceSaysThePartAndTheSlices() {
        assertThat(said(
                        "{$s.of(terms.bonus)} of {terms.bonus}, {$r.of(50) as number}, place {$r.place}",
                        "$s : Share( basis == \"equal\" ) $r : Rank( contest == \"spring\" )",
                        "pay.award( $s.of( terms.bonus ) );",
                        shared()))
                .isEqualTo("33.34 of 100.00, 25, place 2");
        assertThat(said(
                        "{terms.rates.stepped($v)}, {terms.rates.between($before, $before + $v)}, {amount}",
                        "Sale( $v : value, $before : runningBefore )",
                        "pay.award( $v, 1B, 5B );",
                        facts(1, sale("s", "900"))))
                .isEqualTo("35.00, 35.00, 5.00");
        assertThat(said("{amount} held back", "Seller( )", "pay.withhold( 0.25B ); pay.award( 1 );", facts(1)))
                .isEqualTo("25% held back");
    }

    @Test
    void aSentenceSaysTheFieldsOfABoundFact() {
        assertThat(said(
                        "{$k.actual as money} of {$k.target as money}, {$k.attainment}, {$k.base}, {$k.window}, {$k.actual / 2}",
                        "$k : Kpi( code == \"earned\" )",
                        "pay.award( terms.bonus );",
                        facts(1, Kpi.withTarget("earned", Window.MONTH, new BigDecimal(90), new BigDecimal(100)))))
                .isEqualTo("90.00 of 100.00, 90%, –, MONTH, 45");
    }

    @Test
    void everyCreditIsTakenDownForItsSaleAndKpi() {
        String rules = """
                rule "Half" @Kpi("service") when Sale( type == "service" ) then credit.part( 0.5B ); end
                rule "Most" when Seller( role == "rep" ) Sale( $c : code, value > 500 ) then credit.cap( terms.bonus * 5 ); end
                rule "None" when Sale( value < 0 ) then credit.part( 0 ); credit.cap( 7 ); end
                """;
        try (CompiledScheme scheme = new SchemeCompiler().compile(Texts.crediting(rules))) {
            assertThat(scheme.credit(
                            facts(1, sale("a", "500"), sale("b", "501"), sale("c", "-1")),
                            scheme.scheme().terms()))
                    .extracting(rule ->
                            "%s %s %s %s %s".formatted(rule.rule(), rule.kpi(), rule.sale(), rule.part(), rule.most()))
                    .containsExactlyInAnyOrder(
                            "Half service a 0.5 null",
                            "Half service b 0.5 null",
                            "Half service c 0.5 null",
                            "Most  b 1 500",
                            "None  c 0 null",
                            "None  c 1 7");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            credit.part( terms.rate * 50 ); | the part of a sale that is credited must lie between 0 and 1, and is 1.5
            credit.part( 0 - terms.rate );      | the part of a sale that is credited must lie between 0 and 1, and is -0.03
            credit.cap( 0 - $v );       | the most that is credited of a sale must not be negative, and is -9
            """)
    void aCreditThatCannotBeIsNamedWithItsRule(String then, String message) {
        String rule = "rule \"R\" when Sale( $q : quantity, $v : value ) then " + then + " end";
        try (CompiledScheme scheme = new SchemeCompiler().compile(Texts.crediting(rule))) {
            assertThatThrownBy(() -> scheme.credit(
                            facts(1, sale("a", "9")), scheme.scheme().terms()))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageContaining("The rule \"R\" broke off: " + message);
        }
    }

    private static String said(String because, String when, String then, FactSet facts) {
        String rule =
                "rule \"R\" @Component(\"extra\") @Because(\"%s\") when %s then %s end".formatted(because, when, then);
        try (CompiledScheme scheme = new SchemeCompiler().compile(Texts.small(rule))) {
            List<Line> lines = scheme.explain(facts, scheme.scheme().terms()).lines();
            return new Sentences(Locale.ENGLISH, scheme.scheme().currency())
                    .of(lines.getLast().because());
        }
    }

    private static CompiledScheme compile(String when, String then) {
        return new SchemeCompiler()
                .compile(Texts.small("rule \"R\" @Component(\"extra\") when " + when + " then " + then + " end"));
    }

    private static FactSet shared() {
        List<BigDecimal> same = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        List<BigDecimal> margins = List.of(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE);
        return facts(
                1,
                new Share("equal", new Weights(same), 0, 2),
                new Share("margin", new Weights(margins), 0, 2),
                new Rank("spring", BigDecimal.TWO, BigDecimal.TWO, 1, 2));
    }

    private static Sale sale(String code, String value) {
        return new Sale(
                code,
                LocalDate.of(2026, 1, 8),
                "A",
                "p",
                "service",
                BigDecimal.ONE,
                new BigDecimal(value),
                BigDecimal.ZERO,
                null,
                null,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                BigDecimal.ZERO);
    }

    private static FactSet facts(int month, Fact... facts) {
        LocalDate first = LocalDate.of(2026, month, 1);
        return new FactSet(
                new Seller("7", "Kari", "rep", "north", new BigDecimal("0.02"), null),
                new Period(first, first.plusMonths(1)),
                List.of(facts));
    }
}
