package trinn.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.Adjustment;
import trinn.facts.Balance;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Employment;
import trinn.facts.ExchangeRate;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Objective;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Refund;
import trinn.facts.Scorecard;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.language.Texts;
import trinn.scheme.Terms;
import trinn.settlement.Ledger;

/** Where one thing alone differs, all is attributed to its cause, and nothing to any other. */
class OneCauseTest {

    private static final String RULES = """
            rule "Rate" @Component("extra") when Kpi( code == "revenue", $sold : actual ) then pay.award( $sold * terms.rate ); end
            rule "Quota" @Component("extra") when Kpi( code == "revenue", attainment >= 1 ) then pay.award( terms.bonus ); end
            rule "Units" @Component("extra") when Product( $n : quantity ) then pay.award( $n * 10 ); end
            rule "Department" @Component("extra") when Department( level == Level.NORM ) then pay.award( 70 ); end
            rule "Company" @Component("extra") when Company( attainment >= 1 ) then pay.award( 80 ); end
            rule "Goals" @Component("extra") when Scorecard( $score : score ) then pay.award( $score * 100 ); end
            rule "Lead" @Component("extra") when Seller( role == "lead" ) then pay.award( 90 ); end
            rule "Salary" @Component("base") when Seller( $salary : baseSalary != null ) Employment( $part : partTime ) then pay.award( $salary * $part ); end
            rule "Quarter" @Component("extra") when Period( monthOfQuarter == 3 ) then pay.award( 60 ); end
            rule "Dollars" @Component("extra") when ExchangeRate( currency == "USD", $rate : rate ) then pay.award( $rate * 10 ); end
            rule "Back" @Component("extra") when Refund( $back : value ) then pay.award( (0 - $back) * 0.1B ); end
            rule "Less later" @Component("extra") when Paid( component == "extra", year > 1000 ) then pay.award( -50 ); end
            rule "Given free" @Component("extra") when Seller( ) then pay.release( 1 ); end
            rule "Draw" @Component("extra") when Seller( ) then pay.draw( 100 ); end
            """;

    private static final Period MONTH = month(2);
    private static final Seller SELLER = new Seller("S1", "Ada", "seller", "North", "", number("1000"), null, null);
    private static CompiledScheme scheme;
    private static CompiledScheme changed;

    @BeforeAll
    static void compile() {
        scheme = new SchemeCompiler().compile(Texts.small(RULES));
        changed = new SchemeCompiler().compile(Texts.small(RULES.replace("$n * 10 )", "$n * 12 )")));
    }

    @AfterAll
    static void close() {
        scheme.close();
        changed.close();
    }

    static Stream<Arguments> things() {
        return Stream.of(
                of("a KPI", Cause.RESULTS, kpi("1000", "2000"), kpi("1500", "2000")),
                of("a quota", Cause.TARGETS, kpi("1000", "2000"), kpi("1000", "900")),
                of("a KPI that was not there", Cause.RESULTS, null, kpi("1000", "900")),
                of("a KPI that is gone", Cause.RESULTS, kpi("1000", "900"), null),
                of("units", Cause.RESULTS, product("3"), product("7")),
                of("the department's sales", Cause.RESULTS, department("100", "300"), department("400", "300")),
                of("the department's plan", Cause.TARGETS, department("400", "500"), department("400", "300")),
                of("the company's sales", Cause.RESULTS, company("90", "100"), company("110", "100")),
                of("the company's plan", Cause.TARGETS, company("90", "100"), company("90", "80")),
                of("the score of a goal", Cause.RESULTS, objective("0.5", "1"), objective("0.5", "2")),
                of("the weight of a goal", Cause.TARGETS, objective("0.5", "1"), objective("0.6", "1")),
                of("part time", Cause.PEOPLE, employment("1"), employment("0.8")),
                of("an exchange rate", Cause.TIME, rate("9"), rate("10")),
                of("a correction by hand", Cause.CORRECTIONS, null, new Adjustment("extra", number("-5"), "forgotten")),
                of("a refund", Cause.CORRECTIONS, null, refund()));
    }

