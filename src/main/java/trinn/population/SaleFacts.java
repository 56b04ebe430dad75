package trinn.population;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.records.Bill;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

/**
 * The sales of every payee as rules see them: those of a period with what was paid of them in it, earlier ones of which
 * something was paid in it, and what was given back.
 */
final class SaleFacts {

    private final Records records;
    private final Buyers buyers;
    private final boolean paymentsKnown;
    private final Map<String, List<Row>> splits = new HashMap<>();
    private final Map<String, List<Row>> returns = new HashMap<>();
    private final Map<String, List<Row>> payments = new HashMap<>();
    private final Map<String, Bill> bills = new HashMap<>();
    private final Map<String, List<Part>> byPayee = new HashMap<>();

    /** What of a sale is a payee's. */
    private record Part(Row sale, String payee, BigDecimal share) {}

    /** What was paid of a sale in a period, and how late the last of it. */
    private record Paid(BigDecimal amount, long daysLate) {
        Paid and(Paid other) {
            return new Paid(amount.add(other.amount), Math.max(daysLate, other.daysLate));
        }
    }

    SaleFacts(Records records) {
        this.records = records;
        this.buyers = new Buyers(records);
        this.paymentsKnown = records.has(RecordType.PAYMENTS);
        index(RecordType.SPLITS, "sale", splits);
        index(RecordType.RETURNS, "sale", returns);
        index(RecordType.PAYMENTS, "invoice", payments);
        for (Row sale : records.of(RecordType.SALES)) {
            bills.computeIfAbsent(sale.text("invoice"), invoice -> new Bill()).add(sale.amount("amount"));
            List<Row> shares = splits.get(sale.text("id"));
            if (shares == null) {
                part(sale.text("payee"), sale, BigDecimal.ONE);
            } else {
                shares.forEach(share -> part(share.text("payee"), sale, share.amount("share")));
            }
        }
    }

    private void index(RecordType type, String field, Map<String, List<Row>> index) {
        int place = type.place(field);
        for (Row row : records.of(type)) {
            index.computeIfAbsent(row.text(place), key -> new ArrayList<>()).add(row);
        }
    }

    private void part(String payee, Row sale, BigDecimal share) {
        byPayee.computeIfAbsent(payee, id -> new ArrayList<>()).add(new Part(sale, payee, share));
    }

    /** The facts of each of a payee's periods that has any; periods must not overlap. */
    Map<Period, List<Fact>> of(String payee, List<Period> periods) {
        TreeMap<LocalDate, Period> byStart = new TreeMap<>();
        periods.forEach(period -> byStart.put(period.from(), period));
        Map<Period, List<Fact>> facts = new HashMap<>();
        Map<Period, Map<String, Units>> units = new HashMap<>();
        for (Part part : byPayee.getOrDefault(payee, List.of())) {
            Period made = on(byStart, part.sale().day("date"));
            Map<Period, Paid> paid = paid(part.sale(), byStart);
            if (made != null) {
                Paid then = paid.remove(made);
                add(facts, made, sale(part, then == null ? unpaid(part.sale()) : then));
                count(
                        units,
                        made,
                        part,
                        part.sale().number("quantity"),
                        part.sale().amount("amount"));
            }
            paid.forEach((period, amount) -> add(facts, period, sale(part, amount)));
            for (Row given : returns.getOrDefault(part.sale().text("id"), List.of())) {
                Period back = on(byStart, given.day("date"));
                if (back != null) {
                    add(facts, back, givenBack(part, given, back.equals(made)));
                    BigDecimal number = given.number("quantity");
                    count(
                            units,
                            back,
                            part,
                            number == null ? null : number.negate(),
                            given.amount("amount").negate());
                }
            }
        }
        units.forEach((period, products) ->
                products.forEach((code, sum) -> add(facts, period, sum.product(code, attributes(code)))));
        return facts;
    }

    private static void add(Map<Period, List<Fact>> facts, @Nullable Period period, @Nullable Fact fact) {
        if (period != null && fact != null) {
            facts.computeIfAbsent(period, key -> new ArrayList<>()).add(fact);
        }
    }

    private static @Nullable Period on(TreeMap<LocalDate, Period> byStart, LocalDate day) {
        Map.Entry<LocalDate, Period> latest = byStart.floorEntry(day);
        return latest != null && latest.getValue().contains(day) ? latest.getValue() : null;
    }

