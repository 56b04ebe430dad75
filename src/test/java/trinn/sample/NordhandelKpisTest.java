package trinn.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.Period;
import trinn.kpi.Catalogue;
import trinn.kpi.KpiMeasurement;
import trinn.population.DataFolder;
import trinn.records.RecordType;
import trinn.records.Records;

/** Whether the KPIs that come with Trinn find in the sample company what they measure. */
class NordhandelKpisTest {

    private static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
    private static final Catalogue CATALOGUE = Catalogue.delivered();

    private static Records records;
    private static KpiMeasurement kpis;

    @BeforeAll
    static void measure() {
        records = DataFolder.read(Path.of("scenarios/nordhandel")).records();
        kpis = KpiMeasurement.of(CATALOGUE, records);
    }

    @Test
    void areAllMeasuredOfTheCompany() {
        assertThat(CATALOGUE.codes())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(kpis.value(code, kpis.company(), OCTOBER))
                        .as(code)
                        .isNotNull()
                        .isPositive());
    }

    @Test
    void areWhatTargetsArePlannedFor() {
        assertThat(records.of(RecordType.TARGETS))
                .extracting(target -> target.text("kpi"))
                .isSubsetOf(CATALOGUE.codes());
    }

    /** Wide enough for another seed, narrow enough to be those of such a company. */
    @ParameterizedTest
    @CsvSource({
        "hit-rate, 0.15, 0.35",
        "quality, 0.9, 0.96",
        "discount-share, 0.04, 0.12",
        "retention, 0.5, 1",
        "overdue-days, 0.5, 8",
        "sales-cycle-days, 15, 60",
        "contacts-per-deal, 5.5, 9",
        "average-order-value, 10000, 30000"
    })
    void areOfTheSizeOfReality(String code, BigDecimal least, BigDecimal most) {
        assertThat(kpis.value(code, kpis.company(), OCTOBER)).isBetween(least, most);
    }

    @Test
    void seeEveryFourthVisitorOfTheStoresBuy() {
        assertThat(kpis.value("conversion", kpis.department("D4"), OCTOBER))
                .isBetween(new BigDecimal("0.22"), new BigDecimal("0.30"));
    }
}
