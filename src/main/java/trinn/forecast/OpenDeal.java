package trinn.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * A deal of a seller that is neither won nor lost yet.
 *
 * @param id by which the data knows it
 * @param name what people call it; its customer or id where it has none
 * @param stage that it has reached; may be empty
 * @param nextStep what is to be done; may be empty
 * @param amount that the customer would pay
 * @param created on which day
 * @param brings what winning it on the last known day of the period would add to each KPI, by code; without what adds nothing
 */
public record OpenDeal(
        String id,
        String name,
        String stage,
        String nextStep,
        BigDecimal amount,
        LocalDate created,
        Map<String, BigDecimal> brings) {

    /** Copies the map. */
    public OpenDeal {
        brings = Map.copyOf(brings);
    }
}
