package trinn.planning;

import java.math.BigDecimal;
import java.util.List;

/**
 * Who is missing for one activity.
 *
 * @param code of the activity's KPI
 * @param parts by norm, as departments have different ones; the smallest norm first
 * @param daysOfOne the full-time working days of the period
 * @param people how many full-time sellers would do all that lies above within their norms, rounded up to a tenth
 */
public record Gap(String code, List<Part> parts, BigDecimal daysOfOne, BigDecimal people) {

    /**
     * What lies above one norm.
     *
     * @param norm at most how many on a full-time working day
     * @param excess how many activities, over the period of the plan, lie above it
     */
    public record Part(BigDecimal norm, BigDecimal excess) {}

    /** Copies the list. */
    public Gap {
        parts = List.copyOf(parts);
    }

    /** How many activities, over the period of the plan, lie above the sellers' norms. */
    public BigDecimal excess() {
        return parts.stream().map(Part::excess).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
