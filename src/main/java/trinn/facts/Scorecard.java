package trinn.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * All objectives of the seller together. Present where there is an objective.
 *
 * @param weight the sum of the weights, 1 = 100 %
 * @param score the sum of weight × score of each objective, 1 = all fully met where the weights add to 1
 */
public record Scorecard(
        @Measured(Kind.RATIO) BigDecimal weight,
        @Measured(Kind.RATIO) BigDecimal score) implements Fact {

    /** The sums of objectives. */
    public static Scorecard of(List<Objective> objectives) {
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal score = BigDecimal.ZERO;
        for (Objective objective : objectives) {
            weight = weight.add(objective.weight());
            score = score.add(objective.weight().multiply(objective.score()));
        }
        return new Scorecard(weight, score);
    }
}
