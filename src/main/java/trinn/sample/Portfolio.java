package trinn.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;

/** The customers of a seller. Who changes department gets those of the new one. */
final class Portfolio {

    private final Company company;
    private final Seller seller;
    private final CsvOut out;
    private final Chance chance;
    private final List<Customer> customers = new ArrayList<>();
    private @Nullable Department department;
    private int count;

    Portfolio(Company company, Seller seller, CsvOut out) {
        this.company = company;
        this.seller = seller;
        this.out = out;
        chance = company.chance("customers", seller.number());
    }

    /** Has customers of this department from now on. */
    void serve(Department serving) {
        if (serving == department) {
            return;
        }
        department = serving;
        customers.clear();
        for (int i = 0; i < serving.customers; i++) {
            add(serving, company.start());
        }
    }

    /** A customer won, whose orders begin on a day; an old one where there is no room for another. */
    Customer win(Department serving, LocalDate since) {
        return count < OrganisationNumbers.PER_SELLER ? add(serving, since) : customers.getFirst();
    }

    private Customer add(Department serving, LocalDate since) {
        boolean person = serving.isStores();
        String name = person ? Names.person(chance) : Names.business(chance);
        Customer customer = new Customer(
                seller.id("C", count + 1), name, Customer.anyClass(chance, serving), since, chance.in(0.6) ? 30 : 14);
        String number = person ? "" : OrganisationNumbers.of(seller.number(), count);
        out.row(RecordType.CUSTOMERS, customer.id(), name, customer.customerClass(), number);
        customers.add(customer);
        count++;
        return customer;
    }

    /** Somebody who is a customer on a day; those of higher classes come more often. */
    Customer pick(Chance by, LocalDate day) {
        List<Customer> now = customers.stream()
                .filter(customer -> !customer.since().isAfter(day))
                .toList();
        double[] weights = now.stream().mapToDouble(Customer::weight).toArray();
        return now.get(by.weighted(weights));
    }
}
