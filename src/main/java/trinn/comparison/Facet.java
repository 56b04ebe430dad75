package trinn.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Objective;
import trinn.facts.Scorecard;

/**
 * Facts of which one half is a result and the other a target: a KPI's value and its quota.
 *
 * @param type of the facts
 * @param meant which of them
 * @param key what two facts of two sides have in common
 * @param result the first fact with the result of the second
 * @param target the first fact with the target of the second
 */
record Facet<F extends Fact>(
        Class<F> type,
        Predicate<F> meant,
        Function<F, Object> key,
        BinaryOperator<F> result,
        BinaryOperator<F> target) {

    /** The result of other facts put into some; what only one side has comes or goes as a whole. */
    FactSet results(FactSet into, FactSet from) {
        List<F> swapped = new ArrayList<>();
        for (F other : from.all(type)) {
            if (meant.test(other)) {
                F own = same(into, other);
                swapped.add(own == null ? other : result.apply(own, other));
            }
        }
        return with(into, swapped);
    }

    /** The target of other facts put into some, as far as both have them. */
    FactSet targets(FactSet into, FactSet from) {
        List<F> swapped = new ArrayList<>();
        for (F own : into.all(type)) {
            if (meant.test(own)) {
                F other = same(from, own);
                swapped.add(other == null ? own : target.apply(own, other));
            }
        }
        return with(into, swapped);
    }

    private @Nullable F same(FactSet facts, F one) {
        return facts.all(type).stream()
                .filter(other -> meant.test(other) && key.apply(other).equals(key.apply(one)))
                .findFirst()
                .orElse(null);
    }

    /** The facts with these in the place of those that are meant, and with the sums that follow from them. */
    private FactSet with(FactSet facts, List<F> swapped) {
        List<F> all =
                new ArrayList<>(facts.all(type).stream().filter(meant.negate()).toList());
        all.addAll(swapped);
        FactSet changed = facts.replacing(all, type);
        if (type != Objective.class) {
            return changed;
        }
        List<Objective> objectives = changed.all(Objective.class);
        return changed.replacing(objectives.isEmpty() ? List.of() : List.of(Scorecard.of(objectives)), Scorecard.class);
    }
}
