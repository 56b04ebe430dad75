package trinn.review;

import java.util.Locale;

/** A number that a review holds a scheme against; its value and where that comes from stand in {@code limits.yaml}. */
public enum Limit {
    /** The fewest KPIs of a person. */
    FEWEST_KPIS,
    /** The most KPIs of a person. */
    MOST_KPIS,
    /** The fewest KPIs of who leads others. */
    FEWEST_KPIS_OF_LEADERS,
    /** The most KPIs of who leads others, and of anybody. */
    MOST_KPIS_OF_LEADERS,
    /** The share of people outside of a range from which on it is told. */
    SOME,
    /** The least share of the income that a component is worth. */
    LEAST_COMPONENT,
    /** The least share of sellers that a goal is reached by. */
    LEAST_REACH,
    /** The largest share of sellers that a goal is reached by. */
    MOST_REACH,
    /** How many sellers it takes to say something of them. */
    LEAST_SELLERS,
    /** The rank correlation below zero from which on two KPIs pull against each other. */
    AGAINST,
    /** How probable chance may be, over all pairs that are looked at. */
    CHANCE,
    /** The most numbers that one's own pay takes. */
    MOST_NUMBERS,
    /** The largest share of pay for effort that may go where no result was paid. */
    EFFORT_ALONE,
    /** The largest share of pay for results that may go where nothing was done. */
    RESULT_ALONE,
    /** The largest part of the variable pay that one unit may decide. */
    CLIFF,
    /** The widest stretch of a goal over which pay may stay the same. */
    DEAD_ZONE,
    /** The most kinds of records that measuring takes. */
    MOST_RECORDS,
    /** The least attainment of the best for a goal to be within reach. */
    REACHABLE;

    /** How {@code limits.yaml} calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
