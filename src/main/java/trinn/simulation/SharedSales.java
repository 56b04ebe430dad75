package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Refund;
import trinn.facts.Sale;

/**
 * Sales that somebody shared who has left: her part of them is not made, and those who shared them with her have all of what is left. What each of
 * them has of it stays the same.
 */
final class SharedSales {

    private record Part(String sale, Period period) {}

    private record Own(String seller, String sale) {}

    /** What is left of a sale, 1 = all, and what part of that is a seller's. */
    private record Left(BigDecimal of, BigDecimal share) {}

    private final Map<Part, BigDecimal> sums = new HashMap<>();
    private final Map<Part, Integer> parts = new HashMap<>();
    private final Map<Part, BigDecimal> open = new HashMap<>();
    private final Map<Own, Left> left = new HashMap<>();

    private SharedSales() {}

    /** @param staying in the order of the periods for each seller */
    static List<FactSet> of(List<FactSet> staying) {
        SharedSales all = new SharedSales();
        staying.forEach(all::add);
        all.sums.values().removeIf(sum -> sum.compareTo(BigDecimal.ONE) >= 0);
        return all.sums.isEmpty()
                ? staying
                : staying.stream().map(all::completed).toList();
    }

    private void add(FactSet facts) {
        for (Sale sale : facts.all(Sale.class)) {
            if (facts.period().contains(sale.date())) {
                Part part = new Part(sale.code(), facts.period());
                sums.merge(part, sale.share(), BigDecimal::add);
                parts.merge(part, 1, Integer::sum);
            }
        }
    }

    private FactSet completed(FactSet facts) {
        return new FactSet(
                facts.seller(),
                facts.period(),
                facts.others().stream().map(fact -> completed(facts, fact)).toList());
    }

    private Fact completed(FactSet facts, Fact fact) {
        if (fact instanceof Sale sale) {
            Part part = new Part(sale.code(), facts.period());
            Own own = new Own(facts.seller().id(), sale.code());
            BigDecimal sum = sums.get(part);
            if (sum != null && sum.signum() > 0 && facts.period().contains(sale.date())) {
                left.put(own, new Left(sum, share(part, sale.share(), sum)));
            }
            Left now = left.get(own);
            return now == null ? sale : sale.times(now.of()).shared(now.share());
        }
        if (fact instanceof Refund refund) {
            Left now = left.get(new Own(facts.seller().id(), refund.sale()));
            return now == null ? refund : refund.times(now.of());
        }
        return fact;
    }

    /** The shares add up to 1, that of the last one being what is left open by the others. */
    private BigDecimal share(Part part, BigDecimal share, BigDecimal sum) {
        BigDecimal rest = open.getOrDefault(part, BigDecimal.ONE);
        boolean last = parts.merge(part, -1, Integer::sum) == 0;
        BigDecimal own = last ? rest : share.divide(sum, MathContext.DECIMAL128);
        open.put(part, rest.subtract(own));
        return own;
    }
}
