package trinn.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Employment;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.facts.Window;
import trinn.intake.Periods;
import trinn.records.RecordText;

class FactDerivationTest {

    private static final String ANN = "payees: id=a, name=Ann, department=n, part-time=1, base salary=30000\n";

    @Test
    void everyMonthInWhichSomethingHappensIsAPeriodOfEverybody() {
        List<FactSet> facts = facts("""
                payees: id=a, name=Ann
                payees: id=b, name=Bo
                sales: date=2026-01-31, payee=a, amount=1
                sales: date=2026-03-01, payee=a, amount=1
                """);

        assertThat(facts)
                .extracting(set -> set.seller().id() + " " + set.period().from() + " "
                        + set.period().to())
                .containsExactly(
                        "a 2026-01-01 2026-02-01",
                        "a 2026-02-01 2026-03-01",
                        "a 2026-03-01 2026-04-01",
                        "b 2026-01-01 2026-02-01",
                        "b 2026-02-01 2026-03-01",
                        "b 2026-03-01 2026-04-01");
    }

    @Test
    void whoWasNotEmployedOnAnyDayOfAMonthHasNoFacts() {
        String sold = "sales: date=2026-01-05, payee=b, amount=1\nsales: date=2026-04-05, payee=b, amount=1\n";
        List<FactSet> facts = facts("""
                payees: id=a, name=Ann, joined=2026-02-01, left=2026-03-02
                payees: id=b, name=Bo
                """ + sold);

        assertThat(facts)
                .filteredOn(set -> set.seller().id().equals("a"))
                .extracting(
                        set -> set.period().id(),
                        set -> one(set, Employment.class).calendarShare())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-02-01", new BigDecimal("1")),
                        org.assertj.core.groups.Tuple.tuple(
                                "2026-03-01", new BigDecimal("0.03225806451612903225806451612903225")));
    }

    @Test
    void holidaysAreNoWorkingDays() {
        FactSet may = month("""
                payees: id=a, name=Ann, joined=2026-05-04
                holidays: date=2026-05-01, name=Labour Day
                sales: date=2026-05-05, payee=a, amount=1
                """, "2026-05-01");

        assertThat(one(may, Employment.class).workingShare()).isEqualByComparingTo("1");
    }

    @Test
    void aPayeeIsWhatTheLastAssignmentSaysOnTheLastDay() {
        String text = """
                payees: id=a, name=Ann, role=Trainee, department=n, manager=m, base salary=30000
                payees: id=m, name=Mia
                departments: id=n, name=North
                departments: id=s, name=South
                assignments: payee=a, from=2026-01-31, role=Rep, department=s
                assignments: payee=a, from=2026-03-01, base salary=32000
                sales: date=2026-01-05, payee=a, amount=1
                sales: date=2026-03-05, payee=a, amount=1
                """;

        assertThat(month(text, "2026-01-01").seller().role()).isEqualTo("Rep");
        assertThat(month(text, "2026-01-01").seller().department()).isEqualTo("South");
        assertThat(month(text, "2026-02-01").seller().baseSalary()).isEqualTo("30000");
        assertThat(month(text, "2026-03-01").seller().baseSalary()).isEqualTo("32000");
        assertThat(month(text, "2026-03-01").seller().manager()).isEqualTo("m");
    }

    @Test
    void aPartTimeFractionThatChangesWithinAMonthCountsByDays() {
        FactSet june = month("""
                payees: id=a, name=Ann, part-time=1
                assignments: payee=a, from=2026-06-16, part-time=0.5
                sales: date=2026-06-05, payee=a, amount=1
                """, "2026-06-01");

        assertThat(one(june, Employment.class).partTime()).isEqualByComparingTo("0.75");
    }

    @Test
    void aKpiHasItsTargetsAndTheWindowOfThePeriod() {
        FactSet january = month(ANN + """
                        targets: level=seller, of=a, kpi=revenue, from=2026-01-01, to=2026-02-01, target=100, base=50, norm=90, weight=0.4
                        sales: date=2026-01-31, payee=a, amount=80
                        sales: date=2026-02-01, payee=a, amount=7
                        """, "2026-01-01");

        assertThat(january.kpi("revenue"))
                .isEqualTo(new Kpi(
                        "revenue",
                        Window.MONTH,
                        new BigDecimal("80"),
                        new BigDecimal("100"),
                        new BigDecimal("50"),
                        new BigDecimal("90"),
                        new BigDecimal("0.4")));
    }

    @Test
    void ratiosDoNotAddUp() {
        FactSet january = month(
                ANN + "sales: date=2026-01-31, payee=a, amount=80, order=o\n"
                        + "sales: date=2026-01-31, payee=a, amount=20, order=p\n",
                "2026-01-01");

        assertThat(Objects.requireNonNull(january.kpi("average-order-value")).additive())
                .isFalse();
        assertThat(Objects.requireNonNull(january.kpi("revenue")).additive()).isTrue();
    }

    @Test
    void whatNobodyRecordedIsNotMeasured() {
        String sold = ANN + "sales: date=2026-01-31, payee=a, amount=80\n";

        assertThat(month(sold, "2026-01-01").kpi("errors")).isNull();
        assertThat(Objects.requireNonNull(month(sold + "remarks: payee=a, date=2026-02-01, kind=error\n", "2026-01-01")
                                .kpi("errors"))
                        .actual())
                .isEqualByComparingTo("0");
    }

    @Test
    void aSaleStandsInThePeriodInWhichItIsMadeAndInThoseInWhichItIsPaid() {
        String text = ANN + """
                invoices: id=i, date=2026-01-20, due=2026-02-10, amount=300
                payments: invoice=i, date=2026-01-31, amount=90
                payments: invoice=i, date=2026-02-10, amount=60
                payments: invoice=i, date=2026-02-15, amount=150
                sales: id=s, date=2026-01-20, payee=a, amount=100, cost=60, invoice=i
                sales: id=t, date=2026-01-20, payee=b, amount=200, invoice=i
                sales: id=u, date=2026-02-20, payee=a, amount=5
                payees: id=b, name=Bo
                """;

        Sale january = sale(month(text, "2026-01-01"), "s");
        Sale february = sale(month(text, "2026-02-01"), "s");
        assertThat(january.paid()).isEqualByComparingTo("30");
        assertThat(january.daysLate()).isEqualByComparingTo("0");
        assertThat(february.paid()).isEqualByComparingTo("70");
        assertThat(february.paidMargin()).isEqualByComparingTo("28");
        assertThat(february.daysLate()).isEqualByComparingTo("5");
        assertThat(sale(month(text, "2026-02-01"), "u").paid()).isNull();
    }

    @Test
    void anInvoiceThatNobodyPaidYetIsPaidWithNothing() {
        FactSet january = month(ANN + """
                        invoices: id=i, date=2026-01-20, due=2026-02-10, amount=100
                        invoices: id=j, date=2026-01-20, due=2026-02-10, amount=100
                        payments: invoice=j, date=2026-01-31, amount=100
                        sales: id=s, date=2026-01-20, payee=a, amount=100, invoice=i
                        sales: id=t, date=2026-01-20, payee=a, amount=100, invoice=j
                        """, "2026-01-01");

        assertThat(sale(january, "s").paid()).isEqualByComparingTo("0");
        assertThat(sale(january, "t").paid()).isEqualByComparingTo("100");
    }

    @Test
    void aReturnIsANegativeSaleWithinThePeriodAndARefundInALaterOne() {
        String text = ANN + """
                sales: id=s, date=2026-01-20, payee=a, product=p, quantity=4, amount=100, cost=60
                returns: id=r, sale=s, date=2026-01-31, amount=25, quantity=1
                returns: id=q, sale=s, date=2026-02-01, amount=50, quantity=2
                sales: id=t, date=2026-02-20, payee=a, amount=5
                """;

        Sale back = sale(month(text, "2026-01-01"), "r");
        assertThat(back.value()).isEqualByComparingTo("-25");
        assertThat(back.cost()).isEqualByComparingTo("-15");
        assertThat(back.quantity()).isEqualByComparingTo("-1");
        assertThat(one(month(text, "2026-02-01"), Refund.class))
                .isEqualTo(new Refund(
                        "q",
                        "s",
                        LocalDate.parse("2026-02-01"),
                        new BigDecimal("50"),
                        null,
                        LocalDate.parse("2026-01-20"),
                        null));
    }

    @Test
    void productsAreCountedLessWhatCameBack() {
        FactSet january = month(ANN + """
                        sales: id=s, date=2026-01-20, payee=a, product=p, quantity=4, amount=100
                        sales: id=t, date=2026-01-21, payee=a, product=p, quantity=2, amount=40
                        sales: id=u, date=2026-01-21, payee=a, product=q, quantity=1, amount=9
                        returns: id=r, sale=s, date=2026-01-31, amount=25, quantity=1
                        returns: id=v, sale=u, date=2026-01-31, amount=9, quantity=1
                        """, "2026-01-01");

        assertThat(january.products()).containsExactly(new Product("p", new BigDecimal("5"), new BigDecimal("23")));
    }

    @Test
    void aSplitSaleIsEverybodysWithTheShare() {
        String text = ANN + """
                payees: id=b, name=Bo
                sales: id=s, date=2026-01-20, payee=a, amount=100
                splits: sale=s, payee=a, share=0.6
                splits: sale=s, payee=b, share=0.4
                """;

        assertThat(facts(text))
                .extracting(set -> sale(set, "s").share())
                .containsExactly(new BigDecimal("0.6"), new BigDecimal("0.4"));
        assertThat(facts(text))
                .extracting(set -> Objects.requireNonNull(set.kpi("revenue")).actual())
                .containsExactly(new BigDecimal("60"), new BigDecimal("40"));
    }

    @Test
    void departmentAndCompanyAreMeasuredAgainstTheirPlans() {
        FactSet january = month(ANN + """
                        departments: id=n, name=North
                        payees: id=b, name=Bo, department=n
                        payees: id=c, name=Cy, department=s
                        targets: level=department, of=n, kpi=revenue, from=2026-01-01, to=2026-02-01, minimum=10, norm=20, maximum=30
                        targets: level=company, kpi=revenue, from=2026-01-01, to=2026-02-01, target=40
                        sales: date=2026-01-20, payee=a, amount=12
                        sales: date=2026-01-20, payee=b, amount=8
                        sales: date=2026-01-20, payee=c, amount=10
                        """, "2026-01-01");

        assertThat(one(january, Department.class))
                .isEqualTo(new Department(
                        "North",
                        new BigDecimal("20"),
                        new BigDecimal("10"),
                        new BigDecimal("20"),
                        new BigDecimal("30")));
        assertThat(one(january, Company.class)).isEqualTo(new Company(new BigDecimal("30"), new BigDecimal("40")));
    }

    @Test
    void periodsOfTargetsAreTheShortestOfASeller() {
        DataHead head = new DataHead("x", "NOK", "", Periods.TARGETS, "");
        List<FactSet> facts = new DataSet(head, RecordText.records(ANN + """
                        targets: level=seller, of=a, kpi=revenue, from=2026-01-01, to=2027-01-01, target=1200
                        targets: level=seller, of=a, kpi=revenue, from=2026-01-01, to=2026-04-01, target=300
                        targets: level=seller, of=a, kpi=margin, from=2026-04-01, to=2026-07-01, target=300
                        sales: date=2026-01-20, payee=a, amount=12
                        """)).factSets();

        assertThat(facts).extracting(set -> set.period().to().toString()).containsExactly("2026-04-01", "2026-07-01");
        assertThat(Objects.requireNonNull(facts.getFirst().kpi("revenue")).window())
                .isEqualTo(Window.QUARTER);
    }

    private static List<FactSet> facts(String text) {
        return new DataSet(new DataHead("x", "NOK", "", Periods.MONTH, ""), RecordText.records(text)).factSets();
    }

    private static FactSet month(String text, String first) {
        return facts(text).stream()
                .filter(set ->
                        set.seller().id().equals("a") && set.period().id().equals(first))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends Fact> T one(FactSet set, Class<T> type) {
        @Nullable T fact = set.one(type);
        return Objects.requireNonNull(fact);
    }

    private static Sale sale(FactSet set, String code) {
        return set.all(Sale.class).stream()
                .filter(sale -> sale.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
