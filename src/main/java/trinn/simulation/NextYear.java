package trinn.simulation;

import java.math.BigDecimal;

/**
 * What is assumed of next year, against last year. It has the same periods, and nobody new. With all at 0 it is last year.
 *
 * @param growth of what every seller sells, 0.1 = a tenth more; single sales grow in units and money, and not in number
 * @param quotas by how much the targets of what is sold and the plans of departments and the company change
 * @param churn the share of the sellers who leave, 1 = all; the last period of each is drawn, and she is not replaced
 * @param spread how differently sellers grow: the standard deviation of the logarithm of a factor that is drawn for each, with the mean 1
 * @param answer how much more people sell where it pays more, 0 = not at all: so many times the relative change of what they are paid
 * @param seed of all that is drawn
 */
public record NextYear(
        BigDecimal growth, BigDecimal quotas, BigDecimal churn, BigDecimal spread, BigDecimal answer, long seed) {

    /** By how much the change of what somebody is paid counts at the most for her answer, up and down. */
    public static final BigDecimal MOST_CHANGE = new BigDecimal("0.5");

    /** As last year. */
    public static final NextYear SAME =
            new NextYear(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 1);

    /** How a KPI changes with what is sold. */
    public enum Moves {
        /** It grows as what is sold does, and its target as quotas do. */
        AS_SALES,
        /** It is what is sold by its quota. */
        AS_ATTAINMENT,
        /** It stays as it is. */
        NOT
    }

    /** @throws IllegalArgumentException where something is assumed that cannot be */
    public NextYear {
        if (growth.compareTo(BigDecimal.ONE.negate()) <= 0 || quotas.compareTo(BigDecimal.ONE.negate()) <= 0) {
            throw new IllegalArgumentException("Growth and the change of quotas must lie above -100 %.");
        }
        if (churn.signum() < 0 || churn.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The share of sellers who leave must lie between 0 and 100 %.");
        }
        if (spread.signum() < 0 || answer.signum() < 0) {
            throw new IllegalArgumentException("The spread of growth and the answer must not be below 0.");
        }
    }

    /** Whether people sell more where it pays more. */
    public boolean isAnswered() {
        return answer.signum() > 0;
    }
}
