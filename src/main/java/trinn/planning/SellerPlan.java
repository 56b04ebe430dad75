package trinn.planning;

import java.math.BigDecimal;
import java.util.List;

/**
 * A seller's part of a plan.
 *
 * @param id by which data knows the seller
 * @param name for people
 * @param department the id of the department on the last day of the base period; may be empty
 * @param departmentName for people
 * @param figures by which the seller is planned
 * @param basis whose these are
 * @param funnel whose conversions are taken
 * @param workDays working days in the period of the plan, part-time counted
 * @param weight revenue for a day by the figures, times the working days: in proportion to it revenue is shared
 * @param revenue the share, in whole units
 * @param needs what it takes
 * @param overloads norms that would be exceeded
 */
public record SellerPlan(
        String id,
        String name,
        String department,
        String departmentName,
        Figures figures,
        Basis basis,
        Basis funnel,
        BigDecimal workDays,
        BigDecimal weight,
        BigDecimal revenue,
        Needs needs,
        List<Overload> overloads)
        implements Portion {

    /** Copies the list. */
    public SellerPlan {
        overloads = List.copyOf(overloads);
    }
}
