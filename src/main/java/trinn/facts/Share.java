package trinn.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The seller's share of what the department shares among its sellers.
 *
 * @param basis what it is shared by: {@value #EQUAL}, {@value #PART_TIME}, or the code of a KPI
 * @param weights of all sellers of the department, in the order of their ids, none negative, together above zero
 * @param place whose of the weights is the seller's, from 0
 * @param digits behind the decimal point to which parts are rounded
 */
public record Share(String basis, List<BigDecimal> weights, int place, int digits) implements Fact {

    /** Everybody the same. */
    public static final String EQUAL = "equal";

    /** By part-time fraction and the share of the period's days employed. */
    public static final String PART_TIME = "part-time";

    /** @throws IllegalArgumentException where a weight is negative, all are zero, or the place is none of theirs */
    public Share {
        weights = List.copyOf(weights);
        if (weights.stream().anyMatch(weight -> weight.signum() < 0)
                || sum(weights).signum() == 0) {
            throw new IllegalArgumentException("Shares need weights that are not negative, one of them above zero.");
        }
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
        BigDecimal whole = amount.setScale(digits, RoundingMode.HALF_UP);
        BigDecimal sum = sum(weights);
        List<BigDecimal> parts = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal exact = whole.multiply(weight);
            BigDecimal part = exact.divide(sum, digits, RoundingMode.DOWN);
            parts.add(part);
            lost.add(exact.subtract(part.multiply(sum)).abs());
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
        int left = whole.subtract(sum(parts)).abs().divide(unit).intValueExact();
        boolean favoured = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(lost::get).reversed())
                .limit(left)
                .anyMatch(other -> other == place);
        BigDecimal extra = favoured ? unit.multiply(BigDecimal.valueOf(whole.signum())) : BigDecimal.ZERO;
        return parts.get(place).add(extra);
    }

    /** As {@link #of(BigDecimal)}, for a whole amount. */
    public BigDecimal of(long amount) {
        return of(BigDecimal.valueOf(amount));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
