package trinn.planning;

import java.math.BigDecimal;
import trinn.facts.Period;
import trinn.planning.NoPlanException.Reason;

/**
 * What is planned for.
 *
 * @param profit what is to be left of the margin after the fixed costs; may be below zero, in the currency of the data
 * @param fixedCosts what the margin must pay first, over the period of the plan; not below zero
 * @param base whose figures are taken, in whole months
 * @param year for when is planned, in whole months; often a year
 * @param norms at most how many a full-time seller does of each activity on a working day
 */
public record Goal(BigDecimal profit, BigDecimal fixedCosts, Period base, Period year, Norms norms) {

    /**
     * @throws NoPlanException where a period is not of whole months, fixed costs are below zero, or a norm is not above it
     */
    public Goal {
        if (!isWholeMonths(base) || !isWholeMonths(year)) {
            throw new NoPlanException(Reason.NOT_MONTHS);
        }
        if (fixedCosts.signum() < 0) {
            throw new NoPlanException(Reason.COSTS_BELOW_ZERO);
        }
        if (norms.all().values().stream().flatMap(own -> own.values().stream()).anyMatch(norm -> norm.signum() <= 0)) {
            throw new NoPlanException(Reason.NORM_NOT_ABOVE_ZERO);
        }
    }

    /** The margin that is needed: profit and fixed costs. */
    public BigDecimal margin() {
        return profit.add(fixedCosts);
    }

    private static boolean isWholeMonths(Period period) {
        return period.from().getDayOfMonth() == 1 && period.to().getDayOfMonth() == 1;
    }
}
