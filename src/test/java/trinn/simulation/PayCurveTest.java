package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Succession;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Employment;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Sale;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.scheme.InputNumber;
import trinn.scheme.InputNumber.Of;
import trinn.scheme.Range;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Terms;
import trinn.scheme.Variation;
import trinn.simulation.PayCurve.Jump;
import trinn.simulation.PayCurve.Point;

/** The shapes of pay that shipped schemes have. */
class PayCurveTest {

    private static final Period MONTH = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

    @Test
    void coefficientsJumpAtTheCutoffAndAtThePlan() {
        PayCurve curve = coefficients("0", "102", "1", terms -> terms);
        assertThat(curve.points()).hasSize(103);
        assertThat(pay(curve, "79")).isEqualByComparingTo("0");
        assertThat(pay(curve, "80")).isEqualByComparingTo("6000");
        assertThat(pay(curve, "99")).isEqualByComparingTo("6000");
        assertThat(pay(curve, "100")).isEqualByComparingTo("15000");
        assertThat(curve.jumps()).extracting(Jump::at).containsExactly(number("80"), number("100"));
        assertThat(curve.jumps()).first().satisfies(jump -> {
            assertThat(jump.before().pay()).isEqualByComparingTo("0");
            assertThat(jump.before().at()).isLessThan(number("80")).isGreaterThan(number("79.99999"));
            assertThat(jump.after())
                    .isEqualTo(new Point(number("80"), jump.after().pay()));
            assertThat(jump.after().pay()).isEqualByComparingTo("6000");
        });
    }

