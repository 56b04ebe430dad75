package trinn.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.scheme.InputNumber;
import trinn.scheme.Promises.Input;

/**
 * The numbers that may be anything, and the facts that hold them.
 *
 * @param all in the order of their bits
 * @param facts of the situation, as the rules see them
 * @param together whether more of a KPI that adds up is as much more in the longer windows of it, too
 */
record Inputs(List<Input> all, FactSet facts, boolean together) {

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
            if (input >= 0 && all.get(input).number().isIn(fact)) {
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
            if (all.get(i).number().isIn(fact) || moves(all.get(i).number(), fact)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a fact moves with a number that another one holds. */
    private boolean moves(InputNumber number, Fact fact) {
        return together
                && number.window() != null
                && fact instanceof Kpi kpi
                && kpi.additive()
                && kpi.code().equals(number.name())
                && kpi.window().compareTo(number.window()) > 0;
    }

    /** How much more a fact has of an input than the fact that holds it. */
    BigDecimal more(int input, Fact fact) {
        InputNumber number = all.get(input).number();
        if (number.isIn(fact)) {
            return BigDecimal.ZERO;
        }
        return facts.others().stream()
                .filter(number::isIn)
                .findFirst()
                .map(own -> InputNumber.in(fact).subtract(InputNumber.in(own)))
                .orElse(BigDecimal.ZERO);
    }

    /** The facts with one value for each input. */
    FactSet at(long[] steps) {
        return with(input -> value(input, steps[input]));
    }

    /** The facts with a value for each input. */
    FactSet with(IntFunction<BigDecimal> values) {
        List<Fact> changed = new ArrayList<>();
        for (Fact fact : facts.others()) {
            int input = of(fact);
            changed.add(
                    input < 0
                            ? fact
                            : InputNumber.with(fact, values.apply(input).add(more(input, fact))));
        }
        return new FactSet(facts.seller(), facts.period(), changed);
    }
}
