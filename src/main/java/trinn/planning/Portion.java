package trinn.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Somebody's part of a plan. */
public sealed interface Portion permits SellerPlan, GroupPlan {

    /** By which data and targets know them; empty for the company. */
    String id();

    /** For people. */
    String name();

    /** In whole units of the currency. */
    BigDecimal revenue();

    /** What it takes. */
    Needs needs();

    /** Working days in the period of the plan, part-time counted. */
    BigDecimal workDays();

    /** The norms that would be exceeded. */
    List<Overload> overloads();

    /** How many activities on each full-time working day, to 34 digits; 0 without a working day. */
    default BigDecimal perDay(String effort) {
        return workDays().signum() == 0
                ? BigDecimal.ZERO
                : needs().effort(effort).divide(workDays(), MathContext.DECIMAL128);
    }
}
