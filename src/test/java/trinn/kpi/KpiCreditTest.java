package trinn.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trinn.facts.Period;
import trinn.records.RecordText;

/** For whom records count. */
class KpiCreditTest {

    private static final Period JANUARY = month(1);
    private static final Period FEBRUARY = month(2);

    private static Period month(int month) {
        LocalDate first = LocalDate.of(2024, month, 1);
        return new Period(first, first.plusMonths(1));
    }

    private static KpiMeasurement delivered(String records) {
        return KpiMeasurement.of(Catalogue.delivered(), RecordText.records(records));
    }

    /** One KPI {@code k} of a definition, beside the delivered ones. */
    private static KpiMeasurement own(String definition, String records) {
        return own(definition, "month", records);
    }

    private static KpiMeasurement own(String definition, String window, String records) {
        Catalogue catalogue = Catalogue.delivered().with("kpis.yaml", """
                - code: k
                  names: {en: K, nb: K, sv: K, da: K}
                  says: {en: A trial.}
                  kind: result
                  unit: count
                  window: %s
                  definition: %s
                """.formatted(window, definition));
        return KpiMeasurement.of(catalogue, RecordText.records(records), "k");
    }

    private static void assertValue(@Nullable BigDecimal value, String expected) {
        assertThat(value).isNotNull().isEqualByComparingTo(expected);
    }

    @Test
    void aSharedSaleAndWhatIsGivenBackOfItCountForEachByTheShare() {
        KpiMeasurement measured = delivered("""
                sales: id=s, date=2024-01-05, payee=a, amount=100, cost=40, quantity=10
                splits: sale=s, payee=b, share=0.7
                splits: sale=s, payee=c, share=0.3
                returns: sale=s, date=2024-02-05, amount=50, quantity=4
                """);
        assertValue(measured.value("revenue", "a", JANUARY), "0");
        assertValue(measured.value("revenue", "b", JANUARY), "70");
        assertValue(measured.value("margin", "c", JANUARY), "18");
        assertValue(measured.value("revenue", "b", FEBRUARY), "-35");
        assertValue(measured.value("margin", "c", FEBRUARY), "-9");
        assertValue(measured.value("units-sold", "b", FEBRUARY), "-2.8");
        assertValue(measured.value("number-of-sales", "b", JANUARY), "1");
        assertValue(measured.value("number-of-sales", measured.company(), JANUARY), "1");
        assertValue(own("{sum: returns.amount}", """
                sales: id=s, date=2024-01-05, payee=a, amount=100
                splits: sale=s, payee=b, share=0.7
                returns: sale=s, date=2024-02-05, amount=50
                """).value("k", "b", FEBRUARY), "35");
    }

    @Test
    void everythingGivenBackIsTheExactNegative() {
        KpiMeasurement measured = delivered("""
                sales: id=s, date=2024-01-05, payee=a, amount=99.97, cost=33.31
                returns: sale=s, date=2024-02-05, amount=99.97
                """);
        assertValue(measured.value("margin", "a", JANUARY), "66.66");
        assertValue(measured.value("margin", "a", FEBRUARY), "-66.66");
    }

    @Test
    void partPaymentsPayTheLinesInProportionAndAddUpToTheInvoice() {
        KpiMeasurement measured = delivered("""
                invoices: id=i, date=2024-01-01, amount=300
                payments: invoice=i, date=2024-01-10, amount=100
                payments: invoice=i, date=2024-01-31, amount=50
                payments: invoice=i, date=2024-02-01, amount=150
                payments: invoice=i, date=2024-03-01, amount=-30
                sales: id=s, date=2024-01-01, payee=a, amount=200, cost=80, invoice=i
                sales: date=2024-01-01, payee=b, amount=100, cost=10, invoice=i
                splits: sale=s, payee=a, share=0.5
                splits: sale=s, payee=c, share=0.5
                """);
        assertValue(measured.value("paid-revenue", "a", JANUARY), "50");
        assertValue(measured.value("paid-revenue", "b", JANUARY), "50");
        assertValue(measured.value("paid-revenue", "c", FEBRUARY), "50");
        assertValue(measured.value("paid-margin", "a", JANUARY), "30");
        assertValue(measured.value("paid-margin", "b", FEBRUARY), "45");
        assertValue(measured.value("paid-revenue", measured.company(), month(3)), "-30");
    }

    @Test
    void aPaymentOfAnInvoiceWithoutLinesOrOfZeroReachesNobody() {
        KpiMeasurement measured = delivered("""
                payments: invoice=none, date=2024-01-10, amount=100
                payments: invoice=zero, date=2024-01-10, amount=100
                sales: date=2024-01-01, payee=a, amount=20, invoice=zero
                sales: date=2024-01-01, payee=a, amount=-20, invoice=zero
                """);
        assertValue(measured.value("paid-revenue", measured.company(), JANUARY), "0");
        assertThat(measured.value("overdue-days", measured.company(), JANUARY)).isNull();
    }

    @Test
    void aDepartmentHasItsSellersByDateAndItsOwnRecords() {
        KpiMeasurement measured = delivered("""
                departments: id=n, name=North
                departments: id=s, name=South
                payees: id=a, name=A, department=n
                payees: id=b, name=B, department=s
                assignments: payee=a, from=2024-01-16, department=s
                assignments: payee=a, from=2024-01-20, part-time=0.5
                sales: date=2024-01-15, payee=a, amount=1, order=1
                sales: date=2024-01-16, payee=a, amount=10, order=2
                sales: date=2024-01-16, payee=b, amount=100, order=2
                opportunities: payee=a, created=2024-01-02, closed=2024-01-20, amount=5
                opportunities: payee=a, created=2024-01-02, amount=7
                visitors: date=2024-01-16, department=s, count=4
                visitors: date=2024-01-16, count=16
                targets: level=department, of=s, kpi=revenue, from=2024-01-01, to=2024-02-01, target=1
                """);
        Scope north = measured.department("n");
        Scope south = measured.department("s");
        assertValue(measured.value("revenue", north, JANUARY), "1");
        assertValue(measured.value("revenue", south, JANUARY), "110");
        assertValue(measured.value("number-of-sales", south, JANUARY), "1");
        assertValue(measured.value("traffic", south, JANUARY), "4");
        assertValue(measured.value("conversion", south, JANUARY), "0.25");
        assertValue(measured.value("conversion", measured.company(), JANUARY), "0.1");
        assertValue(measured.value("pipeline-density", south, JANUARY), "7");
        assertThat(measured.value("conversion", "a", JANUARY)).isNull();
        assertValue(measured.value("revenue", measured.department("x"), JANUARY), "0");
    }

    @Test
    void aRatioOfManyIsTheRatioOfTheirSums() {
        KpiMeasurement measured = delivered("""
                inspections: payee=a, date=2024-01-01, points=1, of=1
                inspections: payee=b, date=2024-02-01, points=1, of=9
                """);
        Period both = new Period(JANUARY.from(), FEBRUARY.to());
        assertValue(measured.value("quality", "a", both), "1");
        assertValue(measured.value("quality", measured.company(), both), "0.2");
        assertValue(measured.value("quality", List.of("a", "b"), both), "0.2");
    }
}
