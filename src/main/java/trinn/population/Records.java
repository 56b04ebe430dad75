package trinn.population;

import java.util.List;

/**
 * All records of a data set, each list in the order of its file.
 *
 * @param departments the units, or none where payees name their department themselves
 * @param payees the sellers
 * @param quotas what each is to sell and when
 * @param sales what they sold
 */
public record Records(List<Unit> departments, List<Payee> payees, List<Quota> quotas, List<Sale> sales) {

    /** Copies the lists. */
    public Records {
        departments = List.copyOf(departments);
        payees = List.copyOf(payees);
        quotas = List.copyOf(quotas);
        sales = List.copyOf(sales);
    }
}
