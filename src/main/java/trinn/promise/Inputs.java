package trinn.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.scheme.InputNumber;
import trinn.scheme.Promises.Input;

/**
 * The numbers that may be anything, and the facts that hold them.
 *
 * @param all in the order of their bits
 * @param facts of the situation, as the rules see them
 */
record Inputs(List<Input> all, FactSet facts) {

    /** Every value of each. */
    Box everything() {
        long[] last = new long[all.size()];
        Arrays.setAll(last, this::last);
        return new Box(new long[all.size()], last);
    }

    private long last(int input) {
        var range = all.get(input).range();
        return range.to()
                .subtract(range.from())
                .divideToIntegralValue(range.step())
                .longValueExact();
    }

    /** The value at a step of an input. */
    BigDecimal value(int input, long step) {
        var range = all.get(input).range();
        return range.from().add(range.step().multiply(BigDecimal.valueOf(step)));
    }

    /** The step of an input that is nearest to what the situation has. */
    long[] situation() {
        long[] steps = new long[all.size()];
        for (Fact fact : facts.all()) {
            int input = of(fact);
            if (input >= 0) {
                var range = all.get(input).range();
                BigDecimal now = InputNumber.in(fact).max(range.from()).min(range.to());
                steps[input] = now.subtract(range.from())
                        .divideToIntegralValue(range.step())
                        .longValueExact();
            }
        }
        return steps;
    }

    /** Which input a fact holds; below 0 where it holds none. */
    int of(Fact fact) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).number().isIn(fact)) {
                return i;
            }
        }
        return -1;
    }

    /** The facts with one value for each input. */
    FactSet at(long[] steps) {
        List<Fact> changed = new ArrayList<>();
        for (Fact fact : facts.others()) {
            int input = of(fact);
            changed.add(input < 0 ? fact : InputNumber.with(fact, value(input, steps[input])));
        }
        return new FactSet(facts.seller(), facts.period(), changed);
    }
}
