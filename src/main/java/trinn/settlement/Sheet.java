package trinn.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a settlement while it is worked out. */
final class Sheet {

    private final Components components;
    private final Rounding rounding;
    private final List<Line> lines = new ArrayList<>();
    private final BigDecimal[] sums;

    Sheet(Components components, Rounding rounding) {
        this.components = components;
        this.rounding = rounding;
        this.sums = new BigDecimal[components.targets().size()];
        Arrays.fill(sums, BigDecimal.ZERO);
    }

    List<Line> lines() {
        return lines;
    }

    /** Adds a line, even one of zero. */
    void add(Declaration declaration, String target, BigDecimal amount) {
        add(new Line(declaration.step(), target, declaration.rule(), amount, declaration.because()));
    }

    /** Adds a line unless it changes nothing. */
    void change(Declaration declaration, String target, BigDecimal amount) {
        if (amount.signum() != 0) {
            add(declaration, target, amount);
        }
    }

    /** Adds a line that no rule of this period declared. */
    void add(Step step, String target, String rule, BigDecimal amount) {
        add(new Line(step, target, rule, amount, null));
    }

    private void add(Line line) {
        lines.add(line);
        int place = components.place(line.component());
        if (place >= 0) {
            for (int target : components.wider(place)) {
                sums[target] = sums[target].add(line.amount());
            }
        }
    }

    /** The sum of the lines so far that belong to a target of the scheme. */
    BigDecimal sum(String target) {
        return sums[components.place(target)];
    }

    /** The sum of the lines so far for every target, in the order of the targets. */
    BigDecimal[] sums() {
        return sums.clone();
    }

    /** A share of an amount, rounded. */
    BigDecimal share(BigDecimal amount, BigDecimal share) {
        return rounding.round(amount.multiply(share));
    }
}
