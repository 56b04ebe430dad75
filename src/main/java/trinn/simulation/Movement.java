package trinn.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How many sellers a change moves by more than a share of what the baseline pays them, over all periods together. Who gets nothing from the
 * baseline and something from the alternative moves by more than any share.
 *
 * @param than the share, 1 = 100 %; 0 for any change
 * @param more how many get more
 * @param less how many get less
 * @param same how many are moved by no more than the share
 * @param gained what those who get more gain, in the currency of the schemes
 * @param lost what those who get less lose; zero or below
 */
public record Movement(BigDecimal than, int more, int less, int same, BigDecimal gained, BigDecimal lost) {

    /** Any change, and changes by more than 0.1, 1, 5 and 10 %. */
    public static final List<BigDecimal> SHARES = List.of(
            BigDecimal.ZERO,
            new BigDecimal("0.001"),
            new BigDecimal("0.01"),
            new BigDecimal("0.05"),
            new BigDecimal("0.10"));

    /** A row for each of the {@link #SHARES}. */
    public static List<Movement> of(List<SellerComparison> sellers) {
        List<BigDecimal[]> amounts = sellers.stream()
                .map(seller ->
                        new BigDecimal[] {seller.difference(), seller.baseline().abs()})
                .toList();
        List<Movement> all = new ArrayList<>();
        for (BigDecimal share : SHARES) {
            all.add(of(amounts, share));
        }
        return all;
    }

    private static Movement of(List<BigDecimal[]> amounts, BigDecimal than) {
        int more = 0;
        int less = 0;
        BigDecimal gained = BigDecimal.ZERO;
        BigDecimal lost = BigDecimal.ZERO;
        for (BigDecimal[] amount : amounts) {
            BigDecimal difference = amount[0];
            if (difference.abs().compareTo(amount[1].multiply(than)) > 0) {
                if (difference.signum() > 0) {
                    more++;
                    gained = gained.add(difference);
                } else {
                    less++;
                    lost = lost.add(difference);
                }
            }
        }
        return new Movement(than, more, less, amounts.size() - more - less, gained, lost);
    }
}
