package trinn.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.kpi.Owners.Share;
import trinn.kpi.Scope.Member;
import trinn.records.Bill;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;
import trinn.records.Stints;

/** The records behind the values of one KPI: every number leads to the rows of which it is made. */
public final class KpiRecords {

    /**
     * A record that counts.
     *
     * @param row the record; what was given back of a sale, and a payment, are records of their own
     * @param day on which it counts
     * @param share how much of it is theirs who are asked for, 1 = all; of a payment the part of their lines
     */
    public record Line(Row row, LocalDate day, BigDecimal share) {}

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final int INVOICE = RecordType.SALES.place("invoice");

    private final Catalogue catalogue;
    private final Records records;
    private final Feed feed = new Feed();
    private final @Nullable Map<Integer, List<Member>> members;
    private final Map<Row, Line> lines = new IdentityHashMap<>();
    private @Nullable Map<String, List<Row>> byInvoice;

    private KpiRecords(Catalogue catalogue, Records records, Scope scope) {
        this.catalogue = catalogue;
        this.records = records;
        records.of(RecordType.SPLITS).forEach(feed::split);
        for (RecordType type : RecordType.values()) {
            if (type.hasId()) {
                records.of(type).forEach(feed.lookup::keep);
            }
        }
        List<Member> asked = members(scope);
        this.members = asked == null ? null : asked.stream().collect(Collectors.groupingBy(Member::owner));
    }

    /**
     * The records behind a value, by day and then as in their files. Those of a KPI that is made of others are the records of
     * all of them.
     *
     * @param period as the value was asked for
     * @throws IllegalArgumentException where the catalogue has no such KPI
     */
    public static List<Line> of(Catalogue catalogue, Records records, String code, Scope scope, Period period) {
        KpiRecords behind = new KpiRecords(catalogue, records, scope);
        KpiDefinition kpi = catalogue.need(code);
        behind.collect(kpi.definition(), KpiMeasurement.stretch(kpi.window(), period));
        List<Line> lines = new ArrayList<>(behind.lines.values());
        lines.sort(Comparator.comparing(Line::day)
                .thenComparing(line -> line.row().type())
                .thenComparing(line -> line.row().origin().row()));
        return lines;
    }

    /** Who is asked for; null for everybody. */
    private @Nullable List<Member> members(Scope scope) {
        return switch (scope.level()) {
            case COMPANY -> null;
            case SELLER -> List.of(Member.always(feed.owners.payee(scope.of())));
            case DEPARTMENT -> {
                List<Member> all = new ArrayList<>(
                        feed.owners.byDepartment(new Stints(records)).getOrDefault(scope.of(), List.of()));
                all.add(Member.always(feed.owners.department(scope.of())));
                yield all;
            }
        };
    }

    private void collect(Definition definition, Period period) {
        switch (definition) {
            case Definition.Sum(Source source, Expression _) -> {
                rows(source, period);
                givenBack(source, period);
            }
            case Definition.Count(Source source) -> rows(source, period);
            case Definition.Average(Source source, Expression _) -> rows(source, period);
            case Definition.Paid(Source source, Expression _) -> payments(feed.counted(payment()), source, period);
            case Definition.Distinct(Source source, List<FieldPath> _) -> rows(source, period);
            case Definition.First(Source source, List<FieldPath> fields) -> firsts(source, fields, period);
            case Definition.Again(Source source, List<FieldPath> _) -> rows(source, period);
            case Definition.Days days -> rows(days.source(), period);
            case Definition.Open(Source source, Expression _) -> open(source, period);
            case Definition.Conversion(String from, String _) -> rows(reached(from), period);
            case Definition.Ratio(Definition of, Definition to) -> {
                collect(of, period);
                collect(to, period);
            }
            case Definition.Ever(Definition of) -> collect(of, new Period(BEGINNING, period.to()));
            case Definition.Same(String code) -> collect(catalogue.need(code).definition(), period);
            case Definition.Attainment(String code) ->
                collect(catalogue.need(code).definition(), period);
            case Definition.Growth(String code) -> collect(catalogue.need(code).definition(), period);
            case Definition.Planned _ -> {}
        }
    }

    private static Source payment() {
        return new Source(RecordType.PAYMENTS, FieldPath.of(RecordType.PAYMENTS, "date"), null, List.of());
    }

    private static Source reached(String stage) {
        return new Source(
                RecordType.STAGES,
                FieldPath.of(RecordType.STAGES, "date"),
                Source.payeeOf(RecordType.STAGES),
                List.of(new Condition(
                        FieldPath.of(RecordType.STAGES, "stage"),
                        List.of(stage),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null)));
    }

