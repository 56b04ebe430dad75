package trinn.facts;

import java.math.BigDecimal;

/**
 * The seller's share of what the department shares among its sellers.
 *
 * @param basis what it is shared by: {@value #EQUAL}, {@value #PART_TIME}, or the code of a KPI
 * @param weights of all sellers of the department, in the order of their ids
 * @param place whose of the weights is the seller's, from 0
 * @param digits behind the decimal point to which parts are rounded
 */
public record Share(String basis, Weights weights, int place, int digits) implements Fact {

    /** Everybody the same. */
    public static final String EQUAL = "equal";

    /** By part-time fraction and the share of the period's days employed. */
    public static final String PART_TIME = "part-time";

    /** @throws IllegalArgumentException where the place is none of the weights' */
    public Share {
        if (place < 0 || place >= weights.size()) {
            throw new IllegalArgumentException("There is no weight number %d.".formatted(place));
        }
    }

    /** The seller's weight, such as the part-time fraction. */
    @Measured(Kind.NUMBER)
    public BigDecimal weight() {
        return weights.get(place);
    }

    /** How many sellers share. */
    @Measured(Kind.COUNT)
    public BigDecimal sellers() {
        return BigDecimal.valueOf(weights.size());
    }

    /**
     * The seller's part of an amount, by largest remainder: everybody gets the part rounded towards zero, and what is left
     * goes in smallest units to those who lost most by rounding, the first of them where they lost the same. So the parts
     * of all sellers add up to the amount, rounded half up.
     */
    public BigDecimal of(BigDecimal amount) {
        return weights.part(place, amount, digits);
    }

    /** As {@link #of(BigDecimal)}, for a whole amount. */
    public BigDecimal of(long amount) {
        return of(BigDecimal.valueOf(amount));
    }
}
