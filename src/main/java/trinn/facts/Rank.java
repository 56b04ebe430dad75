package trinn.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;

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

    /** The seller's part of a prize that all at this place share equally, the first of them a smallest unit more: the parts add up to the prize. */
    public BigDecimal of(BigDecimal prize) {
        BigDecimal whole = prize.setScale(digits, RoundingMode.HALF_UP);
        BigDecimal part = whole.divide(tied, digits, RoundingMode.DOWN);
        BigDecimal left = whole.subtract(part.multiply(tied)).abs().movePointRight(digits);
        boolean favoured = BigDecimal.valueOf(number).compareTo(left) < 0;
        BigDecimal unit = BigDecimal.valueOf(whole.signum()).movePointLeft(digits);
        return favoured ? part.add(unit) : part;
    }

    /** As {@link #of(BigDecimal)}, for a whole amount. */
    public BigDecimal of(long prize) {
        return of(BigDecimal.valueOf(prize));
    }
}
