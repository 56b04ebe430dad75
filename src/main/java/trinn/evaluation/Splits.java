package trinn.evaluation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trinn.engine.EvaluationException;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Sale;

/**
 * Checks that the shares of every sale add up in the period in which it is made, so that nothing is credited twice or lost. By
 * the time it is paid, one of those who share it may have left.
 */
final class Splits {

    private Splits() {}

    /** Two sales of different periods may have the same code. */
    private record Part(String sale, Period period) {}

    /** @throws EvaluationException where the shares of a sale do not add to 1, unless the scheme allows overlay credit */
    static void check(Succession scheme, List<FactSet> population) {
        Set<String> sellers = new HashSet<>();
        population.forEach(facts -> sellers.add(facts.seller().id()));
        if (sellers.size() < 2) {
            return;
        }
        Map<Part, BigDecimal> sums = new LinkedHashMap<>();
        Map<Part, FactSet> last = new LinkedHashMap<>();
        for (FactSet facts : population) {
            for (Sale sale : facts.all(Sale.class)) {
                if (!facts.period().contains(sale.date())) {
                    continue;
                }
                Part part = new Part(sale.code(), facts.period());
                sums.merge(part, sale.share(), BigDecimal::add);
                last.put(part, facts);
            }
        }
        sums.forEach((part, sum) -> {
            FactSet facts = last.get(part);
            var plan = scheme.on(facts).scheme().scheme();
            boolean overlay = plan.measuring().crediting().overlay();
            boolean more = sum.compareTo(BigDecimal.ONE) > 0;
            if (sum.compareTo(BigDecimal.ONE) != 0 && !(overlay && more)) {
                throw new EvaluationException(
                        plan,
                        facts,
                        "The shares of the sale %s add up to %s. They must add up to %s."
                                .formatted(
                                        part.sale(),
                                        sum.stripTrailingZeros().toPlainString(),
                                        overlay
                                                ? "1 or more"
                                                : more ? "1, unless scheme.yaml allows overlay credit" : "1"));
            }
        });
    }
}
