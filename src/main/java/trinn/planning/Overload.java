package trinn.planning;

import java.math.BigDecimal;

/**
 * A norm that would be exceeded.
 *
 * @param code of the activity's KPI
 * @param perDay how many are needed on a full-time working day, to 34 digits
 * @param norm how many are allowed
 * @param sellers how many sellers it concerns
 */
public record Overload(String code, BigDecimal perDay, BigDecimal norm, int sellers) {

    /** By how many a day the norm would be exceeded. */
    public BigDecimal excess() {
        return perDay.subtract(norm);
    }
}
