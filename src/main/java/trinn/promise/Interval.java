package trinn.promise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All numbers from one to another, both among them: what a calculation may give. Bounds are rounded outwards at the digits at
 * which rules round, so what a rule works out always lies within.
 *
 * @param lo the least
 * @param hi the most
 */
record Interval(BigDecimal lo, BigDecimal hi) {

    /** As rules reckon. */
    private static final MathContext RULES = MathContext.DECIMAL128;

    static final MathContext DOWN = new MathContext(RULES.getPrecision(), RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(RULES.getPrecision(), RoundingMode.CEILING);

    /** More than any pay; sums and products of it are as endless as it is. */
    private static final BigDecimal ENDLESS = new BigDecimal("1E+1000");

    static final Interval ZERO = point(BigDecimal.ZERO);
    static final Interval ONE = point(BigDecimal.ONE);
    static final Interval ALL = new Interval(ENDLESS.negate(), ENDLESS);

    /** One number. */
    static Interval point(BigDecimal value) {
        return new Interval(value, value);
    }

    /** The smallest interval with all of some numbers, of which there is one. */
    static Interval of(Stream<BigDecimal> numbers) {
        return numbers.map(Interval::point).reduce(Interval::hull).orElse(ZERO);
    }

    boolean isPoint() {
        return lo.compareTo(hi) == 0;
    }

    boolean isZero() {
        return lo.signum() == 0 && hi.signum() == 0;
    }

    /** Whether nothing of it is negative. */
    boolean rises() {
        return lo.signum() >= 0;
    }

    /** Whether nothing of it is positive. */
    boolean falls() {
        return hi.signum() <= 0;
    }

    boolean has(BigDecimal number) {
        return lo.compareTo(number) <= 0 && number.compareTo(hi) <= 0;
    }

    Interval hull(Interval other) {
        return new Interval(lo.min(other.lo), hi.max(other.hi));
    }

    /** What two enclosures of the same number have in common. */
    Interval meet(Interval other) {
        return new Interval(lo.max(other.lo), hi.min(other.hi));
    }

    Interval negate() {
        return new Interval(hi.negate(), lo.negate());
    }

    Interval max(Interval other) {
        return new Interval(lo.max(other.lo), hi.max(other.hi));
    }

    Interval min(Interval other) {
        return new Interval(lo.min(other.lo), hi.min(other.hi));
    }

    Interval plus(Interval other) {
        return isPoint() && other.isPoint()
                ? point(lo.add(other.lo, RULES))
                : new Interval(lo.add(other.lo, DOWN), hi.add(other.hi, UP)).bounded();
    }

    Interval minus(Interval other) {
        return plus(other.negate());
    }

    Interval times(Interval other) {
        return isPoint() && other.isPoint()
                ? point(lo.multiply(other.lo, RULES))
                : corners(other, (a, b) -> a.multiply(b, DOWN), (a, b) -> a.multiply(b, UP));
    }

    /** As the settlement multiplies, without rounding. */
    Interval timesExactly(Interval other) {
        return corners(other, BigDecimal::multiply, BigDecimal::multiply);
    }

    /** Everything where the divisor may be zero. */
    Interval over(Interval other) {
        if (other.has(BigDecimal.ZERO)) {
            return ALL;
        }
        return isPoint() && other.isPoint()
                ? point(lo.divide(other.lo, RULES))
                : corners(other, (a, b) -> a.divide(b, DOWN), (a, b) -> a.divide(b, UP));
    }

    /** What a rising function makes of it. */
    Interval map(UnaryOperator<BigDecimal> rising) {
        return new Interval(rising.apply(lo), rising.apply(hi));
    }

    /** The largest amount, without its sign. */
    BigDecimal size() {
        return lo.abs().max(hi.abs());
    }

    private Interval corners(Interval other, BinaryOperator<BigDecimal> downwards, BinaryOperator<BigDecimal> upwards) {
        BigDecimal least = null;
        BigDecimal most = null;
        for (BigDecimal one : isPoint() ? new BigDecimal[] {lo} : new BigDecimal[] {lo, hi}) {
            for (BigDecimal two :
                    other.isPoint() ? new BigDecimal[] {other.lo} : new BigDecimal[] {other.lo, other.hi}) {
                BigDecimal low = downwards.apply(one, two);
                BigDecimal high = upwards.apply(one, two);
                least = least == null ? low : least.min(low);
                most = most == null ? high : most.max(high);
            }
        }
        return new Interval(Objects.requireNonNull(least), Objects.requireNonNull(most)).bounded();
    }

    private Interval bounded() {
        return new Interval(lo.max(ENDLESS.negate()), hi.min(ENDLESS));
    }
}
