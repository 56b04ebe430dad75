package trinn.promise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far the two places of {@link Span}s lie apart, and how spans are reckoned with there.
 *
 * @param apart the distance, in the unit of the input that moves: from its step to the width that is looked at
 */
record Stretch(Interval apart) {

    private static final int DIGITS = MathContext.DECIMAL128.getPrecision();

    /** Where nothing moves. */
    static final Stretch NONE = new Stretch(Interval.ONE);

    /** A span, with all that its two sides say of its slope. */
    Span span(Interval left, Interval right, Interval slope, long inputs) {
        if (slope.isZero() || !apart.isPoint()) {
            return new Span(left, right, slope, inputs);
        }
        Interval jump = jump(left, right);
        return new Span(left, right, left.isPoint() && right.isPoint() ? jump : slope.meet(jump), inputs);
    }

    /** The slope of a jump from one of some numbers to one of others. */
    Interval jump(Interval from, Interval to) {
        return to.minus(from).over(apart);
    }

    Span plus(Span one, Span other) {
        return rounded(span(
                one.left().plus(other.left()),
                one.right().plus(other.right()),
                one.slope().plus(other.slope()),
                one.inputs() | other.inputs()));
    }

    Span minus(Span one, Span other) {
        return plus(one, negate(other));
    }

    Span negate(Span one) {
        return new Span(one.left().negate(), one.right().negate(), one.slope().negate(), one.inputs());
    }

    Span times(Span one, Span other) {
        return rounded(span(
                one.left().times(other.left()),
                one.right().times(other.right()),
                slopeOfProduct(one, other),
                one.inputs() | other.inputs()));
    }

    /** As the settlement multiplies, without rounding. */
    Span timesExactly(Span one, Span other) {
        return span(
                one.left().timesExactly(other.left()),
                one.right().timesExactly(other.right()),
                slopeOfProduct(one, other),
                one.inputs() | other.inputs());
    }

    /** Of two ways to write the change of a product, what both allow. */
    private static Interval slopeOfProduct(Span one, Span other) {
        Interval first = one.right().times(other.slope()).plus(other.left().times(one.slope()));
        Interval second = one.left().times(other.slope()).plus(other.right().times(one.slope()));
        return first.meet(second);
    }

    Span over(Span one, Span other) {
        Interval left = one.left().over(other.left());
        Interval right = one.right().over(other.right());
        Interval slope = one.stands() && other.stands()
                ? Interval.ZERO
                : one.slope().minus(left.times(other.slope())).over(other.right());
        return rounded(span(left, right, slope, one.inputs() | other.inputs()));
    }

    Span max(Span one, Span other) {
        if (above(one, other)) {
            return one;
        }
        return above(other, one)
                ? other
                : span(
                        one.left().max(other.left()),
                        one.right().max(other.right()),
                        one.slope().hull(other.slope()),
                        one.inputs() | other.inputs());
    }

    Span min(Span one, Span other) {
        return negate(max(negate(one), negate(other)));
    }

    private static boolean above(Span one, Span other) {
        return one.left().lo().compareTo(other.left().hi()) >= 0
                && one.right().lo().compareTo(other.right().hi()) >= 0;
    }

    /** One number where something holds, and another where it does not. */
    Span choose(Truth holds, Span yes, Span no) {
        if (holds.always()) {
            return yes;
        }
        if (holds.never()) {
            return no;
        }
        Truth.Sure left = holds.left();
        Truth.Sure right = holds.right();
        Interval slope = null;
        slope = joined(slope, left.mayBe(true) && right.mayBe(true), yes.slope());
        slope = joined(slope, left.mayBe(false) && right.mayBe(false), no.slope());
        if (holds.way().mayRise() && left.mayBe(false) && right.mayBe(true)) {
            slope = joined(slope, true, jump(no.left(), yes.right()));
        }
        if (holds.way().mayFall() && left.mayBe(true) && right.mayBe(false)) {
            slope = joined(slope, true, jump(yes.left(), no.right()));
        }
        return span(
                chosen(left, yes.left(), no.left()),
                chosen(right, yes.right(), no.right()),
                slope == null ? Interval.ALL : slope,
                holds.inputs() | yes.inputs() | no.inputs());
    }

    private static @Nullable Interval joined(@Nullable Interval slope, boolean possible, Interval other) {
        return !possible ? slope : slope == null ? other : slope.hull(other);
    }

    private static Interval chosen(Truth.Sure sure, Interval yes, Interval no) {
        return switch (sure) {
            case YES -> yes;
            case NO -> no;
            case MAYBE -> yes.hull(no);
        };
    }

    /** What rounding at the digits of rules leaves of the slope: what rises never falls by it. */
    private Span rounded(Span span) {
        if (span.stands() || span.left().isPoint() && span.right().isPoint()) {
            return span;
        }
        BigDecimal size = span.both().size();
        int digits = size.precision() - size.scale();
        return blurred(span, BigDecimal.ONE.movePointLeft(DIGITS - digits - 1));
    }

    /** A span whose numbers were rounded by a rising function. */
    Span blurred(Span span, BigDecimal by) {
        if (span.stands()) {
            return span;
        }
        BigDecimal most = by.divide(apart.lo(), new MathContext(DIGITS, RoundingMode.CEILING));
        Interval slope = span.slope();
        BigDecimal lo = slope.lo().subtract(most);
        BigDecimal hi = slope.hi().add(most);
        return span(
                span.left(),
                span.right(),
                new Interval(
                        slope.rises() ? lo.max(BigDecimal.ZERO) : lo, slope.falls() ? hi.min(BigDecimal.ZERO) : hi),
                span.inputs());
    }
}
