package trinn.facts;

import java.math.BigDecimal;

/**
 * A goal that is scored by hand (management by objectives).
 *
 * @param code which goal
 * @param weight its share of the scorecard, 1 = 100 %
 * @param score how far it was met, 1 = fully
 */
public record Objective(
        String code,
        @Measured(Kind.RATIO) BigDecimal weight,
        @Measured(Kind.RATIO) BigDecimal score) implements Fact {}
