package trinn.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules see of one seller in one period. What the data does not give is absent, and rules about it do not
 * fire.
 *
 * @param seller the payee
 * @param period the time
 * @param others everything else that is known, at most one KPI of a code and window, and one product of a code
 */
public record FactSet(Seller seller, Period period, List<Fact> others) {

    /** Copies the list. */
    public FactSet {
        others = List.copyOf(others);
    }

    /** The facts of a plain data set. */
    public FactSet(
            Seller seller,
            Period period,
            List<Kpi> kpis,
            List<Product> products,
            @Nullable Department department,
            @Nullable Company company) {
        this(seller, period, joined(department, company, kpis, products));
    }

    private static List<Fact> joined(
            @Nullable Department department, @Nullable Company company, List<Kpi> kpis, List<Product> products) {
        List<Fact> others = new ArrayList<>(2 + kpis.size() + products.size());
        if (department != null) {
            others.add(department);
        }
        if (company != null) {
            others.add(company);
        }
        others.addAll(kpis);
        others.addAll(products);
        return others;
    }

    /** The facts of one type, in their order. */
    public <T extends Fact> List<T> all(Class<T> type) {
        return others.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The one fact of a type, or null; the first where there are several. */
    public <T extends Fact> @Nullable T one(Class<T> type) {
        for (Fact fact : others) {
            if (type.isInstance(fact)) {
                return type.cast(fact);
            }
        }
        return null;
    }

    /** The seller's measures. */
    public List<Kpi> kpis() {
        return all(Kpi.class);
    }

    /** What was sold by product. */
    public List<Product> products() {
        return all(Product.class);
    }

    /** The measure of a code, that of the shortest window where there are several, or null. */
    public @Nullable Kpi kpi(String code) {
        Kpi shortest = null;
        for (Fact fact : others) {
            if (fact instanceof Kpi kpi
                    && kpi.code().equals(code)
                    && (shortest == null || kpi.window().compareTo(shortest.window()) < 0)) {
                shortest = kpi;
            }
        }
        return shortest;
    }

    /** These facts and some more behind them. */
    public FactSet with(Collection<? extends Fact> more) {
        List<Fact> all = new ArrayList<>(others);
        all.addAll(more);
        return new FactSet(seller, period, all);
    }

    /** These facts with those of some types replaced. */
    public FactSet replacing(Collection<? extends Fact> facts, Class<?>... types) {
        List<Fact> all = new ArrayList<>(others);
        all.removeIf(fact -> Arrays.asList(types).contains(fact.getClass()));
        all.addAll(facts);
        return new FactSet(seller, period, all);
    }

    /** Every fact, in a fixed order. */
    public List<Fact> all() {
        List<Fact> all = new ArrayList<>(2 + others.size());
        all.add(seller);
        all.add(period);
        all.addAll(others);
        return all;
    }
}
