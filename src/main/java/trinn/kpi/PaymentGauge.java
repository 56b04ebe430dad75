package trinn.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.kpi.Owners.Share;
import trinn.records.RecordType;
import trinn.records.Row;

/**
 * Leads payments to sellers. A seller's part of a payment is {@code what the seller's lines give × payment / amounts of all
 * lines of the invoice}, added up over the lines first and divided once.
 */
final class PaymentGauge implements Gauge {

    private static final int INVOICE = RecordType.PAYMENTS.place("invoice");
    private static final int OF_INVOICE = RecordType.SALES.place("invoice");
    private static final int AMOUNT = RecordType.SALES.place("amount");

    private record Payment(int day, BigDecimal value) {}

    /** An invoice that was paid, in part at least. */
    private static final class Bill {
        private final List<Payment> payments = new ArrayList<>(1);
        private final Map<Integer, BigDecimal> ofOwners = new HashMap<>(2);
        private BigDecimal total = BigDecimal.ZERO;
    }

    private final Feed.Counted payments;
    private final Function<Row, @Nullable BigDecimal> value;
    private final Feed.Counted lines;
    private final Function<Row, @Nullable BigDecimal> ofLine;
    private final Sums into;
    private final Map<String, Bill> bills = new HashMap<>();

    PaymentGauge(
            Feed.Counted payments,
            Function<Row, @Nullable BigDecimal> value,
            Feed.Counted lines,
            Function<Row, @Nullable BigDecimal> ofLine,
            Sums into) {
        this.payments = payments;
        this.value = value;
        this.lines = lines;
        this.ofLine = ofLine;
        this.into = into;
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
        int day = payments.day(payment);
        BigDecimal number = day == Lookup.NO_DAY || !payments.counts(payment) ? null : value.apply(payment);
        if (number != null) {
            bills.computeIfAbsent(payment.text(INVOICE), invoice -> new Bill())
                    .payments
                    .add(new Payment(day, number));
        }
    }

    private void line(Row sale) {
        Bill bill = bills.get(sale.text(OF_INVOICE));
        BigDecimal amount = sale.number(AMOUNT);
        if (bill == null || amount == null) {
            return;
        }
        bill.total = bill.total.add(amount);
        BigDecimal number = lines.counts(sale) ? ofLine.apply(sale) : null;
        if (number != null) {
            for (Share share : lines.shares(sale)) {
                bill.ofOwners.merge(share.owner(), RowGauge.times(number, share.share()), BigDecimal::add);
            }
        }
    }

    @Override
    public void finish() {
        for (Bill bill : bills.values()) {
            if (bill.total.signum() != 0) {
                bill.ofOwners.forEach((owner, sum) -> bill.payments.forEach(payment -> into.add(
                        owner,
                        payment.day(),
                        sum.multiply(payment.value()).divide(bill.total, MathContext.DECIMAL128))));
            }
        }
        bills.clear();
    }
}
