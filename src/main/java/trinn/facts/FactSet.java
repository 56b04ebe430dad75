package trinn.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules see of one seller in one period. What the data does not give is absent, and rules about it do not
 * fire.
 *
 * @param seller the payee
 * @param period the time
 * @param kpis the seller's measures, at most one of a code and window
 * @param products what was sold, at most one of a code
 * @param department the seller's department
 * @param company the company
 */
public record FactSet(
        Seller seller,
        Period period,
        List<Kpi> kpis,
        List<Product> products,
        @Nullable Department department,
        @Nullable Company company) {

    /** Copies the lists. */
    public FactSet {
        kpis = List.copyOf(kpis);
        products = List.copyOf(products);
    }

    /** The measure of a code, or null. */
    public @Nullable Kpi kpi(String code) {
        for (Kpi kpi : kpis) {
            if (kpi.code().equals(code)) {
                return kpi;
            }
        }
        return null;
    }

    /** Every fact, in a fixed order. */
    public List<Object> all() {
        List<Object> all = new ArrayList<>(4 + kpis.size() + products.size());
        all.add(seller);
        all.add(period);
        if (department != null) {
            all.add(department);
        }
        if (company != null) {
            all.add(company);
        }
        all.addAll(kpis);
        all.addAll(products);
        return all;
    }
}