    /** Of a sale without an invoice nothing is known, where any is known at all. */
    private @Nullable Paid unpaid(Row sale) {
        return paymentsKnown && !sale.text("invoice").isEmpty() ? new Paid(BigDecimal.ZERO, 0) : null;
    }

    /** What was paid of a sale in each period: of every payment of its invoice the part that its amount is of all lines. */
    private Map<Period, Paid> paid(Row sale, TreeMap<LocalDate, Period> byStart) {
        Map<Period, Paid> paid = new LinkedHashMap<>();
        String invoice = sale.text("invoice");
        if (invoice.isEmpty()) {
            return paid;
        }
        Bill bill = Objects.requireNonNull(bills.get(invoice));
        Row record = records.find(RecordType.INVOICES, invoice);
        LocalDate due = record == null ? null : record.date("due");
        for (Row payment : payments.getOrDefault(invoice, List.of())) {
            Period period = on(byStart, payment.day("date"));
            BigDecimal part = period == null ? null : bill.paid(sale.amount("amount"), payment.amount("amount"));
            if (period != null && part != null) {
                long late = due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, payment.day("date")));
                paid.merge(period, new Paid(part, late), Paid::and);
            }
        }
        return paid;
    }

    private Sale sale(Part part, @Nullable Paid paid) {
        Row row = part.sale();
        return new Sale(
                row.text("id"),
                row.day("date"),
                row.text("customer"),
                row.text("product"),
                row.text("type"),
                row.number("quantity", BigDecimal.ONE),
                row.amount("amount"),
                row.number("discount", BigDecimal.ZERO),
                row.number("cost"),
                paid == null ? null : paid.amount(),
                paid == null ? BigDecimal.ZERO : BigDecimal.valueOf(paid.daysLate()),
                part.share(),
                BigDecimal.ZERO,
                buyers.of(row, part.payee()));
    }

    /** Within the period of the sale a negative sale with its part of the cost; a refund in a later one. */
    private @Nullable Fact givenBack(Part part, Row given, boolean samePeriod) {
        Row row = part.sale();
        BigDecimal amount = given.amount("amount");
        if (!samePeriod) {
            return amount.signum() <= 0
                    ? null
                    : new Refund(
                            given.text("id"), row.text("id"), given.day("date"), amount, null, row.day("date"), null);
        }
        BigDecimal cost = row.number("cost");
        BigDecimal whole = row.amount("amount");
        BigDecimal quantity = given.number("quantity", BigDecimal.ZERO);
        return new Sale(
                given.text("id"),
                given.day("date"),
                row.text("customer"),
                row.text("product"),
                row.text("type"),
                quantity.negate(),
                amount.negate(),
                BigDecimal.ZERO,
                cost == null || whole.signum() == 0
                        ? null
                        : cost.multiply(amount)
                                .divide(whole, MathContext.DECIMAL128)
                                .negate(),
                null,
                BigDecimal.ZERO,
                part.share(),
                BigDecimal.ZERO,
                buyers.of(row, part.payee()));
    }

    private Map<String, String> attributes(String product) {
        Row row = records.find(RecordType.PRODUCTS, product);
        return row == null ? Map.of() : row.attributes();
    }

    private static void count(
            Map<Period, Map<String, Units>> units,
            Period period,
            Part part,
            @Nullable BigDecimal quantity,
            BigDecimal amount) {
        String product = part.sale().text("product");
        if (!product.isEmpty() && quantity != null) {
            units.computeIfAbsent(period, key -> new TreeMap<>())
                    .merge(
                            product,
                            new Units(quantity.multiply(part.share()), amount.multiply(part.share())),
                            Units::and);
        }
    }

    /** How many units of a product for how much. */
    private record Units(BigDecimal quantity, BigDecimal amount) {
        Units and(Units other) {
            return new Units(quantity.add(other.quantity), amount.add(other.amount));
        }

        @Nullable Product product(String code, Map<String, String> attributes) {
            return quantity.signum() <= 0
                    ? null
                    : new Product(
                            code,
                            quantity,
                            Objects.requireNonNull(amount.divide(quantity, MathContext.DECIMAL128)),
                            attributes);
        }
    }
}
