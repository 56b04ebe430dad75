package trinn.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import trinn.scheme.FindingKind;
import trinn.settlement.Component;

/** Components that are worth so little of the income of those who get them that nobody changes anything for them. */
final class SmallComponents implements Check {

    @Override
    public List<Finding> find(Plan plan, Seen seen) {
        return seen.data() ? paid(plan, seen) : weighted(plan);
    }

    private static List<Finding> paid(Plan plan, Seen seen) {
        List<Finding> found = new ArrayList<>();
        for (Component component : plan.scheme().components()) {
            BigDecimal paid = BigDecimal.ZERO;
            BigDecimal income = BigDecimal.ZERO;
            int people = 0;
            for (Person person : seen.everybody()) {
                BigDecimal part = person.components().getOrDefault(component.name(), BigDecimal.ZERO);
                if (part.signum() > 0) {
                    paid = paid.add(part);
                    income = income.add(person.income());
                    people++;
                }
            }
            BigDecimal share = income.signum() <= 0 ? BigDecimal.ONE : paid.divide(income, MathContext.DECIMAL64);
            if (component.variable() && share.compareTo(plan.limits().of(Limit.LEAST_COMPONENT)) < 0) {
                found.add(plan.places()
                        .atComponent(
                                component.name(),
                                FindingKind.SMALL_COMPONENT,
                                new Subject(Subject.Sort.COMPONENT, component.name()),
                                "",
                                List.of(
                                        Figure.ratio(share),
                                        Figure.money(paid),
                                        Figure.count(people),
                                        Figure.ratio(plan.limits().of(Limit.LEAST_COMPONENT)))));
            }
        }
        return found;
    }

    /** A weight under the limit makes less of the variable pay than that, and so of the income. */
    private static List<Finding> weighted(Plan plan) {
        List<Finding> found = new ArrayList<>();
        BigDecimal least = plan.limits().of(Limit.LEAST_COMPONENT);
        WeightSums.weights(plan).forEach((name, value) -> {
            if (value.signum() > 0 && value.compareTo(least) < 0) {
                plan.rules().stream()
                        .filter(rule -> rule.terms().contains(name))
                        .findFirst()
                        .ifPresent(rule -> found.add(plan.places()
                                .atComponent(
                                        rule.component(),
                                        FindingKind.SMALL_COMPONENT,
                                        new Subject(Subject.Sort.COMPONENT, rule.component()),
                                        "weight",
                                        List.of(Figure.ratio(value), Figure.ratio(least)))));
            }
        });
        return found;
    }
}
