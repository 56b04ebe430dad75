package trinn.planning;

import java.math.BigDecimal;

/**
 * Who is missing for one activity.
 *
 * @param code of the activity's KPI
 * @param norm at most how many on a full-time working day
 * @param excess how many activities, over the period of the plan, lie above the sellers' norms
 * @param daysOfOne the full-time working days of the period
 * @param people how many full-time sellers would do the excess within their norm, rounded up to a tenth
 */
public record Gap(String code, BigDecimal norm, BigDecimal excess, BigDecimal daysOfOne, BigDecimal people) {}
