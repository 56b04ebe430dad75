package trinn.comparison;

/** Why two payouts differ, in the order in which one side's is put in the place of the other's. */
public enum Cause {
    /** What was achieved: by the seller, the department, the company, the team; and the seller's place among others. */
    RESULTS,
    /** Quotas, bases, norms and weights, and the plans of department and company. */
    TARGETS,
    /** The seller's own: role, department, salary, rate, employment. */
    PEOPLE,
    /** Values of the scheme's terms. */
    TERMS,
    /** All else of the scheme: its rules, and how it measures and rounds. */
    RULES,
    /** Which period it is, such as the end of a quarter, and the exchange rates of its last day. */
    TIME,
    /** Corrections by hand, and what was given back of earlier sales. */
    CORRECTIONS,
    /** What flows in from earlier periods: draws owed, pay held back, instalments, what was paid so far. */
    BALANCES
}
