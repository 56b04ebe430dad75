package trinn.review;

import java.util.ArrayList;
import java.util.List;
import trinn.language.Rule;
import trinn.scheme.FindingKind;

/** Effort that is paid where nothing came of it, and results that are paid where nothing was done for them. */
final class EffortBesideResult implements Check {

    @Override
    public List<Finding> find(Plan plan, Seen seen) {
        List<Finding> found = new ArrayList<>();
        EffortAndResult paid = seen.effort();
        boolean only = !paid.efforts().isEmpty() && plan.rules().stream().noneMatch(rule -> pays(plan, rule));
        if (only) {
            add(plan, FindingKind.EFFORT_WITHOUT_RESULT, "only", paid.efforts(), List.of(), found);
        } else if (seen.data() && paid.effortAlone().compareTo(plan.limits().of(Limit.EFFORT_ALONE)) > 0) {
            add(
                    plan,
                    FindingKind.EFFORT_WITHOUT_RESULT,
                    "",
                    paid.efforts(),
                    List.of(Figure.ratio(paid.effortAlone()), Figure.money(paid.effort())),
                    found);
        }
        if (seen.data() && paid.resultAlone().compareTo(plan.limits().of(Limit.RESULT_ALONE)) > 0) {
            add(
                    plan,
                    FindingKind.RESULT_WITHOUT_EFFORT,
                    "",
                    paid.results(),
                    List.of(Figure.ratio(paid.resultAlone()), Figure.money(paid.result())),
                    found);
        }
        return found;
    }

    /** Whether a rule pays for anything but effort. */
    private static boolean pays(Plan plan, Rule rule) {
        return Plan.awards(rule)
                && PaidFor.by(rule, plan.basesOf(rule.name())).stream().anyMatch(one -> !plan.isEffort(one));
    }

    private static void add(
            Plan plan,
            FindingKind kind,
            String says,
            Iterable<String> rules,
            List<Figure> figures,
            List<Finding> found) {
        String first = rules.iterator().next();
        plan.rules().stream()
                .filter(rule -> rule.name().equals(first))
                .findFirst()
                .ifPresent(rule -> found.add(plan.places().at(rule, kind, Subject.SCHEME, says, figures)));
    }
}
