package trinn.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.Buyer;
import trinn.records.Attributes;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

/** What was known of each sale's product and customer, and what had been sold to the customer before: one sort a customer. */
final class Buyers {

    private static final int DATE = RecordType.SALES.place("date");

    private static final Comparator<Row> BY_DAY = Comparator.<Row, LocalDate>comparing(row -> row.date(DATE))
            .thenComparingInt(row -> row.origin().row());

    private final Records records;
    private final Attributes attributes = new Attributes();
    private final Map<String, Place> places = new HashMap<>();

    /** Where a sale stands among those to its customer: by seller, of the company, and after how many months. */
    private record Place(Map<String, BigDecimal> ofSeller, BigDecimal ofCompany, BigDecimal months) {}

    Buyers(Records records) {
        this.records = records;
        Map<String, List<String>> shared = new HashMap<>();
        for (Row split : records.of(RecordType.SPLITS)) {
            shared.computeIfAbsent(split.text("sale"), sale -> new ArrayList<>())
                    .add(split.text("payee"));
        }
        Map<String, List<Row>> byCustomer = new HashMap<>();
        for (Row sale : records.of(RecordType.SALES)) {
            if (!sale.text("customer").isEmpty()) {
                byCustomer
                        .computeIfAbsent(sale.text("customer"), customer -> new ArrayList<>())
                        .add(sale);
            }
        }
        byCustomer.values().forEach(sales -> place(sales, shared));
    }

    /** Goes through the sales to one customer, day by day; the lines of an order have one place. */
    private void place(List<Row> sales, Map<String, List<String>> shared) {
        sales.sort(BY_DAY);
        Map<String, Place> orders = new HashMap<>();
        Map<String, Integer> ofCompany = new HashMap<>();
        Map<String, Integer> ofSellers = new HashMap<>();
        LocalDate before = null;
        LocalDate last = null;
        for (Row sale : sales) {
            LocalDate day = sale.day("date");
            if (last == null || last.isBefore(day)) {
                before = last;
            }
            String type = sale.text("type");
            String order = (sale.text("order").isEmpty() ? "id " + sale.text("id") : sale.text("order")) + "\n" + type;
            boolean counts = sale.amount("amount").signum() > 0;
            Place known = orders.get(order);
            List<String> sellers = shared.getOrDefault(sale.text("id"), List.of(sale.text("payee")));
            if (known == null) {
                BigDecimal nth = BigDecimal.valueOf(counts ? ofCompany.merge(type, 1, Integer::sum) : 0);
                known = new Place(new HashMap<>(), nth, months(before, day));
                if (counts) {
                    orders.put(order, known);
                }
            }
            for (String seller : sellers) {
                known.ofSeller()
                        .computeIfAbsent(
                                seller,
                                one -> BigDecimal.valueOf(
                                        counts ? ofSellers.merge(one + "\n" + type, 1, Integer::sum) : 0));
            }
            places.put(sale.text("id"), known);
            last = counts ? day : last;
        }
    }

    private static BigDecimal months(@Nullable LocalDate before, LocalDate day) {
        return BigDecimal.valueOf(before == null ? Buyer.NEVER : ChronoUnit.MONTHS.between(before, day));
    }

    /** What is known of a sale, for one of those who made it. */
    Buyer of(Row sale, String payee) {
        Place place = places.get(sale.text("id"));
        Row product = records.find(RecordType.PRODUCTS, sale.text("product"));
        Row customer = records.find(RecordType.CUSTOMERS, sale.text("customer"));
        return new Buyer(
                product == null ? "" : product.text("group"),
                customer == null ? "" : customer.text("class"),
                place == null ? null : place.ofSeller().get(payee),
                place == null ? null : place.ofCompany(),
                place == null ? null : place.months(),
                attributes(sale, customer, product));
    }

    /** What the sale says; where it says nothing, its customer, and then its product. Equal ones are one object. */
    private Map<String, String> attributes(Row sale, @Nullable Row customer, @Nullable Row product) {
        boolean alone = (customer == null || customer.attributes().isEmpty())
                && (product == null || product.attributes().isEmpty());
        if (alone) {
            return sale.attributes();
        }
        Map<String, String> all = new HashMap<>();
        if (product != null) {
            all.putAll(product.attributes());
        }
        if (customer != null) {
            all.putAll(customer.attributes());
        }
        all.putAll(sale.attributes());
        return attributes.of(all);
    }
}
