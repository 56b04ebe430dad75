package trinn.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import trinn.facts.Period;
import trinn.records.RecordText;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

/** What must hold of any records. The seed is printed; {@code -Dtrinn.seed=…} runs one again. */
class RandomKpiTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Period YEAR = new Period(FIRST, FIRST.plusYears(1));
    private static final List<String> SELLERS =
            IntStream.range(0, 7).mapToObj(number -> "p" + number).toList();
    private static final List<String> ADDITIVE = List.of(
            "revenue",
            "margin",
            "paid-revenue",
            "paid-margin",
            "units-sold",
            "new-customers",
            "qualified-leads",
            "meetings",
            "errors");

    private final long seed = Long.getLong("trinn.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private String day() {
        return FIRST.plusDays(random.nextInt(366)).toString();
    }

    private String seller() {
        return SELLERS.get(random.nextInt(SELLERS.size()));
    }

    private String amount() {
        return BigDecimal.valueOf(random.nextInt(1, 100_000), 2).toPlainString();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < 300; at++) {
            text.append(
                    "sales: id=s%d, order=o%d, date=%s, payee=%s, amount=%s, cost=%s, quantity=%d, customer=c%d, invoice=i%d\n"
                            .formatted(
                                    at,
                                    at / 2,
                                    day(),
                                    seller(),
                                    amount(),
                                    amount(),
                                    random.nextInt(9),
                                    random.nextInt(40),
                                    at / 3));
            if (random.nextInt(5) == 0) {
                text.append("returns: sale=s%d, date=%s, amount=%s, quantity=1\n".formatted(at, day(), amount()));
            }
            if (random.nextInt(5) == 0) {
                text.append("splits: sale=s%d, payee=%s, share=0.3\nsplits: sale=s%d, payee=%s, share=0.7\n"
                        .formatted(at, seller(), at, seller()));
            }
            text.append("payments: invoice=i%d, date=%s, amount=%s\n".formatted(at / 3, day(), amount()));
            text.append("activities: payee=%s, date=%s, type=meeting\n".formatted(seller(), day()));
            text.append("remarks: payee=%s, date=%s, kind=error\n".formatted(seller(), day()));
            text.append("opportunities: id=d%d, payee=%s, created=%s\n".formatted(at, seller(), day()));
            text.append("stages: opportunity=d%d, stage=qualified, date=%s\n".formatted(at, day()));
        }
        IntStream.range(0, 40)
                .forEach(number ->
                        text.append("customers: id=c%d, organisation number=%d\n".formatted(number, number / 2)));
        return text.toString();
    }

    private static BigDecimal sum(Iterable<BigDecimal> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal value : values) {
            sum = sum.add(value);
        }
        return sum;
    }

    @RepeatedTest(5)
    void daysAddUpToMonthsAndSellersToTheCompany() {
        System.out.println("seed " + seed);
        KpiMeasurement measured = KpiMeasurement.of(Catalogue.delivered(), RecordText.records(text()));
        Scope company = measured.company();
        for (String code : ADDITIVE) {
            BigDecimal whole = measured.value(code, company, YEAR);
            assertThat(whole).as(code).isNotNull().isNotZero();
            assertThat(sum(measured.byDay(code, company, YEAR.from(), YEAR.to()).values()))
                    .as("%s by day, seed %d", code, seed)
                    .isEqualByComparingTo(whole);
            assertThat(sum(IntStream.range(0, 12)
                            .mapToObj(month -> new Period(FIRST.plusMonths(month), FIRST.plusMonths(month + 1)))
                            .map(month -> measured.value(code, company, month))
                            .toList()))
                    .as("%s by month, seed %d", code, seed)
                    .isEqualByComparingTo(whole);
            assertThat(sum(SELLERS.stream()
                            .map(seller -> measured.value(code, seller, YEAR))
                            .toList()))
                    .as("%s by seller, seed %d", code, seed)
                    .isEqualByComparingTo(whole);
        }
    }

    @RepeatedTest(5)
    void theOrderOfTheRecordsWithinTheirTypesChangesNothing() {
        System.out.println("seed " + seed);
        Records records = RecordText.records(text());
        List<Row> shuffled = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            shuffled.addAll(records.of(type));
        }
        KpiMeasurement one = KpiMeasurement.of(Catalogue.delivered(), records);
        Collections.shuffle(shuffled, random);
        KpiMeasurement other = KpiMeasurement.of(Catalogue.delivered(), new Records(shuffled));
        for (String code : Catalogue.delivered().codes()) {
            for (String seller : SELLERS) {
                assertThat(other.value(code, seller, YEAR))
                        .as("%s of %s, seed %d", code, seller, seed)
                        .usingComparator(RandomKpiTest::compare)
                        .isEqualTo(one.value(code, seller, YEAR));
            }
        }
    }

    private static int compare(BigDecimal one, BigDecimal other) {
        return one == other ? 0 : one == null || other == null ? 1 : one.compareTo(other);
    }

    @Test
    void differentOrdersAreCountedAsTheRecordsSay() {
        System.out.println("seed " + seed);
        Records records = RecordText.records(text());
        long orders = records.of(RecordType.SALES).stream()
                .map(row -> row.text("order"))
                .distinct()
                .count();
        KpiMeasurement measured = KpiMeasurement.of(Catalogue.delivered(), records, "number-of-sales");
        assertThat(measured.value("number-of-sales", measured.company(), YEAR))
                .as("seed %d", seed)
                .isEqualByComparingTo(BigDecimal.valueOf(orders));
    }
}
