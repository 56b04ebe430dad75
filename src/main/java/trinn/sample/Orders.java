package trinn.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;

/** A seller's orders, line by line, with what was given back and shared. */
final class Orders {

    private static final double RETURNS = 0.018;
    private static final double SPLITS = 0.02;
    private static final double MEMBERS = 0.2;

    private final Seller seller;
    private final Portfolio portfolio;
    private final Billing billing;
    private final Colleagues colleagues;
    private final CsvOut out;
    private final Chance chance;
    private final Chance sharing;
    private int lines;
    private int orders;
    private int returns;

    Orders(Company company, Seller seller, Portfolio portfolio, Colleagues colleagues, CsvOut out) {
        this.seller = seller;
        this.portfolio = portfolio;
        this.colleagues = colleagues;
        this.out = out;
        billing = new Billing(company, seller, out);
        chance = company.chance("orders", seller.number());
        sharing = company.chance("sharing", seller.number());
    }

    /**
     * Writes the orders of a month: those of deals that were won, and others until about as much is sold as is to be.
     *
     * @param shifts on which the seller works
     * @param kroner to be sold in all
     * @return how many orders there were on each day
     */
    Map<LocalDate, Long> write(Stint stint, List<LocalDate> shifts, double kroner, List<Order> won) {
        List<Order> all = new ArrayList<>(won);
        double sum =
                won.stream().mapToDouble(order -> order.amount().doubleValue()).sum();
        while (!shifts.isEmpty()) {
            Order order = draw(stint.department(), shifts);
            double amount = order.amount().doubleValue();
            if (sum + amount / 2 > kroner) {
                break;
            }
            all.add(order);
            sum += amount;
        }
        all.sort(Comparator.comparing(Order::date));
        bill(stint.department(), all);
        return all.stream().collect(Collectors.groupingBy(Order::date, LinkedHashMap::new, Collectors.counting()));
    }

    private Order draw(Department department, List<LocalDate> shifts) {
        LocalDate date = Season.pick(chance, department, shifts);
        boolean known = !department.isStores() || chance.in(MEMBERS);
        Customer customer = known ? portfolio.pick(chance, date) : null;
        String customerClass = customer == null ? "C" : customer.customerClass();
        return new Order(
                date, customer, department.isStores() ? "" : "repeat", Basket.of(chance, department, customerClass));
    }

    /** An invoice for each order, but in stores one for the till of a day. */
    private void bill(Department department, List<Order> all) {
        if (department.isStores()) {
            all.stream()
                    .collect(Collectors.groupingBy(Order::date, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(day -> {
                        Billing.Invoice invoice = billing.till(day);
                        day.forEach(order -> write(department, order, invoice));
                    });
        } else {
            all.forEach(order -> write(department, order, billing.bill(order)));
        }
    }

    private void write(Department department, Order order, Billing.Invoice invoice) {
        String id = seller.id("O", ++orders);
        Share share = share(department, order.date());
        for (Line line : order.lines()) {
            String sale = seller.id("S", ++lines);
            out.row(
                    RecordType.SALES,
                    sale,
                    id,
                    order.date(),
                    seller.id(),
                    order.customer() == null ? null : order.customer().id(),
                    line.product().id(),
                    order.type(),
                    line.quantity(),
                    line.amount(),
                    line.discount(),
                    line.cost(),
                    invoice.id());
            if (share != null) {
                out.row(RecordType.SPLITS, sale, seller.id(), BigDecimal.ONE.subtract(share.part()));
                out.row(RecordType.SPLITS, sale, share.colleague().id(), share.part());
            }
            giveBack(department, order, line, sale, invoice);
        }
    }

    private record Share(Seller colleague, BigDecimal part) {}

    private @Nullable Share share(Department department, LocalDate day) {
        if (department.isStores() || !sharing.in(SPLITS)) {
            return null;
        }
        Seller colleague = colleagues.pick(sharing, seller, day);
        return colleague == null ? null : new Share(colleague, BigDecimal.valueOf(10L * sharing.between(2, 5), 2));
    }

    /** All units or some of them, within a month or so, as far as is known by now. */
    private void giveBack(Department department, Order order, Line line, String sale, Billing.Invoice invoice) {
        if (!chance.in(RETURNS)) {
            return;
        }
        LocalDate day = Season.workingDay(order.date().plusDays(chance.between(1, department.isStores() ? 21 : 40)));
        int quantity = chance.in(0.6) ? line.quantity() : chance.between(1, line.quantity());
        BigDecimal amount = line.amount()
                .multiply(BigDecimal.valueOf(quantity))
                .divide(BigDecimal.valueOf(line.quantity()), 2, RoundingMode.HALF_UP);
        if (!day.isAfter(Company.TODAY)) {
            out.row(RecordType.RETURNS, seller.id("R", ++returns), sale, day, amount, quantity);
            billing.refund(invoice, day, amount);
        }
    }
}
