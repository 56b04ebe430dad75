package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trinn.facts.FactSet;
import trinn.facts.Period;

/**
 * What next year brings each seller.
 *
 * @param factors by what her sales are multiplied, by her id
 * @param last the last period of those who leave
 */
record Prospects(Map<String, BigDecimal> factors, Map<String, Period> last) {

    private static final int DIGITS = 6;

    /**
     * Draws it; what is drawn for a seller does not depend on the others, and of more who leave all are the same and some more.
     *
     * @param change the relative change of what each is paid, by her id; none where she does not answer it
     */
    static Prospects of(NextYear scenario, List<FactSet> population, Map<String, BigDecimal> change) {
        List<String> sellers =
                population.stream().map(facts -> facts.seller().id()).distinct().toList();
        Map<String, BigDecimal> factors = new HashMap<>();
        for (String seller : sellers) {
            factors.put(seller, factor(scenario, seller, change.getOrDefault(seller, BigDecimal.ZERO)));
        }
        return new Prospects(factors, leavers(scenario, population, sellers));
    }

    /** Of six decimals, so that it is the same anywhere. */
    private static BigDecimal factor(NextYear scenario, String seller, BigDecimal change) {
        double sigma = scenario.spread().doubleValue();
        double normal = new Chance(scenario.seed(), "grows " + seller).normal();
        BigDecimal drawn = BigDecimal.valueOf(StrictMath.exp(sigma * normal - sigma * sigma / 2));
        return BigDecimal.ONE
                .add(scenario.growth())
                .add(scenario.answer().multiply(change))
                .max(BigDecimal.ZERO)
                .multiply(drawn)
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    private static Map<String, Period> leavers(NextYear scenario, List<FactSet> population, List<String> sellers) {
        int leave = scenario.churn()
                .multiply(BigDecimal.valueOf(sellers.size()))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        List<Period> periods =
                population.stream().map(FactSet::period).distinct().sorted().toList();
        Map<String, Double> places = new HashMap<>();
        sellers.forEach(seller -> places.put(seller, new Chance(scenario.seed(), "leaves " + seller).share()));
        Map<String, Period> last = new HashMap<>();
        sellers.stream()
                .sorted(Comparator.comparing(places::get))
                .limit(leave)
                .forEach(seller -> last.put(
                        seller, periods.get(new Chance(scenario.seed(), "until " + seller).index(periods.size()))));
        return last;
    }

    /** By how much each is paid more by the alternative than by the baseline, at most by a half more or less; 0.1 = a tenth more. */
    static Map<String, BigDecimal> changes(Comparison comparison) {
        Map<String, BigDecimal> changes = new HashMap<>();
        for (SellerComparison seller : comparison.sellers()) {
            BigDecimal before = seller.baseline();
            BigDecimal change = before.signum() > 0
                    ? seller.difference().divide(before, MathContext.DECIMAL64)
                    : BigDecimal.valueOf(seller.difference().signum());
            changes.put(seller.seller().id(), change.min(NextYear.MOST_CHANGE).max(NextYear.MOST_CHANGE.negate()));
        }
        return changes;
    }

    /** By what a seller's sales are multiplied. */
    BigDecimal factor(FactSet facts) {
        return factors.getOrDefault(facts.seller().id(), BigDecimal.ONE);
    }

    /** Whether a seller is still there in a period. */
    boolean isThere(FactSet facts) {
        Period until = last.get(facts.seller().id());
        return until == null || facts.period().compareTo(until) <= 0;
    }
}
