package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.language.Texts;
import trinn.scheme.Scheme;
import trinn.settlement.Line;
import trinn.statement.Sentences;

/** What rules can say, on a small scheme: each test is a rule as a designer would write it. */
class RulesTest {

    private static final FactSet FACTS = new FactSet(
            new Seller("7", "Kari", "rep", "north", new BigDecimal("0.02"), null),
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
            List.of(
                    Kpi.withTarget("sales", Window.MONTH, new BigDecimal("900"), new BigDecimal("1000")),
                    new Kpi("errors", Window.MONTH, new BigDecimal("0.00"), null, null, null, null)),
            List.of(
                    new Product("blender", new BigDecimal("8"), new BigDecimal("1000")),
                    new Product("mixer", new BigDecimal("6"), new BigDecimal("2000"))),
            new Department("north", new BigDecimal(20), BigDecimal.TEN, new BigDecimal(20), new BigDecimal(30)),
            new Company(new BigDecimal(1), new BigDecimal(3)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Seller( )                                                          | pay.award( 5 );                 | 5.00
            Seller( $rate : commissionRate )                                   | pay.award( 100 * $rate );       | 2.00
            Seller( department == "north" )                                    | pay.award( terms.bonus );       | 100.00
            Seller( department in ("south", "west") )                          | pay.award( terms.bonus );       | 0
            Seller( department in ("south", "north") )                         | pay.award( terms.bonus );       | 100.00
            Seller( commissionRate == 0.020B )                                 | pay.award( terms.bonus );       | 100.00
            Seller( variableBase == null )                                     | pay.award( terms.bonus );       | 100.00
            Seller( variableBase > 0 )                                         | pay.award( terms.bonus );       | 0
            Kpi( code == "sales", attainment >= 0.9B )                         | pay.award( terms.bonus );       | 100.00
            Kpi( code == "sales", attainment > 0.9B )                          | pay.award( terms.bonus );       | 0
            Kpi( code == "sales", attainment >= 0.8B && < 1 )                  | pay.award( terms.bonus );       | 100.00
            Kpi( code == "sales", attainment < 0.5B or-else > 0.8B )              | pay.award( terms.bonus );       | 100.00
            Kpi( code == "sales", !(attainment > 0.5B) )                       | pay.award( terms.bonus );       | 0
            Kpi( attainment < 1 )                                              | pay.award( terms.bonus );       | 100.00
            Kpi( code == "errors", actual == 0 )                               | pay.award( terms.bonus );       | 100.00
            Kpi( code == "sales", window == Window.MONTH )                     | pay.award( terms.bonus );       | 100.00
            Kpi( code == "sales", $a : attainment )                            | pay.award( 1000 * terms.table.at($a) ); | 100.00
            Kpi( code == "sales", $a : actual )                                | pay.award( terms.rates.stepped($a) ); | 35.00
            Kpi( code == "sales", $a : actual )                                | pay.award( $a * terms.rates.at($a) ); | 45.00
            Kpi( code == "sales", $a : actual )                                | pay.award( terms.rates.between(400B, $a) ); | 23.00
            Kpi( code == "sales", $a : actual )                                | pay.award( terms.rates.between($a, 400B) ); | -23.00
            Kpi( code == "sales", $a : actual, $t : target )                   | pay.award( 1000 * terms.table.at($a, $t) ); | 100.00
            Kpi( code == "sales", $a : actual, $t : target )                   | pay.award( terms.table.stepped($a, $t) ); | 40.00
            Kpi( code == "sales", $a : actual, $t : target )                   | pay.award( terms.table.between(1000B, $a + 200, $t) ); | 20.00
            Kpi( code == "sales", $a : attainment )                            | pay.award( 1000 * terms.table.interpolated($a) ); | 180.00
            Kpi( code == "sales", $a : actual, $t : target )                   | pay.award( 1000 * terms.table.interpolated($a, $t) ); | 180.00
            Kpi( code == "sales", terms.table.at(actual, target) >= 0.1B )     | pay.award( terms.bonus );       | 100.00
            Kpi( terms.rates.stepped(actual) > 35 )                            | pay.award( terms.bonus );       | 0
            Kpi( code == "sales", $a : attainment ) Department( $d : actual )  | pay.award( 1000 * terms.grid.at($a, $d) ); | 200.00
            Kpi( code == "sales", terms.grid.at(attainment, 19.99B) == 0.1B )  | pay.award( terms.bonus );       | 100.00
            Kpi( code == "sales", $gap : (target - actual) )                   | pay.award( $gap );              | 100.00
            Kpi( code == "sales", $a : actual ) and Seller( $r : commissionRate ) | pay.award( $a * $r );        | 18.00
            $k : Kpi( code == "sales" )                                        | pay.award( $k.actual / 3 );     | 300.00
            Department( level == Level.NORM )                                  | pay.award( terms.bonus );       | 100.00
            Department( level != Level.NORM )                                  | pay.award( terms.bonus );       | 0
            Company( $a : attainment )                                         | pay.award( terms.bonus * $a );  | 33.33
            Product( quantity > terms.plan, $q : quantity )                    | pay.award( ($q - terms.plan) * terms.bonus ); | 400.00
            not Product( code == "toaster" )                                   | pay.award( terms.bonus );       | 100.00
            exists Product( quantity > 5 )                                     | pay.award( terms.bonus );       | 100.00
            Seller( terms.form == "a" )                                        | pay.award( terms.bonus );       | 100.00
            Seller( terms.form == "b" )                                        | pay.award( terms.bonus );       | 0
            Seller( terms.rate > 0, terms.rate != 1 )                          | pay.award( terms.bonus );       | 100.00
            Seller( terms.plan * 2 > 9 )                                       | pay.award( -5 );                | -5.00
            Period( from == to )                                               | pay.award( 5 );                 | 0
            Seller( )                                                          | pay.award( 900B ); pay.cap( 200 ); | 200.00
            Seller( )                                                          | pay.award( 10 ); pay.floor( 20 ); pay.multiply( 3 ); pay.scale( 0.5B ); | 20.00
            """)
    void aRulePays(String when, String then, String payout) {
        String rule =
                "rule \"R\" @Component(\"extra\") when " + when.replace("or-else", "||") + " then " + then + " end\n";
        try (CompiledScheme scheme = compile(rule)) {
            assertThat(scheme.pay(FACTS, scheme.scheme().terms()).total()).isEqualByComparingTo(payout);
        }
    }

    @Test
    void aLineSaysWhyWithTheValuesThatTheRuleFiredWith() {
        String rule = """
                rule "R"
                  @Component("extra")
                  @Because("{$code}: {$q} sold, {$q - terms.plan} extra at {$v}, {terms.rate} of each, is {amount}; {$a as percent} reached")
                when
                  Product( $code : code, $q : quantity > 7, $v : unitValue )
                  Kpi( code == "sales", $a : attainment )
                then
                  pay.award( ($q - terms.plan) * $v * terms.rate );
                end
                """;
        try (CompiledScheme scheme = compile(rule)) {
            Line line = scheme.explain(FACTS, scheme.scheme().terms()).lines().getFirst();
            assertThat(line.because()).isNotNull();
            assertThat(new Sentences(Locale.ENGLISH, scheme.scheme().currency()).of(line.because()))
                    .isEqualTo("blender: 8 sold, 3 extra at 1,000.00, 3% of each, is 90.00; 90% reached");
            assertThat(new Sentences(Locale.of("nb", "NO"), scheme.scheme().currency()).of(line.because()))
                    .isEqualTo(
                            "blender: 8 sold, 3 extra at 1\u00a0000,00, 3\u00a0% of each, is 90,00; 90\u00a0% reached");
        }
    }

    @Test
    void aSentenceReadsTablesAsTheRuleDoes() {
        String rule = """
                rule "R"
                  @Component("extra")
                  @Because("{terms.rates.stepped($a)}, {terms.rates.between(400B, $a)}, {terms.table.stepped($a, $t) as number}, {terms.table.between(0B, $a, $t) as number}, {terms.table.at($a, $t)}, {terms.table.interpolated($r)}, {terms.table.interpolated($a, $t)}, {terms.grid.at($r, $d)}, {terms.rates.stepped($b)}")
                when
                  Kpi( code == "sales", $a : actual, $t : target, $r : attainment, $b : base )
                  Department( $d : actual )
                then
                  pay.award( terms.rates.stepped($a) );
                end
                """;
        try (CompiledScheme scheme = compile(rule)) {
            Line line = scheme.explain(FACTS, scheme.scheme().terms()).lines().getFirst();
            assertThat(new Sentences(Locale.ENGLISH, scheme.scheme().currency()).of(line.because()))
                    .isEqualTo("35.00, 23.00, 40, 40, 10%, 18%, 18%, 20%, –");
        }
    }

    @Test
    void aChangedTermNeedsNoNewRules() {
        String rule = "rule \"R\" @Component(\"extra\") when Seller( ) then pay.award( terms.bonus ); end";
        try (CompiledScheme scheme = compile(rule)) {
            assertThat(scheme.pay(FACTS, scheme.scheme().terms().with("bonus", new BigDecimal("7.5")))
                            .total())
                    .isEqualByComparingTo("7.5");
        }
    }

    @Test
    void aValueThatTheDataLacksIsNamed() {
        String rule =
                "rule \"R\" @Component(\"extra\") when Seller( $base : variableBase ) then pay.award( $base * 2 ); end";
        try (CompiledScheme scheme = compile(rule)) {
            assertThatThrownBy(() -> scheme.pay(FACTS, scheme.scheme().terms()))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessage("The scheme small cannot be worked out for Kari (7) in the period from 2026-01-01."
                            + " The rule \"R\" broke off: $base has no value in the data.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pay.award( 1 / (terms.plan - 5) );", "pay.award( terms.bonus / (terms.plan - terms.plan) );"})
    void aDivisionByZeroIsNamed(String then) {
        try (CompiledScheme scheme = compile("rule \"R\" @Component(\"extra\") when Seller( ) then " + then + " end")) {
            assertThatThrownBy(() -> scheme.pay(FACTS, scheme.scheme().terms()))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageContaining("it divides by zero");
        }
    }

    @Test
    void aGateOutsideNothingToAllIsNamed() {
        String rule = "rule \"R\" @Component(\"extra\") when Seller( ) then pay.scale( terms.rate * 100 ); end";
        try (CompiledScheme scheme = compile(rule)) {
            assertThatThrownBy(() -> scheme.pay(FACTS, scheme.scheme().terms()))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageContaining("between 0 and 1")
                    .hasMessageContaining("\"R\"");
        }
    }

    @Test
    void schemesOfTheSameNameDoNotDisturbEachOther() {
        Scheme one = Texts.small("rule \"R\" @Component(\"extra\") when Seller( ) then pay.award( 1 ); end");
        Scheme two = Texts.small("rule \"R\" @Component(\"extra\") when Seller( ) then pay.award( 2 ); end");
        try (CompiledScheme first = new SchemeCompiler().compile(one)) {
            try (CompiledScheme second = new SchemeCompiler().compile(two)) {
                assertThat(first.pay(FACTS, one.terms()).total()).isEqualByComparingTo("1");
                assertThat(second.pay(FACTS, two.terms()).total()).isEqualByComparingTo("2");
            }
            assertThat(first.pay(FACTS, one.terms()).total()).isEqualByComparingTo("1");
        }
    }

    private static CompiledScheme compile(String rules) {
        return new SchemeCompiler().compile(Texts.small(rules));
    }
}
