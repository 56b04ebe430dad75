package trinn.facts;

import java.math.BigDecimal;

/**
 * Where the seller stands in a contest of the scheme. Sellers who take no part have none.
 *
 * @param contest the contest's name in {@code scheme.yaml}
 * @param place 1 is best; how ties are settled is said by the contest
 * @param tied how many sellers have this place, the seller included
 */
public record Rank(
        String contest,
        @Measured(Kind.COUNT) BigDecimal place,
        @Measured(Kind.COUNT) BigDecimal tied) implements Fact {}
