package trinn.planning;

/** Says in a sentence why there can be no plan, and what to do about it. */
public final class NoPlanException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why there can be no plan. */
    public enum Reason {
        /** A period begins or ends within a month. */
        NOT_MONTHS("Choose whole months: both periods must begin on the first of a month and end with one."),
        /** Fixed costs are below zero. */
        COSTS_BELOW_ZERO("Fixed costs cannot be below zero. Write 0 where there are none."),
        /** A norm is zero or below. */
        NORM_NOT_ABOVE_ZERO("A norm must be above zero. Leave it empty where there is none."),
        /** Profit and fixed costs together are not above zero. */
        NOTHING_NEEDED("Profit goal and fixed costs together must be above zero, otherwise no margin is needed."),
        /** Nothing was sold in the base period. */
        NO_REVENUE("Nothing was sold in the base period. Choose one with sales."),
        /** What was sold in the base period brought no margin, or its cost is not known. */
        NO_MARGIN("The sales of the base period have no margin above zero, so no revenue would reach the goal. Choose"
                + " another base period, or bring in the cost of what was sold."),
        /** Nobody who sells was employed on the last day of the base period. */
        NO_SELLERS("No seller is employed on the last day of the base period. Choose one that ends earlier."),
        /** No seller works in the period of the plan. */
        NO_WORKING_DAYS("No seller has a working day in the period of the plan. Choose another one.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    NoPlanException(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    /** The reason, by which a screen finds its words in the reader's language. */
    public Reason reason() {
        return reason;
    }
}
