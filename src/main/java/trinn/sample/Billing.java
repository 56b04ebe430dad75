package trinn.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;

/** Invoices, and how customers pay them. */
final class Billing {

    /** How often an invoice is paid in time, late, in two parts, very late, never. */
    private static final double[] HABITS = {80, 11, 5, 2.5, 1.5};

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Seller seller;
    private final CsvOut out;
    private final Chance chance;
    private int invoices;

    Billing(Company company, Seller seller, CsvOut out) {
        this.seller = seller;
        this.out = out;
        chance = company.chance("billing", seller.number());
    }

    /** What a store took on a day from one seller's customers; gives the invoice's id. */
    String till(List<Order> orders) {
        LocalDate day = orders.getFirst().date();
        BigDecimal amount = orders.stream().map(Order::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        String invoice = invoice(null, day, day, amount);
        out.row(RecordType.PAYMENTS, invoice, day, amount);
        return invoice;
    }

    /** The invoice of a business, a few days after the order; gives its id. */
    String bill(Order order) {
        Customer customer = order.customer();
        LocalDate date = Season.workingDay(order.date().plusDays(chance.below(4)));
        LocalDate due = date.plusDays(customer == null ? 0 : customer.days());
        String invoice = invoice(customer, date, due, order.amount());
        settle(invoice, date, due, order.amount());
        return invoice;
    }

    private String invoice(@Nullable Customer customer, LocalDate date, LocalDate due, BigDecimal amount) {
        String id = seller.id("F", ++invoices);
        out.row(RecordType.INVOICES, id, customer == null ? null : customer.id(), date, due, amount);
        return id;
    }

    private void settle(String invoice, LocalDate date, LocalDate due, BigDecimal amount) {
        switch (chance.weighted(HABITS)) {
            case 0 -> {
                LocalDate early = due.minusDays(chance.between(0, 6));
                pay(invoice, early.isBefore(date) ? date : early, amount);
            }
            case 1 -> pay(invoice, due.plusDays(1 + late(9)), amount);
            case 2 -> {
                BigDecimal part = amount.multiply(HALF).setScale(0, RoundingMode.DOWN);
                pay(invoice, due, part);
                pay(invoice, due.plusDays(chance.between(10, 45)), amount.subtract(part));
            }
            case 3 -> pay(invoice, due.plusDays(30 + late(30)), amount);
            default -> {
                // Never.
            }
        }
    }

    /** Days, few mostly, that number on an average. */
    private int late(int average) {
        return (int) (-average * StrictMath.log(1 - chance.share()));
    }

    /** When the bank is open next, unless nobody can know of it yet. */
    private void pay(String invoice, LocalDate day, BigDecimal amount) {
        LocalDate banked = Season.workingDay(day);
        if (!banked.isAfter(Company.TODAY)) {
            out.row(RecordType.PAYMENTS, invoice, banked, amount);
        }
    }
}
