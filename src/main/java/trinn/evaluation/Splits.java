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
    record Part(String sale, Period period) {}

    /**
     * What sellers have of a sale together.
     *
     * @param share 1 = all of it
     * @param last one of the sellers
     */
    record Sum(BigDecimal share, FactSet last) {

        private Sum and(Sum next) {
            return new Sum(share.add(next.share), next.last);
        }

        /** Whether more than all of the sale may be credited. */
        boolean mayBeMore(Succession scheme) {
            return scheme.on(last).scheme().scheme().measuring().crediting().overlay();
        }
    }

    /** @throws EvaluationException where the shares of a sale do not add to 1, unless the scheme allows overlay credit */
    static void check(Succession scheme, List<FactSet> population) {
        Set<String> sellers = new HashSet<>();
        population.forEach(facts -> sellers.add(facts.seller().id()));
        if (sellers.size() < 2) {
            return;
        }
        sums(population).forEach((part, sum) -> {
            boolean overlay = sum.mayBeMore(scheme);
            boolean more = sum.share().compareTo(BigDecimal.ONE) > 0;
            if (sum.share().compareTo(BigDecimal.ONE) != 0 && !(overlay && more)) {
                throw new EvaluationException(
                        scheme.on(sum.last()).scheme().scheme(),
                        sum.last(),
                        "The shares of the sale %s add up to %s. They must add up to %s."
                                .formatted(
                                        part.sale(),
                                        sum.share().stripTrailingZeros().toPlainString(),
                                        overlay
                                                ? "1 or more"
                                                : more ? "1, unless scheme.yaml allows overlay credit" : "1"));
            }
        });
    }

    /** What these sellers have of each sale, in the period in which it is made. */
    static Map<Part, Sum> sums(List<FactSet> population) {
        Map<Part, Sum> sums = new LinkedHashMap<>();
        for (FactSet facts : population) {
            for (Sale sale : facts.all(Sale.class)) {
                if (facts.period().contains(sale.date())) {
                    sums.merge(new Part(sale.code(), facts.period()), new Sum(sale.share(), facts), Sum::and);
                }
            }
        }
        return sums;
    }
}
