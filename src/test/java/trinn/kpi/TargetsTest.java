package trinn.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import trinn.facts.Period;
import trinn.records.RecordText;
import trinn.records.RecordType;

class TargetsTest {

    private static Period months(int from, int to) {
        return new Period(
                LocalDate.of(2024, 1, 1).plusMonths(from - 1L),
                LocalDate.of(2024, 1, 1).plusMonths(to - 1L));
    }

    private static Targets targets(String records) {
        return new Targets(RecordText.records(records).of(RecordType.TARGETS));
    }

    private static Target seller(Targets targets, Period period) {
        return targets.find("seller", "a", "revenue", period, true);
    }

    private static final String MONTHS_AND_QUARTER = """
            targets: level=seller, of=a, kpi=revenue, from=2024-01-01, to=2024-02-01, target=10, minimum=5, weight=0.4
            targets: level=seller, of=a, kpi=revenue, from=2024-02-01, to=2024-03-01, target=20, weight=0.2
            targets: level=seller, of=a, kpi=revenue, from=2024-03-01, to=2024-04-01, target=30, weight=0.3
            targets: level=seller, of=a, kpi=revenue, from=2024-04-01, to=2024-07-01, target=100
            targets: level=seller, of=a, kpi=revenue, from=2024-04-01, to=2024-05-01, target=44
            targets: level=seller, of=b, kpi=revenue, from=2024-01-01, to=2024-02-01, target=7
            """;

    @Test
    void theTargetOfExactlyThePeriodIsTakenAndOthersAddUp() {
        Targets targets = targets(MONTHS_AND_QUARTER);
        assertThat(seller(targets, months(1, 2)).target()).isEqualByComparingTo("10");
        assertThat(seller(targets, months(4, 5)).target()).isEqualByComparingTo("44");
        assertThat(seller(targets, months(1, 4)).target()).isEqualByComparingTo("60");
        assertThat(seller(targets, months(1, 4)).minimum()).isEqualByComparingTo("5");
        assertThat(seller(targets, months(1, 4)).weight()).isEqualByComparingTo("0.3");
        assertThat(seller(targets, months(1, 7)).target()).isEqualByComparingTo("160");
        assertThat(seller(targets, new Period(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 2, 1))))
                .isNull();
    }

    @Test
    void targetsOfWhatDoesNotAddUpAreAveraged() {
        assertThat(targets(MONTHS_AND_QUARTER)
                        .find("seller", "a", "revenue", months(1, 4), false)
                        .target())
                .isEqualByComparingTo("20");
    }

    @Test
    void aTargetWithoutAnEndHoldsUntilTheNextAndTheLastAsLongAsTheOneBeforeIt() {
        Targets targets = targets("""
                targets: level=seller, of=a, kpi=revenue, from=2024-04-01, target=2
                targets: level=seller, of=a, kpi=revenue, from=2024-01-01, target=1
                targets: level=company, of=ignored, kpi=revenue, from=2024-01-01, norm=9
                """);
        assertThat(seller(targets, months(1, 4)).target()).isEqualTo(BigDecimal.ONE);
        assertThat(seller(targets, months(4, 7)).target()).isEqualTo(BigDecimal.TWO);
        assertThat(targets.find("company", "", "revenue", months(1, 2), true).goal())
                .isEqualByComparingTo("9");
    }

    @Test
    void attainmentFollowsTheLevelAndSeveralSellersHaveNone() {
        KpiMeasurement measured = KpiMeasurement.of(Catalogue.delivered(), RecordText.records("""
                payees: id=a, name=A, department=n
                sales: date=2024-01-31, payee=a, amount=12
                targets: level=seller, of=a, kpi=revenue, from=2024-01-01, target=10
                targets: level=department, of=n, kpi=revenue, from=2024-01-01, norm=24
                targets: level=company, kpi=revenue, from=2024-01-01, target=0
                """));
        assertThat(measured.value("plan-attainment", "a", months(1, 2))).isEqualByComparingTo("1.2");
        assertThat(measured.value("plan-attainment", measured.department("n"), months(1, 2)))
                .isEqualByComparingTo("0.5");
        assertThat(measured.value("plan-attainment", measured.company(), months(1, 2)))
                .isNull();
        assertThat(measured.value("plan-attainment", java.util.List.of("a"), months(1, 2)))
                .isNull();
        assertThat(measured.target("revenue", measured.seller("a"), months(1, 2))
                        .goal())
                .isEqualByComparingTo("10");
    }
}