    private static Arguments of(String what, Cause cause, @Nullable Fact before, @Nullable Fact after) {
        return Arguments.of(what, cause, before, after);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("things")
    void aFact(String what, Cause cause, @Nullable Fact before, @Nullable Fact after) {
        assertOnly(cause, side(facts(before)), side(facts(after)));
        assertOnly(cause, side(facts(after)), side(facts(before)));
    }

    @Test
    void aRole() {
        Seller lead = new Seller("S1", "Ada", "lead", "North", "", number("1000"), null, null);
        assertOnly(
                Cause.PEOPLE,
                side(facts(null)),
                side(new FactSet(lead, MONTH, facts(null).others())));
    }

    @Test
    void aSalary() {
        Seller more = new Seller("S1", "Ada", "seller", "North", "", number("1100"), null, null);
        Attribution found = assertOnly(
                Cause.PEOPLE,
                side(facts(null)),
                side(new FactSet(more, MONTH, facts(null).others())));
        assertThat(found.differences().getFirst().components()).containsOnlyKeys("base");
    }

    @Test
    void theEndOfAQuarter() {
        assertOnly(
                Cause.TIME,
                side(facts(null)),
                side(new FactSet(SELLER, month(3), facts(null).others())));
    }

    @Test
    void aTerm() {
        Terms terms = scheme.scheme().terms().with("rate", number("0.05"));
        Attribution found = assertOnly(
                Cause.TERMS,
                side(facts(kpi("1000", "2000"))),
                side(scheme, facts(kpi("1000", "2000")), terms, Ledger.EMPTY));
        assertThat(found.differences().getFirst().parts())
                .singleElement()
                .satisfies(part -> assertThat(part.subjects())
                        .containsExactly(new Subject.TermValue("rate", number("0.03"), number("0.05"))));
    }

    @Test
    void aRule() {
        Side before = side(facts(product("3")));
        Side after = side(changed, facts(product("3")), changed.scheme().terms(), Ledger.EMPTY);
        Attribution found = assertOnly(Cause.RULES, before, after);
        assertThat(found.differences().getFirst().parts())
                .flatExtracting(Part::subjects)
                .contains(new Subject.RuleText("Units"));
    }

    @Test
    void aDrawThatIsOwed() {
        assertBalance(
                Ledger.EMPTY.opened(List.of(new Balance(Balance.OWED, "extra", number("40")))), Subject.Open.Kind.OWED);
    }

    @Test
    void payThatWasHeldBack() {
        assertBalance(
                Ledger.EMPTY.opened(List.of(new Balance(Balance.WITHHELD, "extra", number("40")))),
                Subject.Open.Kind.WITHHELD);
    }

    @Test
    void anInstalment() {
        assertBalance(
                Ledger.EMPTY.opened(List.of(new Balance(Balance.INSTALMENT, "extra", number("40")))),
                Subject.Open.Kind.INSTALMENTS);
    }

    @Test
    void whatWasPaidSoFar() {
        FactSet january =
                new FactSet(SELLER, month(1), facts(kpi("100000", "2000")).others());
        assertBalance(side(january).paid().after(), Subject.Open.Kind.SETTLED);
    }

    private static void assertBalance(Ledger ledger, Subject.Open.Kind kind) {
        FactSet facts = facts(kpi("20000", "2000"));
        Attribution found = assertOnly(
                Cause.BALANCES, side(facts), side(scheme, facts, scheme.scheme().terms(), ledger));
        assertThat(found.differences().getFirst().parts())
                .singleElement()
                .satisfies(part -> assertThat(part.subjects())
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Subject.Open.class,
                                open -> assertThat(open.kind()).isEqualTo(kind)));
    }

    @Test
    void nothingDiffers() {
        Attribution found = of(side(facts(null)), side(facts(null)));
        assertThat(found.differences()).isEmpty();
        assertThat(found.largest()).isEmpty();
        assertThat(found.difference()).isZero();
    }

    /** A rate and what it is paid for: the later one has what they make together, in the opposite order the other one. */
    @Test
    void whatTwoCausesMakeTogetherGoesToTheLaterOne() {
        Terms terms = scheme.scheme().terms().with("rate", number("0.05"));
        FactSet january =
                new FactSet(SELLER, month(1), facts(kpi("10000", "90000")).others());
        Attribution found = of(side(january), side(scheme, facts(kpi("20000", "90000")), terms, Ledger.EMPTY));
        assertThat(found.differences())
                .extracting(Difference::causes)
                .containsExactly(List.of(Cause.RESULTS), List.of(Cause.TERMS));
        assertThat(found.differences())
                .extracting(Difference::amount)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("300"), number("400"));
        assertThat(found.differences())
                .extracting(Difference::otherOrder)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("500"), number("200"));
        assertThat(found.largest()).contains(found.differences().getLast());
    }

    private static Attribution assertOnly(Cause cause, Side before, Side after) {
        Attribution found = of(before, after);
        Sums.assertExact(cause.name(), found);
        assertThat(found.difference().signum()).as("something differs").isNotZero();
        assertThat(found.differences()).singleElement().satisfies(one -> {
            assertThat(one.causes()).containsExactly(cause);
            assertThat(one.dependsOnOrder()).isFalse();
        });
        return found;
    }

    private static Attribution of(Side before, Side after) {
        return Attribution.of(before, after, new Measurements(List.of(after.facts())));
    }

    private static Side side(FactSet facts) {
        return side(scheme, facts, scheme.scheme().terms(), Ledger.EMPTY);
    }

    private static Side side(CompiledScheme compiled, FactSet facts, Terms terms, Ledger before) {
        Evaluated paid = compiled.evaluate(facts, terms, before, null);
        return new Side(Succession.of(compiled, terms), paid);
    }

    /** Somebody who is there all the time, and one more fact in the place of another of its type. */
    private static FactSet facts(@Nullable Fact fact) {
        List<Fact> all = new ArrayList<>();
        if (!(fact instanceof Employment)) {
            all.add(employment("1"));
        }
        if (!(fact instanceof Product)) {
            all.add(product("50"));
        }
        if (fact instanceof Objective objective) {
            all.add(Scorecard.of(List.of(objective)));
        }
        if (fact != null) {
            all.add(fact);
        }
        return new FactSet(SELLER, MONTH, all);
    }

    private static Kpi kpi(String actual, String target) {
        return Kpi.withTarget("revenue", Window.MONTH, number(actual), number(target));
    }

    private static Product product(String quantity) {
        return new Product("P1", number(quantity).add(number("40")), number("5"), Map.of());
    }

    private static Department department(String actual, String norm) {
        return new Department("North", number(actual), number("10"), number(norm), number("9000"));
    }

    private static Company company(String actual, String target) {
        return new Company(number(actual), number(target));
    }

    private static Objective objective(String weight, String score) {
        return new Objective("O1", number(weight), number(score));
    }

    private static Employment employment(String partTime) {
        return new Employment(MONTH.from(), MONTH.to(), number(partTime), BigDecimal.ONE, BigDecimal.ONE);
    }

    private static ExchangeRate rate(String rate) {
        return new ExchangeRate("USD", number(rate));
    }

    private static Refund refund() {
        return new Refund("R1", "S1", MONTH.from(), number("30"), null);
    }

    private static Period month(int month) {
        LocalDate from = LocalDate.of(2026, month, 1);
        return new Period(from, from.plusMonths(1));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
