package trinn.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import trinn.language.Asked;
import trinn.scheme.FindingKind;

/** Whether goals are reached by most and not by all: those of one KPI of everybody and every period of the last year. */
final class GoalReach implements Check {

    private static final Set<String> ABOUT_GOALS =
            Set.of("attainment", "target", "index", "cappedIndex", "norm", "base");

    @Override
    public List<Finding> find(Plan plan, Seen seen) {
        List<Finding> found = new ArrayList<>();
        if (!seen.data()) {
            return found;
        }
        goals(plan).forEach(basis -> {
            Goal goal = seen.goals().get(basis.key());
            if (goal != null && goal.planned() >= plan.limits().whole(Limit.LEAST_SELLERS)) {
                add(plan, basis, goal, found);
            }
        });
        return found;
    }

    /** The KPIs whose goals the rules ask for. */
    static Stream<Basis> goals(Plan plan) {
        return plan.asked().stream()
                .filter(asked -> asked.fact().equals("Kpi"))
                .filter(asked -> asked.fields().stream().anyMatch(ABOUT_GOALS::contains))
                .map(Asked::keys)
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .map(code -> new Basis("Kpi", code));
    }

    private static void add(Plan plan, Basis basis, Goal goal, List<Finding> found) {
        BigDecimal share =
                BigDecimal.valueOf(goal.reached()).divide(BigDecimal.valueOf(goal.planned()), MathContext.DECIMAL64);
        BigDecimal least = plan.limits().of(Limit.LEAST_REACH);
        BigDecimal most = plan.limits().of(Limit.MOST_REACH);
        FindingKind kind = share.signum() == 0
                ? FindingKind.GOAL_REACHED_BY_NOBODY
                : share.compareTo(BigDecimal.ONE) == 0
                        ? FindingKind.GOAL_REACHED_BY_EVERYBODY
                        : share.compareTo(least) < 0 || share.compareTo(most) > 0 ? FindingKind.GOAL_REACH : null;
        if (kind != null) {
            found.add(plan.places()
                    .at(
                            plan.rulesOf(basis).getFirst(),
                            kind,
                            basis.subject(),
                            "",
                            List.of(
                                    Figure.ratio(share),
                                    Figure.count(goal.reached()),
                                    Figure.count(goal.planned()),
                                    Figure.ratio(least),
                                    Figure.ratio(most))));
        }
    }
}