    private void rows(Source source, Period period) {
        Feed.Counted counted = feed.counted(source);
        if (source.type() == RecordType.PAYMENTS) {
            payments(counted, null, period);
            return;
        }
        for (Row row : records.of(source.type())) {
            int day = counted.day(row);
            if (isIn(period, day) && counted.counts(row)) {
                add(row, day, share(counted.shares(row), day));
            }
        }
    }

    private void givenBack(Source source, Period period) {
        if (source.type() != RecordType.SALES) {
            return;
        }
        Feed.Counted counted = feed.counted(source);
        for (Row back : records.of(RecordType.RETURNS)) {
            int day = (int) back.day("date").toEpochDay();
            Row sale = isIn(period, day) ? records.find(RecordType.SALES, back.text("sale")) : null;
            if (sale != null && counted.day(sale) != Lookup.NO_DAY && counted.counts(sale)) {
                add(back, day, share(counted.shares(sale), day));
            }
        }
    }

    /** Only the first record ever of each value counts. */
    private void firsts(Source source, List<FieldPath> fields, Period period) {
        Feed.Counted counted = feed.counted(source);
        Map<String, Row> first = new HashMap<>();
        List<Lookup.Reading> readings =
                fields.stream().map(feed.lookup::reading).toList();
        for (Row row : records.of(source.type())) {
            String value =
                    counted.day(row) == Lookup.NO_DAY || !counted.counts(row) ? "" : ValuesGauge.value(readings, row);
            if (!value.isEmpty()) {
                first.merge(value, row, (one, other) -> counted.day(other) < counted.day(one) ? other : one);
            }
        }
        for (Row row : first.values()) {
            int day = counted.day(row);
            if (isIn(period, day)) {
                add(row, day, share(counted.shares(row), day));
            }
        }
    }

    private void open(Source source, Period period) {
        Feed.Counted counted = feed.counted(source);
        int end = (int) period.to().toEpochDay();
        for (Row row : records.of(source.type())) {
            LocalDate closed = row.date("closed");
            int day = counted.day(row);
            boolean isOpen = day < end && (closed == null || closed.toEpochDay() >= end);
            if (day != Lookup.NO_DAY && isOpen && counted.counts(row)) {
                add(row, day, share(counted.shares(row), end - 1));
            }
        }
    }

    /** Payments count for the sellers of the lines that count, each by the part of its lines. */
    private void payments(Feed.Counted payments, @Nullable Source lines, Period period) {
        Source sold = lines == null
                ? new Source(
                        RecordType.SALES,
                        FieldPath.of(RecordType.SALES, "date"),
                        Source.payeeOf(RecordType.SALES),
                        List.of())
                : lines;
        Feed.Counted counted = feed.counted(sold);
        for (Row payment : records.of(RecordType.PAYMENTS)) {
            int day = payments.day(payment);
            if (isIn(period, day) && payments.counts(payment)) {
                add(payment, day, part(invoiced(payment.text("invoice")), counted, day));
            }
        }
    }

    private BigDecimal part(List<Row> sales, Feed.Counted counted, int day) {
        Bill bill = new Bill();
        BigDecimal part = BigDecimal.ZERO;
        for (Row sale : sales) {
            BigDecimal amount = sale.amount("amount");
            bill.add(amount);
            if (counted.counts(sale)) {
                part = part.add(amount.multiply(share(counted.shares(sale), day)));
            }
        }
        BigDecimal paid = bill.paid(part, BigDecimal.ONE);
        return paid == null ? BigDecimal.ZERO : paid;
    }

    private List<Row> invoiced(String invoice) {
        if (byInvoice == null) {
            byInvoice = new HashMap<>();
            for (Row sale : records.of(RecordType.SALES)) {
                byInvoice
                        .computeIfAbsent(sale.text(INVOICE), id -> new ArrayList<>())
                        .add(sale);
            }
        }
        return byInvoice.getOrDefault(invoice, List.of());
    }

    private BigDecimal share(List<Share> shares, int day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Share share : shares) {
            if (members == null || isIn(members.getOrDefault(share.owner(), List.of()), day)) {
                sum = sum.add(share.share());
            }
        }
        return sum;
    }

    private static boolean isIn(List<Member> stints, int day) {
        return stints.stream().anyMatch(stint -> day >= stint.from() && day < stint.to());
    }

    private static boolean isIn(Period period, int day) {
        return day != Lookup.NO_DAY
                && day >= period.from().toEpochDay()
                && day < period.to().toEpochDay();
    }

    private void add(Row row, int day, BigDecimal share) {
        if (share.signum() != 0) {
            lines.putIfAbsent(row, new Line(row, LocalDate.ofEpochDay(day), share));
        }
    }
}
