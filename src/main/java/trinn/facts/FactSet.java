package trinn.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules see of one seller in one period. What the data does not give is absent, and rules about it do not
 * fire. Immutable.
 */
public final class FactSet {

    private static final int SOME = 4;

    private final Seller seller;
    private final Period period;
    private final List<Fact> others;
    private volatile @Nullable Map<Class<?>, List<Fact>> byType;
    private volatile @Nullable Answer answer;

    private record Answer(Function<FactSet, ?> question, Object given) {}

    /**
     * @param seller the payee
     * @param period the time
     * @param others everything else that is known, at most one KPI of a code and window, and one product of a code
     */
    public FactSet(Seller seller, Period period, List<Fact> others) {
        this.seller = seller;
        this.period = period;
        this.others = List.copyOf(others);
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

    /** The payee. */
    public Seller seller() {
        return seller;
    }

    /** The time. */
    public Period period() {
        return period;
    }

    /** Everything but the seller and the period. */
    public List<Fact> others() {
        return others;
    }

    /** What somebody makes of these facts; the last answer is kept for who asks the same again. */
    public <T> T ask(Function<FactSet, T> question) {
        Answer known = answer;
        if (known == null || known.question() != question) {
            known = new Answer(question, question.apply(this));
            answer = known;
        }
        @SuppressWarnings("unchecked")
        T given = (T) known.given();
        return given;
    }

    /** The facts of one type besides the seller and the period, in their order. */
    @SuppressWarnings("unchecked")
    public <T extends Fact> List<T> all(Class<T> type) {
        return (List<T>) byType().getOrDefault(type, List.of());
    }

    /** The one fact of a type, or null; the first where there are several. */
    public <T extends Fact> @Nullable T one(Class<T> type) {
        List<T> all = all(type);
        return all.isEmpty() ? null : all.getFirst();
    }

    private Map<Class<?>, List<Fact>> byType() {
        Map<Class<?>, List<Fact>> known = byType;
        if (known == null) {
            known = new IdentityHashMap<>();
            for (Fact fact : others) {
                known.computeIfAbsent(fact.getClass(), type -> new ArrayList<>(SOME))
                        .add(fact);
            }
            known.replaceAll((type, facts) -> Collections.unmodifiableList(facts));
            byType = known;
        }
        return known;
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
        for (Kpi kpi : kpis()) {
            if (kpi.code().equals(code) && (shortest == null || kpi.window().compareTo(shortest.window()) < 0)) {
                shortest = kpi;
            }
        }
        return shortest;
    }

    /** The KPI that the seller's quota is about: revenue, or else sales; null where there is none. */
    public @Nullable Kpi quota() {
        Kpi revenue = kpi("revenue");
        return revenue != null && revenue.target() != null ? revenue : kpi("sales");
    }

    /** These facts and some more behind them. */
    public FactSet with(Collection<? extends Fact> more) {
        return more.isEmpty() ? this : new FactSet(seller, period, joined(others, more));
    }

    /** These facts with those of some types replaced. */
    public FactSet replacing(Collection<? extends Fact> facts, Class<?>... types) {
        Map<Class<?>, List<Fact>> known = byType();
        boolean any = false;
        for (Class<?> type : types) {
            any |= known.containsKey(type);
        }
        if (!any) {
            return with(facts);
        }
        List<Fact> kept = new ArrayList<>(others.size() + facts.size());
        for (Fact fact : others) {
            if (!isOneOf(fact.getClass(), types)) {
                kept.add(fact);
            }
        }
        kept.addAll(facts);
        return new FactSet(seller, period, kept);
    }

    private static boolean isOneOf(Class<?> type, Class<?>[] types) {
        for (Class<?> each : types) {
            if (each == type) {
                return true;
            }
        }
        return false;
    }

    /** Every fact, in a fixed order. */
    public List<Fact> all() {
        List<Fact> all = new ArrayList<>(2 + others.size());
        all.add(seller);
        all.add(period);
        all.addAll(others);
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || other instanceof FactSet facts
                        && seller.equals(facts.seller)
                        && period.equals(facts.period)
                        && others.equals(facts.others);
    }

    /** Of the seller and the period, which tell nearly all apart. */
    @Override
    public int hashCode() {
        return Objects.hash(seller.id(), period);
    }

    @Override
    public String toString() {
        return "FactSet[%s, %s, %s]".formatted(seller, period, others);
    }

    private static List<Fact> joined(List<Fact> facts, Collection<? extends Fact> more) {
        List<Fact> all = new ArrayList<>(facts.size() + more.size());
        all.addAll(facts);
        all.addAll(more);
        return all;
    }
}
