package trinn.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.intake.Check;
import trinn.intake.Report;
import trinn.population.DataFolder;
import trinn.records.Field;
import trinn.records.RecordType;
import trinn.source.Severity;

/** Holds the shipped company against what its README says. */
class NordhandelTest {

    private static final Path FOLDER = Path.of("scenarios/nordhandel");
    private static final List<String> STAGES = List.of("lead", "qualified", "offer", "negotiation", "won");

    private static Tables tables;
    private static Attainments attainments;

    @BeforeAll
    static void read() {
        tables = Tables.in(FOLDER);
        attainments = Attainments.of(tables);
    }

    @Test
    void isWhatTheCommandMakes(@TempDir Path made) throws IOException {
        Sample.write(Company.NORDHANDEL, made);
        Map<String, byte[]> shipped = Tables.bytes(FOLDER);
        Map<String, byte[]> again = Tables.bytes(made);
        assertThat(shipped.keySet()).containsAll(again.keySet());
        assertThat(again)
                .allSatisfy(
                        (file, bytes) -> assertThat(shipped.get(file)).as(file).isEqualTo(bytes));
    }

    @Test
    void isTakenByTheIntakeWithNothingToSayButThatSomeLinesSoldBelowCost() {
        Report report = DataFolder.open(FOLDER).rows(row -> {});
        assertThat(report.problems(Severity.ERROR)).isEmpty();
        assertThat(report.problems(Severity.WARNING))
                .hasSizeBetween(1, 30)
                .allSatisfy(problem -> assertThat(problem.check()).isEqualTo(Check.NEGATIVE_MARGIN));
    }

    @Test
    void isAsLargeAsIsSaid() throws IOException {
        assertThat(Tables.bytes(FOLDER).values().stream()
                        .mapToLong(bytes -> bytes.length)
                        .sum())
                .isLessThan(10_000_000);
        assertThat(tables.of(RecordType.SALES)).hasSizeBetween(55_000, 65_000);
        assertThat(tables.of(RecordType.PAYEES)).hasSize(124);
        assertThat(tables.of(RecordType.DEPARTMENTS)).hasSize(4);
        assertThat(tables.of(RecordType.PRODUCTS)).hasSize(120);
        assertThat(tables.of(RecordType.CUSTOMERS)).hasSizeBetween(3_500, 4_500);
    }

    @Test
    void meetsTheQuotaAsOftenAsInRealLife() {
        assertThat(attainments.all()).hasSizeGreaterThan(1_400);
        assertThat(attainments.share(1)).isBetween(0.55, 0.65);
        assertThat(attainments.share(1.5)).isBetween(0.01, 0.06);
        assertThat(attainments.share(0.8)).isBetween(0.85, 0.97);
        assertThat(attainments.all()).anyMatch(one -> one > 2);
    }

    @Test
    void hasSellersWhoStayGoodOrBad() {
        assertThat(attainments.correlation()).isBetween(0.3, 0.8);
    }

    @Test
    void refersToNothingThatIsNotThere() {
        for (RecordType type : CsvOut.TYPES) {
            for (Field field : type.fields()) {
                if (field.isReference() && CsvOut.columns(type).contains(field.name())) {
                    Set<String> ids = tables.byId(
                                    RecordType.of(field.refersTo()).orElseThrow())
                            .keySet();
                    Set<String> values = values(type, field.name());
                    assertThat(values).as("%s %s", type, field.name()).isNotEmpty();
                    values.removeAll(ids);
                    assertThat(values)
                            .as("%s %s that are not there", type, field.name())
                            .isEmpty();
                }
            }
        }
    }

