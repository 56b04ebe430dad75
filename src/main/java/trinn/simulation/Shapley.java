package trinn.simulation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each of several changes is worth, all orders of making them being alike: the mean of what it adds over all of them (Shapley, A Value for
 * n-Person Games, 1953). Worked out from every mixture, in exact fractions; rounded so that the changes add up to the whole.
 */
final class Shapley {

    private Shapley() {}

    /**
     * The worth of each change.
     *
     * @param worth of every mixture, by its bits: 2 to the number of changes
     * @param digits behind the point to which the worth of mixtures and of changes is rounded
     * @return in the order of the bits; together the worth of all less that of none
     */
    static List<BigDecimal> of(List<BigDecimal> worth, int digits) {
        int changes = Integer.numberOfTrailingZeros(worth.size());
        BigInteger orders = factorial(changes);
        List<BigInteger> sums = new ArrayList<>();
        for (int change = 0; change < changes; change++) {
            sums.add(sum(worth, digits, change, changes));
        }
        return rounded(sums, orders, digits);
    }

    /** What a change adds, summed over all orders, in the smallest unit. */
    private static BigInteger sum(List<BigDecimal> worth, int digits, int change, int changes) {
        BigInteger sum = BigInteger.ZERO;
        for (int without = 0; without < worth.size(); without++) {
            if ((without >> change & 1) == 0) {
                int before = Integer.bitCount(without);
                BigInteger orders = factorial(before).multiply(factorial(changes - before - 1));
                BigDecimal adds = worth.get(without | 1 << change).subtract(worth.get(without));
                sum = sum.add(adds.movePointRight(digits).toBigIntegerExact().multiply(orders));
            }
        }
        return sum;
    }

    private static BigInteger factorial(int number) {
        return IntStream.rangeClosed(2, number)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** Rounded down, and what is left given to those that lost most by that; to the first of those that lost alike. */
    private static List<BigDecimal> rounded(List<BigInteger> sums, BigInteger orders, int digits) {
        List<BigInteger> units = new ArrayList<>();
        List<BigInteger> lost = new ArrayList<>();
        BigInteger open = BigInteger.ZERO;
        for (BigInteger sum : sums) {
            BigInteger floor = new BigDecimal(sum)
                    .divide(new BigDecimal(orders), 0, RoundingMode.FLOOR)
                    .toBigIntegerExact();
            units.add(floor);
            lost.add(sum.subtract(floor.multiply(orders)));
            open = open.add(lost.getLast());
        }
        int left = open.divide(orders).intValueExact();
        IntStream.range(0, sums.size())
                .boxed()
                .sorted(Comparator.comparing((Integer nth) -> lost.get(nth)).reversed())
                .limit(left)
                .forEach(nth -> units.set(nth, units.get(nth).add(BigInteger.ONE)));
        return units.stream().map(unit -> new BigDecimal(unit, digits)).toList();
    }
}
