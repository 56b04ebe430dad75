package trinn.promise;

import java.math.BigDecimal;
import trinn.facts.Fact;
import trinn.facts.FactSet;

/**
 * One look at many inputs at once: what each may be, and which of them moves.
 *
 * @param inputs all of them
 * @param facts that the rules see
 * @param box what each may be
 * @param moves the input of which there is less at the left place and more at the right one; {@link #STILL} where none moves
 * @param step whether the two places are the first and the last value of that input; otherwise any two of its values
 * @param sites takes down what is chosen
 */
record Look(Inputs inputs, FactSet facts, Box box, int moves, boolean step, Sites sites) {

    /** Where no input moves. */
    static final int STILL = -1;

    /** How far the two places lie apart. */
    Stretch stretch() {
        if (moves < 0) {
            return Stretch.NONE;
        }
        BigDecimal one = inputs.all().get(moves).range().step();
        BigDecimal width = one.multiply(BigDecimal.valueOf(Math.max(1, box.width(moves))));
        return new Stretch(new Interval(step ? width : one, width));
    }

    /** Which input a fact holds; below 0 where it holds none. */
    int input(Fact fact) {
        return inputs.of(fact);
    }

    /** What the number of a fact that holds an input may be. */
    Span value(int input, Fact fact) {
        BigDecimal more = inputs.more(input, fact);
        BigDecimal from = inputs.value(input, box.from()[input]).add(more);
        BigDecimal to = inputs.value(input, box.to()[input]).add(more);
        long bit = 1L << input;
        if (input != moves) {
            Interval any = new Interval(from, to);
            return new Span(any, any, Interval.ZERO, bit);
        }
        return step
                ? new Span(Interval.point(from), Interval.point(to), Interval.ONE, bit)
                : new Span(new Interval(from, to), new Interval(from, to), Interval.ONE, bit);
    }
}
