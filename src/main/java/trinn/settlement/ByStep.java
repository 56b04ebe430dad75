package trinn.settlement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was declared, step by step. */
final class ByStep {

    private static final Step[] STEPS = Step.values();

    private final @Nullable List<Declaration>[] steps = steps();

    ByStep(List<Declaration> declarations) {
        for (Declaration declaration : declarations) {
            int step = declaration.step().ordinal();
            List<Declaration> same = steps[step];
            if (same == null) {
                same = new ArrayList<>(4);
                steps[step] = same;
            }
            same.add(declaration);
        }
    }

    /** What was declared for a step, in order. */
    List<Declaration> of(Step step) {
        List<Declaration> same = steps[step.ordinal()];
        return same == null ? List.of() : same;
    }

    /** What was declared for a step and target, in order. */
    List<Declaration> of(Step step, String target) {
        List<Declaration> same = of(step);
        if (same.isEmpty()) {
            return same;
        }
        List<Declaration> found = new ArrayList<>(same.size());
        for (Declaration declaration : same) {
            if (declaration.target().equals(target)) {
                found.add(declaration);
            }
        }
        return found;
    }

    /** The highest that was declared for a step and target, the first of equal ones; null where there is none. */
    @Nullable Declaration highest(Step step, String target) {
        return extreme(step, target, 1);
    }

    /** The lowest that was declared for a step and target, the first of equal ones; null where there is none. */
    @Nullable Declaration lowest(Step step, String target) {
        return extreme(step, target, -1);
    }

    private @Nullable Declaration extreme(Step step, String target, int sign) {
        Declaration extreme = null;
        List<Declaration> same = of(step);
        for (int i = 0; i < same.size(); i++) {
            Declaration declaration = same.get(i);
            if (declaration.target().equals(target)
                    && (extreme == null || declaration.value().compareTo(extreme.value()) * sign > 0)) {
                extreme = declaration;
            }
        }
        return extreme;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<Declaration>[] steps() {
        return new List[STEPS.length];
    }
}
