package trinn.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.kpi.Owners.Share;
import trinn.records.Bill;
import trinn.records.RecordType;
import trinn.records.Row;

/**
 * Leads payments to sellers. A seller's part of a payment is {@code what the seller's lines give × payment / amounts of all
 * lines of the invoice}, added up over the lines first and divided once. One of these serves all KPIs of payments.
 */
final class PaymentsGauge implements Gauge {

    private static final int INVOICE = RecordType.PAYMENTS.place("invoice");
    private static final int OF_INVOICE = RecordType.SALES.place("invoice");
    private static final int AMOUNT = RecordType.SALES.place("amount");

    /** What sales lines give, by which a payment is divided among sellers. */
    private record Basis(int number, Feed.Counted lines, Amounts ofLine) {}

    /** What is measured of payments, and where it goes. */
    private record Use(Basis basis, Feed.Counted payments, Function<Row, @Nullable BigDecimal> value, Sums into) {}

    private record Payment(Use use, int day, BigDecimal value) {}

    private record Part(int owner, BigDecimal value) {}

    /** An invoice that was paid, in part at least. */
    private static final class Paid {
        private final Bill bill = new Bill();
        private final List<Payment> payments = new ArrayList<>(2);
        private final List<List<Part>> ofBases = new ArrayList<>(2);
    }

    private final Map<String, Basis> bases = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final Map<String, Paid> invoices = new HashMap<>();

    /**
     * Measures one number more.
     *
     * @param basis the same text for the same lines
     */
    void measure(
            String basis,
            Feed.Counted lines,
            Amounts ofLine,
            Feed.Counted payments,
            Function<Row, @Nullable BigDecimal> value,
            Sums into) {
        Basis of = bases.computeIfAbsent(basis, unknown -> new Basis(bases.size(), lines, ofLine));
        uses.add(new Use(of, payments, value, into));
    }

    @Override
    public void accept(Row row) {
        if (row.type() == RecordType.PAYMENTS) {
            pay(row);
        } else {
            line(row);
        }
    }

    private void pay(Row payment) {
        for (Use use : uses) {
            int day = use.payments().day(payment);
            boolean counts = day != Lookup.NO_DAY && use.payments().counts(payment);
            BigDecimal number = counts ? use.value().apply(payment) : null;
            if (number != null) {
                invoices.computeIfAbsent(payment.text(INVOICE), invoice -> new Paid())
                        .payments
                        .add(new Payment(use, day, number));
            }
        }
    }

    private void line(Row sale) {
        Paid paid = invoices.get(sale.text(OF_INVOICE));
        BigDecimal amount = sale.number(AMOUNT);
        if (paid == null || amount == null) {
            return;
        }
        paid.bill.add(amount);
        while (paid.ofBases.size() < bases.size()) {
            paid.ofBases.add(new ArrayList<>(2));
        }
        for (Basis basis : bases.values()) {
            BigDecimal number = basis.lines().counts(sale) ? basis.ofLine().of(sale) : null;
            if (number != null) {
                for (Share share : basis.lines().shares(sale)) {
                    paid.ofBases
                            .get(basis.number())
                            .add(new Part(share.owner(), RowGauge.times(number, share.share())));
                }
            }
        }
    }

    @Override
    public void finish() {
        for (Paid paid : invoices.values()) {
            if (!paid.ofBases.isEmpty()) {
                List<List<Part>> sums =
                        paid.ofBases.stream().map(PaymentsGauge::byOwner).toList();
                paid.payments.forEach(payment -> divide(payment, sums, paid.bill));
            }
        }
        invoices.clear();
    }

    private static List<Part> byOwner(List<Part> parts) {
        if (parts.size() < 2) {
            return parts;
        }
        Map<Integer, BigDecimal> sums = new HashMap<>();
        parts.forEach(part -> sums.merge(part.owner(), part.value(), BigDecimal::add));
        List<Part> byOwner = new ArrayList<>(sums.size());
        sums.forEach((owner, sum) -> byOwner.add(new Part(owner, sum)));
        return byOwner;
    }

    private static void divide(Payment payment, List<List<Part>> sums, Bill bill) {
        for (Part part : sums.get(payment.use().basis().number())) {
            BigDecimal value = bill.paid(part.value(), payment.value());
            if (value != null) {
                payment.use().into().add(part.owner(), payment.day(), value);
            }
        }
    }
}
