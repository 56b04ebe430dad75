package trinn.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What amounts are shared by, for all who share: the sum and the parts of the last amount are known to all of them, so that a
 * department of any size shares without each seller working out everybody's part. Safe for threads.
 */
public final class Weights {

    private final List<BigDecimal> all;
    private final BigDecimal sum;
    private volatile @Nullable Parts last;

    /** What everybody gets of an amount. */
    private record Parts(BigDecimal amount, int digits, List<BigDecimal> each) {}

    /**
     * @param all of all who share, in their order
     * @throws IllegalArgumentException where a weight is negative or all are zero
     */
    public Weights(List<BigDecimal> all) {
        this.all = List.copyOf(all);
        this.sum = sum(this.all);
        if (sum.signum() == 0 || this.all.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("Shares need weights that are not negative, one of them above zero.");
        }
    }

    BigDecimal get(int place) {
        return all.get(place);
    }

    int size() {
        return all.size();
    }

    /**
     * One part of an amount, by largest remainder: everybody gets the part rounded towards zero, and what is left goes in
     * smallest units to those who lost most by rounding, the first of them where they lost the same.
     */
    BigDecimal part(int place, BigDecimal amount, int digits) {
        Parts known = last;
        if (known == null || known.digits() != digits || !known.amount().equals(amount)) {
            known = new Parts(amount, digits, parts(amount.setScale(digits, RoundingMode.HALF_UP), digits));
            last = known;
        }
        return known.each().get(place);
    }

    private List<BigDecimal> parts(BigDecimal whole, int digits) {
        List<BigDecimal> parts = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        for (BigDecimal weight : all) {
            BigDecimal exact = whole.multiply(weight);
            BigDecimal part = exact.divide(sum, digits, RoundingMode.DOWN);
            parts.add(part);
            lost.add(exact.subtract(part.multiply(sum)).abs());
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
        int left = whole.subtract(sum(parts)).abs().divide(unit).intValueExact();
        BigDecimal extra = unit.multiply(BigDecimal.valueOf(whole.signum()));
        IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing(lost::get).reversed())
                .limit(left)
                .forEach(place -> parts.set(place, parts.get(place).add(extra)));
        return parts;
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Weights weights && all.equals(weights.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
