package trinn.planning;

import java.math.BigDecimal;
import java.util.List;

/**
 * One step from the goal to the actions, with the figures that were put into its formula.
 *
 * @param kind which formula
 * @param subject the stage or the code of the KPI; empty where the kind says it all
 * @param result what comes out
 * @param inputs what was put in, as the kind says
 */
public record Step(Kind kind, String subject, BigDecimal result, List<BigDecimal> inputs) {

    /** The formulas, in their order. */
    public enum Kind {
        /** {0} profit goal + {1} fixed costs. */
        MARGIN,
        /** {0} margin / {1} revenue of the base period, to 34 digits. */
        MARGIN_SHARE,
        /** {0} needed margin / {1} margin share, rounded up to a whole unit. */
        REVENUE,
        /** {0} revenue / {1} deals of the base period, to 34 digits. */
        ORDER_VALUE,
        /** {0} revenue / {1} average order value, rounded up. */
        DEALS,
        /** {0} deals × {1} won opportunities / {2} deals of the base period, rounded up. */
        WON,
        /** {0} of the next stage / {1} the share that reaches it, rounded up. */
        STAGE,
        /** {0} deals × {1} activities / {2} deals of the base period, rounded up. */
        EFFORT,
        /** {0} activities that the sellers need by their own figures / {1} their working days, to 34 digits. */
        DAILY
    }

    /** Copies the list. */
    public Step {
        inputs = List.copyOf(inputs);
    }

    static Step of(Kind kind, BigDecimal result, BigDecimal... inputs) {
        return of(kind, "", result, inputs);
    }

    static Step of(Kind kind, String subject, BigDecimal result, BigDecimal... inputs) {
        return new Step(kind, subject, result, List.of(inputs));
    }
}
