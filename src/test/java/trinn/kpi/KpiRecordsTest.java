package trinn.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.facts.Period;
import trinn.kpi.KpiRecords.Line;
import trinn.records.RecordText;
import trinn.records.RecordType;
import trinn.records.Records;

class KpiRecordsTest {

    private static final Period JANUARY = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1));

    private static final Records RECORDS = RecordText.records("""
            payees: id=a, name=Ann, department=N
            payees: id=b, name=Bo, department=N
            assignments: payee=b, from=2024-01-20, department=S
            invoices: id=i1, date=2024-01-02, amount=400
            payments: invoice=i1, date=2024-01-30, amount=200
            payments: invoice=i1, date=2024-02-01, amount=200
            sales: id=s0, date=2023-12-31, payee=a, amount=70, customer=c1
            sales: id=s1, date=2024-01-01, payee=a, amount=300, invoice=i1, customer=c1
            sales: id=s2, date=2024-01-10, payee=b, amount=100, invoice=i1, customer=c2
            sales: id=s3, date=2024-01-31, payee=b, amount=50, customer=c2
            sales: id=s4, date=2024-02-01, payee=a, amount=5000
            splits: sale=s2, payee=a, share=0.25
            splits: sale=s2, payee=b, share=0.75
            returns: id=r1, sale=s1, date=2024-01-15, amount=30
            customers: id=c1, organisation number=11
            customers: id=c2, organisation number=12
            opportunities: id=o1, payee=a, created=2023-11-01, status=open
            opportunities: id=o2, payee=a, created=2024-01-05, closed=2024-02-01, status=won
            opportunities: id=o3, payee=a, created=2024-01-05, closed=2024-01-31, status=lost
            activities: date=2024-01-05, payee=a, type=meeting
            activities: date=2024-01-05, payee=a, type=offer
            """);

    private static final KpiMeasurement KPIS = KpiMeasurement.of(Catalogue.delivered(), RECORDS);

    @Test
    void ofASellerTheSalesOfThePeriodSharedOnesAndWhatWasGivenBack() {
        List<Line> lines = behind("revenue", KPIS.seller("a"));
        assertThat(ids(lines)).containsExactly("s1", "s2", "r1");
        assertThat(lines.get(1).share()).isEqualByComparingTo("0.25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void theirAmountsByTheirSharesAddUpToTheRevenue(String seller) {
        assertThat(sum(behind("revenue", KPIS.seller(seller))))
                .isEqualByComparingTo(KPIS.value("revenue", seller, JANUARY));
    }

    @Test
    void ofADepartmentWhatItsSellersHaveWhileTheyAreInIt() {
        assertThat(ids(behind("revenue", KPIS.department("S")))).containsExactly("s3");
        assertThat(sum(behind("revenue", KPIS.department("N"))))
                .isEqualByComparingTo(KPIS.value("revenue", KPIS.department("N"), JANUARY));
    }

    @Test
    void ofTheCompanyEverything() {
        assertThat(ids(behind("revenue", KPIS.company()))).containsExactly("s1", "s2", "r1", "s3");
    }

    @Test
    void ofWhatIsPaidThePaymentsByThePartOfTheLines() {
        List<Line> lines = behind("paid-revenue", KPIS.seller("a"));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.row().type()).isEqualTo(RecordType.PAYMENTS);
            assertThat(line.day()).isEqualTo("2024-01-30");
            assertThat(line.row().amount("amount").multiply(line.share()))
                    .isEqualByComparingTo(KPIS.value("paid-revenue", "a", JANUARY))
                    .isEqualByComparingTo("162.5");
        });
    }

    @Test
    void onlyThoseThatMeetTheConditions() {
        assertThat(behind("meetings", KPIS.seller("a")))
                .singleElement()
                .satisfies(line -> assertThat(line.row().text("type")).isEqualTo("meeting"));
    }

    @Test
    void ofNewCustomersOnlyTheFirstSaleEver() {
        assertThat(ids(behind("new-customers", KPIS.company()))).containsExactly("s2");
    }

    @Test
    void ofARatioTheRecordsOfBothParts() {
        assertThat(ids(behind("average-order-value", KPIS.seller("a")))).containsExactly("s1", "s2", "r1");
        assertThat(behind("plan-attainment", KPIS.seller("a"))).isEqualTo(behind("revenue", KPIS.seller("a")));
    }

    @Test
    void whatIsOpenIsOpenAtTheEnd() {
        Catalogue open = Catalogue.delivered().with("kpis.yaml", """
                - code: open-deals
                  names: {en: Open deals, nb: Åpne, sv: Öppna, da: Åbne}
                  says: {en: Open.}
                  kind: result
                  unit: count
                  definition: {open: opportunities}
                """);
        KpiMeasurement kpis = KpiMeasurement.of(open, RECORDS, "open-deals");
        List<Line> lines = KpiRecords.of(open, RECORDS, "open-deals", kpis.seller("a"), JANUARY);
        assertThat(ids(lines)).containsExactly("o1", "o2");
        assertThat(kpis.value("open-deals", "a", JANUARY)).isEqualByComparingTo("2");
    }

    @Test
    void nobodyHasNone() {
        assertThat(behind("revenue", KPIS.seller("nobody"))).isEmpty();
    }

    private static List<Line> behind(String code, Scope scope) {
        return KpiRecords.of(Catalogue.delivered(), RECORDS, code, scope, JANUARY);
    }

    private static List<String> ids(List<Line> lines) {
        return lines.stream().map(line -> line.row().text("id")).toList();
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream()
                .map(line -> line.row()
                        .amount("amount")
                        .multiply(line.share())
                        .multiply(BigDecimal.valueOf(line.row().type() == RecordType.RETURNS ? -1 : 1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
