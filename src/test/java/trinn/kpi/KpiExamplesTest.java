package trinn.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.facts.Period;
import trinn.records.RecordText;
import trinn.records.Records;

/** Every delivered KPI by an example that was counted by hand. */
class KpiExamplesTest {

    private static final Period JANUARY = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1));
    private static final List<String> ZERO_WITHOUT_RECORDS = List.of(
            "revenue",
            "paid-revenue",
            "margin",
            "paid-margin",
            "number-of-sales",
            "units-sold",
            "new-customers",
            "qualified-leads",
            "warm-leads",
            "traffic",
            "errors",
            "remarks",
            "first-calls",
            "calls",
            "repeat-calls",
            "meetings",
            "offers",
            "contracts",
            "seminars",
            "visits",
            "vip-questionnaires",
            "travel-days");

    static List<KpiExamples.Example> examples() {
        return KpiExamples.all();
    }

    static List<String> codes() {
        return Catalogue.delivered().codes();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theValueIsTheOneCountedByHand(KpiExamples.Example example) {
        Records records = RecordText.records(example.records());
        BigDecimal value = KpiMeasurement.of(Catalogue.delivered(), records, example.code())
                .value(example.code(), "a", JANUARY);
        assertThat(value).isNotNull().isEqualByComparingTo(example.value());
        assertThat(KpiMeasurement.of(Catalogue.delivered(), records).value(example.code(), "a", JANUARY))
                .as("measured together with all others")
                .isEqualTo(value);
    }

    @Test
    void everyDeliveredKpiHasAnExample() {
        assertThat(examples()).extracting(KpiExamples.Example::code).containsExactlyInAnyOrderElementsOf(codes());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void withoutRecordsASumIsZeroAndEverythingElseIsNotMeasured(String code) {
        BigDecimal value = KpiMeasurement.of(Catalogue.delivered(), RecordText.records(""), code)
                .value(code, "a", JANUARY);
        if (ZERO_WITHOUT_RECORDS.contains(code)) {
            assertThat(value).isNotNull().isEqualByComparingTo("0");
        } else {
            assertThat(value).isNull();
        }
    }
}
