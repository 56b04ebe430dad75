package trinn.planning;

import java.math.BigDecimal;
import java.util.List;

/**
 * From the goal to everybody's day.
 *
 * @param goal what is planned for
 * @param base what the company did in the base period
 * @param steps how one number leads to the next, from the margin to the actions of a day
 * @param company all sellers together
 * @param departments by name
 * @param gaps who is missing, where norms would be exceeded, the largest gap first
 * @param workingDays days from Monday to Friday without holidays in the period of the plan
 * @param holidays how many of the data's holidays lie in the period of the plan
 */
public record Plan(
        Goal goal,
        Figures base,
        List<Step> steps,
        GroupPlan company,
        List<GroupPlan> departments,
        List<Gap> gaps,
        int workingDays,
        int holidays) {

    /** Copies the lists. */
    public Plan {
        steps = List.copyOf(steps);
        departments = List.copyOf(departments);
        gaps = List.copyOf(gaps);
    }

    /**
     * How many full-time sellers are missing: the largest gap of any activity, as one person can do several kinds on a day. What
     * lies above one seller's norm is not moved to another.
     */
    public BigDecimal missing() {
        return gaps.stream().map(Gap::people).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    /** The only step of a kind. */
    public Step step(Step.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
    }

    /** What the company needs by its averages. */
    public BigDecimal revenue() {
        return step(Step.Kind.REVENUE).result();
    }

    /** How many deals the company needs. */
    public BigDecimal deals() {
        return step(Step.Kind.DEALS).result();
    }
}