    private static Set<String> values(RecordType type, String field) {
        return tables.of(type).stream()
                .map(row -> row.getOrDefault(field, ""))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void usesEveryIdOnce() {
        for (RecordType type : CsvOut.TYPES) {
            if (CsvOut.columns(type).contains("id")) {
                assertThat(tables.of(type)).extracting(row -> row.get("id")).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void invoicesWhatWasSoldAndIsPaidNoMore() {
        Map<String, BigDecimal> sold = Tables.sums(tables.of(RecordType.SALES), "invoice", "amount");
        Map<String, BigDecimal> paid = Tables.sums(tables.of(RecordType.PAYMENTS), "invoice", "amount");
        Map<String, BigDecimal> invoiced = Tables.sums(tables.of(RecordType.INVOICES), "id", "amount");
        assertThat(sold.keySet()).isEqualTo(invoiced.keySet());
        assertThat(invoiced)
                .allSatisfy((invoice, amount) -> assertThat(sold.get(invoice)).isEqualByComparingTo(amount))
                .allSatisfy((invoice, amount) ->
                        assertThat(paid.getOrDefault(invoice, BigDecimal.ZERO)).isBetween(BigDecimal.ZERO, amount));
    }

    @Test
    void isPaidLateAtTimesAndInParts() {
        Map<String, Map<String, String>> invoices = tables.byId(RecordType.INVOICES);
        List<Map<String, String>> business = tables.of(RecordType.PAYMENTS).stream()
                .filter(payment -> Tables.number(payment, "amount").signum() > 0)
                .filter(payment -> !invoices.get(payment.get("invoice"))
                        .getOrDefault("customer", "")
                        .isEmpty())
                .toList();
        long late = business.stream()
                .filter(payment -> Tables.day(payment, "date")
                        .isAfter(Tables.day(invoices.get(payment.get("invoice")), "due")
                                .plusDays(3)))
                .count();
        assertThat(late / (double) business.size()).isBetween(0.1, 0.25);
        long invoicesPaid =
                business.stream().map(row -> row.get("invoice")).distinct().count();
        assertThat(business.size() - invoicesPaid).isGreaterThan(300);
        assertThat(tables.of(RecordType.PAYMENTS))
                .allSatisfy(payment -> assertThat(Tables.day(payment, "date"))
                        .isAfterOrEqualTo(Tables.day(invoices.get(payment.get("invoice")), "date"))
                        .isBeforeOrEqualTo(Company.TODAY));
    }

    @Test
    void isAboutAsBusyAsTheNormsOfItsFieldLet() {
        // Account managers: 15 calls beside meetings, of which one a day; inside sales: 100 calls; VIP: 2 to 4 meetings
        // a
        // travel day.
        assertThat(perDay("D1", "call")).isBetween(7.0, 15.0);
        assertThat(perDay("D1", "meeting")).isBetween(0.6, 1.0);
        assertThat(perDay("D2", "call")).isBetween(50.0, 100.0);
        assertThat(perDay("D3", "travel-day")).isBetween(0.4, 0.75);
        assertThat(perDay("D3", "meeting") / perDay("D3", "travel-day")).isBetween(2.0, 4.0);
    }

    /** How many of an activity a seller who began in a department has on a day with any call. */
    private static double perDay(String department, String type) {
        Map<String, Map<String, String>> payees = tables.byId(RecordType.PAYEES);
        List<Map<String, String>> ofDepartment = tables.of(RecordType.ACTIVITIES).stream()
                .filter(row -> department.equals(
                        payees.getOrDefault(row.get("payee"), Map.of()).get("department")))
                .toList();
        long days = ofDepartment.stream()
                .filter(row -> "call".equals(row.get("type")))
                .map(row -> row.get("payee") + row.get("date"))
                .distinct()
                .count();
        return ofDepartment.stream()
                        .filter(row -> type.equals(row.get("type")))
                        .mapToInt(row -> row.getOrDefault("quantity", "").isEmpty()
                                ? 1
                                : Integer.parseInt(row.getOrDefault("quantity", "")))
                        .sum()
                / (double) days;
    }

    @Test
    void hasReturnsOfSomeLinesAtMostOfWhatWasSold() {
        Map<String, Map<String, String>> sales = tables.byId(RecordType.SALES);
        List<Map<String, String>> returns = tables.of(RecordType.RETURNS);
        assertThat(returns.size() / (double) sales.size()).isBetween(0.01, 0.03);
        assertThat(returns).extracting(back -> back.get("sale")).doesNotHaveDuplicates();
        assertThat(returns).allSatisfy(back -> {
            Map<String, String> sale = sales.getOrDefault(back.get("sale"), Map.of());
            assertThat(Tables.number(back, "amount")).isPositive().isLessThanOrEqualTo(Tables.number(sale, "amount"));
            assertThat(Tables.number(back, "quantity"))
                    .isPositive()
                    .isLessThanOrEqualTo(Tables.number(sale, "quantity"));
            assertThat(Tables.day(back, "date")).isAfter(Tables.day(sale, "date"));
        });
        assertThat(returns)
                .anyMatch(back -> Tables.day(back, "date").getMonth()
                        != Tables.day(sales.getOrDefault(back.get("sale"), Map.of()), "date")
                                .getMonth());
    }

    @Test
    void splitsSalesInSharesThatMakeOne() {
        assertThat(Tables.sums(tables.of(RecordType.SPLITS), "sale", "share"))
                .hasSizeBetween(100, 1_000)
                .allSatisfy((sale, sum) -> assertThat(sum).isEqualByComparingTo("1"));
    }

    @Test
    void takesLeadsThroughTheStagesInOrder() {
        Map<String, List<Map<String, String>>> byDeal = tables.of(RecordType.STAGES).stream()
                .collect(Collectors.groupingBy(row -> row.getOrDefault("opportunity", "")));
        assertThat(tables.of(RecordType.OPPORTUNITIES)).allSatisfy(deal -> {
            List<Map<String, String>> stages = byDeal.getOrDefault(deal.get("id"), List.of());
            assertThat(stages)
                    .extracting(row -> row.get("stage"))
                    .containsExactlyElementsOf(STAGES.subList(0, STAGES.indexOf(deal.get("stage")) + 1));
            List<LocalDate> days = new ArrayList<>();
            stages.forEach(row -> days.add(Tables.day(row, "date")));
            assertThat(days).isSorted().first().isEqualTo(Tables.day(deal, "created"));
            assertThat("won".equals(deal.get("status"))).isEqualTo("won".equals(deal.get("stage")));
            assertThat("open".equals(deal.get("status")))
                    .isEqualTo(deal.getOrDefault("closed", "").isEmpty());
            if (!"open".equals(deal.get("status"))) {
                assertThat(Tables.day(deal, "closed")).isAfterOrEqualTo(days.getLast());
            }
        });
    }

    @Test
    void hasAnOrderOfTheSameAmountForEachDealWon() {
        Set<String> orders = new HashSet<>();
        Map<String, BigDecimal> amounts = Tables.sums(tables.of(RecordType.SALES), "order", "amount");
        Map<String, Map<String, String>> lines = new HashMap<>();
        tables.of(RecordType.SALES).forEach(line -> lines.putIfAbsent(line.get("order"), line));
        lines.forEach((order, line) -> orders.add(key(line, line.getOrDefault("date", ""), amounts.get(order))));
        assertThat(tables.of(RecordType.OPPORTUNITIES).stream().filter(deal -> "won".equals(deal.get("status"))))
                .hasSizeGreaterThan(500)
                .allSatisfy(deal -> assertThat(orders)
                        .contains(key(deal, deal.getOrDefault("closed", ""), Tables.number(deal, "amount"))));
    }

    private static String key(Map<String, String> row, String day, BigDecimal amount) {
        return row.get("payee")
                + row.get("customer")
                + day
                + amount.stripTrailingZeros().toPlainString();
    }

    @Test
    void letsNobodyWorkBeforeJoiningOrAfterLeaving() {
        Map<String, Map<String, String>> payees = tables.byId(RecordType.PAYEES);
        for (RecordType type :
                List.of(RecordType.SALES, RecordType.ACTIVITIES, RecordType.INSPECTIONS, RecordType.VISITORS)) {
            assertThat(tables.of(type)).isNotEmpty().allSatisfy(row -> {
                Map<String, String> payee = payees.getOrDefault(row.get("payee"), Map.of());
                LocalDate day = Tables.day(row, "date");
                assertThat(day).isAfterOrEqualTo(Tables.day(payee, "joined"));
                if (!payee.getOrDefault("left", "").isEmpty()) {
                    assertThat(day).isBefore(Tables.day(payee, "left"));
                }
            });
        }
        assertThat(payees.values())
                .filteredOn(payee -> !payee.getOrDefault("left", "").isEmpty())
                .hasSizeGreaterThan(8);
        assertThat(payees.values())
                .filteredOn(payee -> Tables.day(payee, "joined").isAfter(Company.NORDHANDEL.start()))
                .hasSizeGreaterThan(10);
    }

    @Test
    void sellsInItsMonthsOnOpenDaysOnly() {
        Set<LocalDate> holidays = tables.of(RecordType.HOLIDAYS).stream()
                .map(row -> Tables.day(row, "date"))
                .collect(Collectors.toSet());
        assertThat(holidays).hasSize(9);
        assertThat(tables.of(RecordType.SALES)).allSatisfy(sale -> {
            LocalDate day = Tables.day(sale, "date");
            assertThat(day)
                    .isAfterOrEqualTo(LocalDate.of(2025, 9, 1))
                    .isBefore(LocalDate.of(2026, 11, 1))
                    .isNotIn(holidays);
            assertThat(day.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
            if (!sale.getOrDefault("type", "").isEmpty()) {
                assertThat(day.getDayOfWeek()).isNotEqualTo(DayOfWeek.SATURDAY);
            }
        });
        assertThat(tables.of(RecordType.SALES))
                .anyMatch(sale -> Tables.day(sale, "date").getDayOfWeek() == DayOfWeek.SATURDAY);
    }

    @Test
    void pricesEveryLineFromTheListLessTheDiscount() {
        Map<String, Map<String, String>> products = tables.byId(RecordType.PRODUCTS);
        assertThat(tables.of(RecordType.SALES)).allSatisfy(sale -> {
            Map<String, String> product = products.getOrDefault(sale.get("product"), Map.of());
            BigDecimal quantity = Tables.number(sale, "quantity");
            assertThat(Tables.number(sale, "amount").add(Tables.number(sale, "discount")))
                    .isEqualByComparingTo(Tables.number(product, "list price").multiply(quantity));
            assertThat(Tables.number(sale, "cost"))
                    .isEqualByComparingTo(Tables.number(product, "cost").multiply(quantity));
        });
    }
}
