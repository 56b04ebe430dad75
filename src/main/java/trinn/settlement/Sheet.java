package trinn.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The lines of a settlement while it is worked out. */
final class Sheet {

    private final Components components;
    private final Rounding rounding;
    private final List<Line> lines = new ArrayList<>();

    Sheet(Components components, Rounding rounding) {
        this.components = components;
        this.rounding = rounding;
    }

    List<Line> lines() {
        return lines;
    }

    /** Adds a line, even one of zero. */
    void add(Declaration declaration, String target, BigDecimal amount) {
        lines.add(new Line(declaration.step(), target, declaration.rule(), amount, declaration.because()));
    }

    /** Adds a line unless it changes nothing. */
    void change(Declaration declaration, String target, BigDecimal amount) {
        if (amount.signum() != 0) {
            add(declaration, target, amount);
        }
    }

    /** Adds a line that no rule of this period declared. */
    void add(Step step, String target, String rule, BigDecimal amount) {
        lines.add(new Line(step, target, rule, amount, null));
    }

    /** The sum of the lines so far that belong to a target. */
    BigDecimal sum(String target) {
        return sum(target, step -> true);
    }

    /** The sum of the lines of some steps that belong to a target. */
    BigDecimal sum(String target, Predicate<Step> steps) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines) {
            if (steps.test(line.step()) && components.within(line.component(), target)) {
                sum = sum.add(line.amount());
            }
        }
        return sum;
    }

    /** A share of an amount, rounded. */
    BigDecimal share(BigDecimal amount, BigDecimal share) {
        return rounding.round(amount.multiply(share));
    }
}