    @Test
    void theLineHasBothSidesOfEveryJumpAndRisesAlongTheAxis() {
        PayCurve curve = coefficients("60", "120", "20", terms -> terms);
        assertThat(curve.jumps())
                .extracting(Jump::at)
                .containsExactly(number("80"), number("100"), number("105"), number("110"), number("115"));
        assertThat(curve.line())
                .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()))
                .containsAll(curve.points())
                .doesNotHaveDuplicates()
                .hasSize(4 + 2 * 5 - 2);
    }

    @Test
    void aBorderBetweenTwoValuesIsFoundToItsLastDecimal() {
        PayCurve curve = coefficients("50", "90", "10", terms -> terms.with("cutoff", number("0.7325")));
        assertThat(curve.jumps()).extracting(Jump::at).containsExactly(number("73.25"));
    }

    @Test
    void aStraightLineAndItsRoundingHaveNoJumps() {
        PayCurve curve = curve(
                "territory-commission",
                terms -> terms,
                seller("0.0333"),
                vary(Of.KPI, "sales", "0", "21", "0.7"),
                kpi("sales", "100", null));
        assertThat(curve.jumps()).isEmpty();
        assertThat(pay(curve, "0.7")).isEqualByComparingTo("0.02");
    }

    @Test
    void anAcceleratorBendsTheLineAndIsNoJump() {
        PayCurve curve = curve(
                "territory-commission",
                terms -> terms.with(Map.of("accelerator", number("2"))),
                seller("0.10"),
                vary(Of.KPI, "sales", "0", "210000", "30000"),
                kpi("sales", "100", "100000"));
        assertThat(curve.jumps()).isEmpty();
        assertThat(pay(curve, "90000")).isEqualByComparingTo("9000");
        assertThat(pay(curve, "120000")).isEqualByComparingTo("14000");
    }

    @Test
    void theQuantityOfOneProductVariesAndTheOthersStay() {
        PayCurve curve = curve(
                "unit-extra",
                terms -> terms,
                seller("0"),
                vary(Of.PRODUCT, "blender", "5", "8", "1"),
                new Product("blender", number("0"), number("1000")),
                new Product("mixer", number("6"), number("2000")));
        assertThat(curve.points())
                .extracting(Point::pay)
                .map(BigDecimal::intValueExact)
                .containsExactly(60, 90, 120, 150);
    }

    @Test
    void allMoneyOfASaleStaysInProportionToItsValue() {
        Sale sale = new Sale(
                "S1",
                MONTH.from(),
                "",
                "",
                "",
                number("1"),
                number("1000"),
                number("0"),
                number("700"),
                number("500"),
                number("0"),
                number("1"),
                number("0"));
        PayCurve curve =
                curve("paid-margin", terms -> terms, seller("0"), vary(Of.SALE, "S1", "0", "300000", "100000"), sale);
        assertThat(curve.points())
                .extracting(Point::pay)
                .map(BigDecimal::intValueExact)
                .containsExactly(0, 1200, 2400, 3600);
    }

    @Test
    void theCompanyAboveItsBorderPaysItsShare() {
        PayCurve curve = curve(
                "web-shop",
                terms -> terms,
                seller("0"),
                vary(Of.COMPANY, "", "60", "80", "10"),
                new Company(number("0"), number("100")));
        assertThat(curve.points())
                .extracting(Point::pay)
                .map(BigDecimal::intValueExact)
                .containsExactly(7000, 10500, 11000);
        assertThat(curve.jumps()).extracting(Jump::at).containsExactly(number("70"));
    }

    @Test
    void aDepartmentVariesForAllItsSellers() {
        List<FactSet> population = new ArrayList<>();
        for (String id : List.of("A", "B")) {
            population.add(new FactSet(
                    new Seller(id, id, "", "Stores", null, null),
                    MONTH,
                    List.of(
                            new Department("Stores", number("0"), number("500"), number("1000"), number("2000")),
                            Employment.in(MONTH, null, null, BigDecimal.ONE, java.util.Set.of()))));
        }
        Variation vary = vary(Of.DEPARTMENT, "Stores", "900", "1100", "100");
        assertThat(new Varied(population, population.getFirst(), vary).population(number("900")))
                .allSatisfy(facts -> assertThat(facts.one(Department.class))
                        .extracting("actual")
                        .isEqualTo(number("900")));
        try (CompiledScheme scheme = compiled("team-prize")) {
            PayCurve curve = PayCurve.of(
                    Succession.of(scheme, scheme.scheme().terms()), population, population.getFirst(), vary);
            assertThat(pay(curve, "900")).isEqualByComparingTo("0");
            assertThat(pay(curve, "1000")).isEqualByComparingTo("5000");
            assertThat(pay(curve, "1100")).isEqualByComparingTo("5002.50");
        }
    }

    @Test
    void aGateThatTakesTheNumberItselfIsFoundWithoutTooManyDigits() {
        PayCurve curve = curve(
                "quality-gate",
                terms -> terms,
                seller("0"),
                vary(Of.KPI, "quality", "0.88", "0.92", "0.01"),
                kpi("quality", "1", null),
                kpi("sales", "500000", "400000"));
        assertThat(curve.jumps()).extracting(Jump::at).containsExactly(number("0.9"));
        assertThat(curve.jumps().getFirst().before().pay()).isBetween(number("37499"), number("37500"));
    }

    @Test
    void anotherSellersOwnNumbersStay() {
        List<FactSet> population = List.of(
                new FactSet(new Seller("A", "A", "", "", null, null), MONTH, List.of(kpi("sales", "1", null))),
                new FactSet(new Seller("B", "B", "", "", null, null), MONTH, List.of(kpi("sales", "1", null))));
        Variation vary = vary(Of.KPI, "sales", "0", "9", "1");
        assertThat(new Varied(population, population.getFirst(), vary).population(number("9")))
                .extracting(facts -> facts.kpis().getFirst().actual())
                .containsExactly(number("9"), number("1"));
    }

    private static PayCurve coefficients(String from, String to, String step, UnaryOperator<Terms> changed) {
        Seller seller = new Seller("1", "Seller", "", "", null, number("20000"));
        return curve(
                "coefficients",
                changed,
                seller,
                vary(Of.KPI, "plan", from, to, step),
                kpi("plan", "100", "100"),
                kpi("errors", "0", null),
                kpi("remarks", "0", null));
    }

    private static PayCurve curve(
            String id, UnaryOperator<Terms> changed, Seller seller, Variation vary, Fact... facts) {
        try (CompiledScheme scheme = compiled(id)) {
            FactSet about = new FactSet(seller, MONTH, List.of(facts));
            Terms terms = changed.apply(scheme.scheme().terms());
            return PayCurve.of(Succession.of(scheme, terms), List.of(about), about, vary);
        }
    }

    private static CompiledScheme compiled(String id) {
        return new SchemeCompiler().compile(Scheme.of(SchemeFiles.read(Path.of("rules", id))));
    }

    private static Variation vary(Of of, String name, String from, String to, String step) {
        return new Variation(
                new InputNumber(of, name, null), "Number", new Range(number(from), number(to), number(step)));
    }

    private static Seller seller(String rate) {
        return new Seller("1", "Seller", "", "", number(rate), null);
    }

    private static Kpi kpi(String code, String actual, @org.jspecify.annotations.Nullable String target) {
        return new Kpi(code, Window.MONTH, number(actual), target == null ? null : number(target), null, null, null);
    }

    private static BigDecimal pay(PayCurve curve, String at) {
        return curve.points().stream()
                .filter(point -> point.at().compareTo(number(at)) == 0)
                .findFirst()
                .orElseThrow()
                .pay();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
