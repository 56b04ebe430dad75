package trinn.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An amount, and what it might as well be: the amount of every draw. Immutable. */
public final class Drawn {

    /** To how many decimals ends of intervals are rounded. */
    private static final int DIGITS = 2;

    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private final BigDecimal amount;
    private final double[] draws;

    /** @param draws in any order; none where too few are drawn from */
    Drawn(BigDecimal amount, double... draws) {
        this.amount = amount;
        this.draws = draws.clone();
        Arrays.sort(this.draws);
    }

    /** What it is, in the currency of the scheme. */
    public BigDecimal amount() {
        return amount;
    }

    /** Whether there were enough to draw from; without that there is no interval. */
    public boolean isKnown() {
        return draws.length > 0;
    }

    /** The lower end of the interval of 95 %; the amount itself where nothing is known. */
    public BigDecimal low() {
        return quantile(LOW);
    }

    /** The upper end of the interval of 95 %; the amount itself where nothing is known. */
    public BigDecimal high() {
        return quantile(HIGH);
    }

    /** How many times was drawn. */
    public int draws() {
        return draws.length;
    }

    /** In how many of the draws no more than this is paid. */
    public int within(BigDecimal budget) {
        double most = budget.doubleValue();
        return (int) Arrays.stream(draws).filter(draw -> draw <= most).count();
    }

    /** In straight lines between the draws, as {@link Quantile}. */
    private BigDecimal quantile(double share) {
        if (draws.length == 0) {
            return amount;
        }
        double place = share * (draws.length - 1);
        int below = (int) place;
        double above = draws[Math.min(below + 1, draws.length - 1)];
        return BigDecimal.valueOf(draws[below] + (above - draws[below]) * (place - below))
                .setScale(DIGITS, RoundingMode.HALF_UP);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Drawn that && amount.equals(that.amount) && Arrays.equals(draws, that.draws);
    }

    @Override
    public int hashCode() {
        return amount.hashCode();
    }

    @Override
    public String toString() {
        return "%s [%s, %s]".formatted(amount, low(), high());
    }
}
