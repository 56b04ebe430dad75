package trinn.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import trinn.facts.Window;
import trinn.kpi.Influence;
import trinn.language.Asked;
import trinn.language.Rule;
import trinn.scheme.FindingKind;

/**
 * Goals that are not SMART (Doran 1981): each needs a number, a date (which month, quarter or year), a source that measures
 * it, somebody who can reach it, and to be within reach.
 */
final class SmartGoals implements Check {

    @Override
    public List<Finding> find(Plan plan, Seen seen) {
        List<Finding> found = new ArrayList<>();
        GoalReach.goals(plan).forEach(basis -> {
            List<Figure.Word> lacks = lacks(plan, basis, seen);
            List<Rule> rules = plan.rulesOf(basis);
            if (!lacks.isEmpty() && !rules.isEmpty()) {
                found.add(plan.places()
                        .at(
                                rules.getFirst(),
                                FindingKind.NOT_SMART,
                                basis.subject(),
                                "",
                                List.of(new Figure.Named(basis.subject()), new Figure.Several(lacks))));
            }
        });
        return found;
    }

    private static List<Figure.Word> lacks(Plan plan, Basis basis, Seen seen) {
        List<Figure.Word> lacks = new ArrayList<>();
        Goal goal = seen.goals().get(basis.key());
        if (seen.data() && (goal == null || goal.planned() == 0)) {
            lacks.add(new Figure.Word("smart.number"));
        }
        Set<Window> windows = goal == null ? Set.of() : goal.windows();
        if (windows.size() > 1 && plan.asked().stream().anyMatch(asked -> isDateless(asked, basis))) {
            lacks.add(new Figure.Word("smart.date"));
        }
        if (seen.data() && plan.definition(basis) == null && !plan.isSummed(basis)) {
            lacks.add(new Figure.Word("smart.source"));
        }
        if (plan.influence(basis) == Influence.NONE) {
            lacks.add(new Figure.Word("smart.owner"));
        }
        if (seen.data()
                && goal != null
                && goal.planned() >= plan.limits().whole(Limit.LEAST_SELLERS)
                && goal.near() == 0) {
            lacks.add(new Figure.Word("smart.reach"));
        }
        return lacks;
    }

    private static boolean isDateless(Asked asked, Basis basis) {
        return asked.fact().equals("Kpi")
                && asked.keys().contains(basis.key())
                && asked.windows().isEmpty();
    }
}
