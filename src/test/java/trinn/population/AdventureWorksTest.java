package trinn.population;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.records.RecordType;
import trinn.records.Row;

/** Holds the sample data set against the control totals in its README. */
class AdventureWorksTest {

    private static final Path FOLDER = Path.of("scenarios/adventureworks");
    private static final LocalDate YEAR_TO_DATE = LocalDate.parse("2013-05-30");

    private static DataSet data;

    @BeforeAll
    static void read() {
        data = DataFolder.read(FOLDER);
    }

    @Test
    void hasEveryRecord() {
        assertThat(of(RecordType.PAYEES)).hasSize(17);
        assertThat(of(RecordType.DEPARTMENTS)).hasSize(10);
        assertThat(of(RecordType.TARGETS)).hasSize(163);
        assertThat(of(RecordType.SALES)).hasSize(3_806);
        assertThat(data.factSets()).hasSize(163);
    }

    @Test
    void addsUpToTheYearToDateOfEverySeller() throws IOException {
        Map<String, BigDecimal> sums = new HashMap<>();
        of(RecordType.SALES).stream()
                .filter(sale -> !sale.day("date").isBefore(YEAR_TO_DATE))
                .forEach(sale -> sums.merge(sale.text("payee"), sale.amount("amount"), BigDecimal::add));

        assertThat(sums).hasSize(17);
        try (CsvReader<NamedCsvRecord> sellers =
                CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("data/sales_person.csv"))) {
            sellers.forEach(seller -> assertThat(sums.get(seller.getField("BusinessEntityID")))
                    .isEqualByComparingTo(seller.getField("SalesYTD")));
        }
    }

    @Test
    void hasEveryOrderUnderExactlyOneQuotaAndOrdersUnderEveryQuota() {
        assertThat(of(RecordType.SALES))
                .allSatisfy(sale -> assertThat(of(RecordType.TARGETS))
                        .filteredOn(quota -> quota.text("of").equals(sale.text("payee"))
                                && period(quota).contains(sale.day("date")))
                        .hasSize(1));
        assertThat(of(RecordType.TARGETS))
                .allSatisfy(quota -> assertThat(data.recordsOf(quota.text("of"), period(quota)))
                        .isNotEmpty());
    }

    @Test
    void addsUpToTheTotalOfAllOrders() {
        assertThat(of(RecordType.SALES).stream()
                        .map(sale -> sale.amount("amount"))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("80487704.1832");
        assertThat(data.factSets().stream()
                        .map(facts -> facts.kpi("sales").actual())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("80487704.1832");
    }

    @Test
    void reachesTheKnownAttainments() {
        List<BigDecimal> attainments = data.factSets().stream()
                .map(facts -> facts.kpi("sales").attainment())
                .sorted()
                .toList();

        assertThat(attainments)
                .filteredOn(ratio -> ratio.compareTo(new BigDecimal("0.8")) >= 0)
                .hasSize(118);
        assertThat(attainments)
                .filteredOn(ratio -> ratio.compareTo(BigDecimal.ONE) >= 0)
                .hasSize(8);
        assertThat(attainments.getFirst()).isBetween(new BigDecimal("0.355"), new BigDecimal("0.365"));
        assertThat(attainments.getLast()).isBetween(new BigDecimal("2.035"), new BigDecimal("2.045"));
    }

    @Test
    void ordersSellersByNumberAndNamesTheirTerritories() {
        List<FactSet> facts = data.factSets();

        assertThat(facts)
                .extracting(one -> Integer.valueOf(one.seller().id()))
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(facts.getFirst().seller().name()).isEqualTo("Stephen Y Jiang");
        assertThat(facts.getFirst().seller().department()).isEmpty();
        assertThat(facts.getLast().seller().department()).isEqualTo("France");
        assertThat(facts.getLast().seller().commissionRate()).isEqualByComparingTo("0.016");
    }

    private static List<Row> of(RecordType type) {
        return data.records().of(type);
    }

    private static Period period(Row quota) {
        return new Period(quota.day("from"), quota.day("to"));
    }
}
