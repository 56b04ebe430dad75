package trinn.team;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.language.Vocabulary;
import trinn.statement.Change;
import trinn.statement.NextStep;
import trinn.statement.WhatItTakes;

/**
 * A step of a seller that is near.
 *
 * @param step which pays more
 * @param distance how much more it takes, as a share of what there is: 0.1 is a tenth more; of several changes the largest
 */
public record Near(NextStep step, BigDecimal distance) {

    /** So much more is close: a tenth of what there is. */
    public static final BigDecimal CLOSE = new BigDecimal("0.1");

    /**
     * Of the steps that are close the one that pays most, otherwise the nearest of all; null where none is in reach, or there is
     * nothing yet to measure by.
     */
    static @Nullable Near of(FactSet facts, WhatItTakes takes) {
        List<Near> all = new ArrayList<>();
        for (NextStep step : takes.steps()) {
            Near near = step.gain().signum() > 0 ? near(facts, step) : null;
            if (near != null) {
                all.add(near);
            }
        }
        return all.stream()
                .filter(Near::isClose)
                .max(Comparator.comparing(near -> near.step().gain()))
                .or(() -> all.stream().min(Comparator.comparing(Near::distance)))
                .orElse(null);
    }

    private static @Nullable Near near(FactSet facts, NextStep step) {
        BigDecimal largest = BigDecimal.ZERO;
        for (Change change : step.changes()) {
            BigDecimal there = there(facts, change);
            if (there == null || there.signum() == 0) {
                return null;
            }
            largest = largest.max(change.more().abs().divide(there.abs(), MathContext.DECIMAL64));
        }
        return new Near(step, largest);
    }

    private static @Nullable BigDecimal there(FactSet facts, Change change) {
        for (Fact fact : facts.others()) {
            if (fact.getClass().getSimpleName().equals(change.of().fact())
                    && Vocabulary.key(fact).equals(change.of().key())
                    && Vocabulary.value(fact, change.of().field()) instanceof BigDecimal number) {
                return number;
            }
        }
        return null;
    }

    /** Whether it takes at most {@link #CLOSE} more. */
    public boolean isClose() {
        return distance.compareTo(CLOSE) <= 0;
    }
}
