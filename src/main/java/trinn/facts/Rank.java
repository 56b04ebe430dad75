package trinn.facts;

import java.math.BigDecimal;
import java.util.Collections;

/**
 * Where the seller stands in a contest of the scheme. Sellers who take no part have none.
 *
 * @param contest the contest's name in {@code scheme.yaml}
 * @param place 1 is best; how ties are settled is said by the contest
 * @param tied how many sellers have this place, the seller included
 * @param number which of those the seller is by id, from 0
 * @param digits behind the decimal point to which parts of a prize are rounded
 */
public record Rank(
        String contest,
        @Measured(Kind.COUNT) BigDecimal place,
        @Measured(Kind.COUNT) BigDecimal tied,
        int number,
        int digits)
        implements Fact {

    /** The seller's part of a prize that all at this place share equally: the parts add up to the prize. */
    public BigDecimal of(BigDecimal prize) {
        return new Share(contest, Collections.nCopies(tied.intValueExact(), BigDecimal.ONE), number, digits).of(prize);
    }

    /** As {@link #of(BigDecimal)}, for a whole amount. */
    public BigDecimal of(long prize) {
        return of(BigDecimal.valueOf(prize));
    }
}
