package trinn.promise;

import java.math.BigDecimal;

/**
 * What a number may be at two places, and how fast it changes between them: the {@code left} place has less of the input that
 * moves, the {@code right} one more, and all other inputs are the same. Where nothing moves, both sides say the same.
 *
 * @param left what it may be where there is less
 * @param right what it may be where there is more
 * @param slope the change for each unit of the input that moves
 * @param inputs which inputs it depends on, one bit each
 */
record Span(Interval left, Interval right, Interval slope, long inputs) {

    static final Span ZERO = constant(BigDecimal.ZERO);
    static final Span ONE = constant(BigDecimal.ONE);

    /** A number that is the same everywhere. */
    static Span constant(BigDecimal value) {
        Interval point = Interval.point(value);
        return new Span(point, point, Interval.ZERO, 0);
    }

    /** The number, where it is the same everywhere. */
    boolean isConstant() {
        return inputs == 0;
    }

    /** Whether it is the same at both places. */
    boolean stands() {
        return slope.isZero();
    }

    /** All that it may be at either place. */
    Interval both() {
        return left.hull(right);
    }
}
