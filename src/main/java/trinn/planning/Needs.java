package trinn.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What it takes to sell a number of deals; every number is whole, rounded up.
 *
 * @param deals how many orders
 * @param won how many of them come by won opportunities
 * @param stages how many opportunities must reach each stage for that, the last stage first; empty where conversions are not
 *     known
 * @param efforts how many activities, by the code of the KPI
 */
public record Needs(
        BigDecimal deals,
        BigDecimal won,
        SequencedMap<String, BigDecimal> stages,
        SequencedMap<String, BigDecimal> efforts) {

    /** More digits than a quotient of counts needs; what is beyond them comes from ratios of 34 digits. */
    private static final int DECIMALS = 12;

    /** Copies the maps. */
    public Needs {
        stages = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(stages));
        efforts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(efforts));
    }

    /**
     * Step by step, each step rounded up.
     *
     * @param by whose deals and activities are taken
     * @param funnel whose way from a lead to a won opportunity is taken
     * @param order the stages, the last first
     */
    static Needs of(BigDecimal deals, Figures by, Figures funnel, List<String> order) {
        SequencedMap<String, BigDecimal> efforts = new LinkedHashMap<>();
        by.efforts().forEach((code, done) -> efforts.put(code, part(deals, done, by.deals())));
        SequencedMap<String, BigDecimal> stages = new LinkedHashMap<>();
        if (!funnel.leadsThrough(order)) {
            return new Needs(deals, BigDecimal.ZERO, stages, efforts);
        }
        BigDecimal won = part(deals, funnel.won(), funnel.deals());
        BigDecimal next = won;
        for (String stage : order) {
            BigDecimal conversion = funnel.conversions().get(stage);
            next = conversion == null || next.signum() == 0 ? BigDecimal.ZERO : up(next, conversion);
            stages.put(stage, next);
        }
        return new Needs(deals, won, stages, efforts);
    }

    /** {@code number × part / whole}, rounded up to a whole number; exact before that. */
    static BigDecimal part(BigDecimal number, BigDecimal part, BigDecimal whole) {
        return number.multiply(part).divide(whole, 0, RoundingMode.CEILING);
    }

    /** A count divided by a ratio of 34 digits, rounded up to a whole number: 1 / 0.333… is 3, not 4. */
    static BigDecimal up(BigDecimal count, BigDecimal ratio) {
        return count.divide(ratio, MathContext.DECIMAL128)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.CEILING);
    }

    /** Those of several together. */
    static Needs sum(List<Needs> all) {
        BigDecimal deals = BigDecimal.ZERO;
        BigDecimal won = BigDecimal.ZERO;
        SequencedMap<String, BigDecimal> stages = new LinkedHashMap<>();
        SequencedMap<String, BigDecimal> efforts = new LinkedHashMap<>();
        for (Needs one : all) {
            deals = deals.add(one.deals);
            won = won.add(one.won);
            one.stages.forEach((stage, number) -> stages.merge(stage, number, BigDecimal::add));
            one.efforts.forEach((code, number) -> efforts.merge(code, number, BigDecimal::add));
        }
        return new Needs(deals, won, stages, efforts);
    }

    /** How many activities of a kind. */
    public BigDecimal effort(String code) {
        return efforts.getOrDefault(code, BigDecimal.ZERO);
    }
}
