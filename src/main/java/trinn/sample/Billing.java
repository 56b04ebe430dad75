package trinn.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;

/** Invoices, how customers pay them, and what they get back. */
final class Billing {

    /** How often an invoice is paid in time, late, in two parts, very late, never. */
    private static final double[] HABITS = {80, 11, 5, 2.5, 1.5};

    /**
     * An invoice.
     *
     * @param paid when nothing was open any more; null where something is
     */
    record Invoice(String id, @Nullable LocalDate paid) {}

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

    /** What a store took on a day from one seller's customers. */
    Invoice till(List<Order> orders) {
        LocalDate day = orders.getFirst().date();
        BigDecimal amount = orders.stream().map(Order::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        String invoice = invoice(null, day, day, amount);
        out.row(RecordType.PAYMENTS, invoice, day, amount);
        return new Invoice(invoice, day);
    }

    /** The invoice of a business, a few days after the order. */
    Invoice bill(Order order) {
        Customer customer = order.customer();
        LocalDate date = Season.workingDay(order.date().plusDays(chance.below(4)));
        LocalDate due = date.plusDays(customer == null ? 0 : customer.days());
        String invoice = invoice(customer, date, due, order.amount());
        return new Invoice(invoice, settle(invoice, date, due, order.amount()));
    }

    private String invoice(@Nullable Customer customer, LocalDate date, LocalDate due, BigDecimal amount) {
        String id = seller.id("F", ++invoices);
        out.row(RecordType.INVOICES, id, customer == null ? null : customer.id(), date, due, amount);
        return id;
    }

    /** Gives back what was paid for something that was returned, if it was paid. */
    void refund(Invoice invoice, LocalDate day, BigDecimal amount) {
        if (invoice.paid() != null) {
            pay(invoice.id(), day.isBefore(invoice.paid()) ? invoice.paid() : day, amount.negate());
        }
    }

    /** Gives the day on which all is paid, or null. */
    private @Nullable LocalDate settle(String invoice, LocalDate date, LocalDate due, BigDecimal amount) {
        return switch (chance.weighted(HABITS)) {
            case 0 -> {
                LocalDate early = due.minusDays(chance.between(0, 6));
                yield pay(invoice, early.isBefore(date) ? date : early, amount);
            }
            case 1 -> pay(invoice, due.plusDays(1 + late(9)), amount);
            case 2 -> {
                BigDecimal part = amount.multiply(HALF).setScale(0, RoundingMode.DOWN);
                pay(invoice, due, part);
                yield pay(invoice, due.plusDays(chance.between(10, 45)), amount.subtract(part));
            }
            case 3 -> pay(invoice, due.plusDays(30 + late(30)), amount);
            default -> null;
        };
    }

    /** Days, few mostly, that number on an average. */
    private int late(int average) {
        return (int) (-average * StrictMath.log(1 - chance.share()));
    }

    /** Pays when the bank is open next, and gives that day; nothing and null where nobody can know of it yet. */
    private @Nullable LocalDate pay(String invoice, LocalDate day, BigDecimal amount) {
        LocalDate banked = Season.workingDay(day);
        if (banked.isAfter(Company.TODAY)) {
            return null;
        }
        out.row(RecordType.PAYMENTS, invoice, banked, amount);
        return banked;
    }
}
