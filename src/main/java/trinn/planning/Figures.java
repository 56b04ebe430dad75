package trinn.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did in the base period.
 *
 * @param revenue what was sold less what was given back
 * @param deals the number of orders
 * @param leads how many opportunities became a lead, or whatever the first stage is
 * @param won the number of opportunities that were won
 * @param conversions of the opportunities that reached a stage, the share that reached the next one, by the stage; a stage
 *     that nobody reached is missing
 * @param efforts how many activities there were, by the code of the KPI
 * @param workDays working days, part-time counted
 */
public record Figures(
        BigDecimal revenue,
        BigDecimal deals,
        BigDecimal leads,
        BigDecimal won,
        SequencedMap<String, BigDecimal> conversions,
        SequencedMap<String, BigDecimal> efforts,
        BigDecimal workDays) {

    /** About a month: who worked for less has no figures of her own yet. */
    public static final BigDecimal LEAST_DAYS = BigDecimal.valueOf(20);

    /** Copies the maps. */
    public Figures {
        conversions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(conversions));
        efforts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(efforts));
    }

    /** Whether there is enough to plan by: sales, and at least {@link #LEAST_DAYS}. */
    boolean isHistory() {
        return revenue.signum() > 0 && deals.signum() > 0 && workDays.compareTo(LEAST_DAYS) >= 0;
    }

    /** Whether every deal can be led back to leads through these stages, or there were no leads at all. */
    boolean leadsThrough(List<String> stages) {
        return hasNoLeads()
                || won.signum() > 0
                        && stages.stream()
                                .allMatch(stage -> conversions
                                                .getOrDefault(stage, BigDecimal.ZERO)
                                                .signum()
                                        > 0);
    }

    /** Whether nothing came by leads. */
    boolean hasNoLeads() {
        return leads.signum() == 0 && won.signum() == 0;
    }

    /** The average value of an order, to 34 digits. */
    public BigDecimal orderValue() {
        return revenue.divide(deals, MathContext.DECIMAL128);
    }

    /** How many activities there were for each deal, to 34 digits. */
    public BigDecimal perDeal(String effort) {
        return efforts.getOrDefault(effort, BigDecimal.ZERO).divide(deals, MathContext.DECIMAL128);
    }

    /** Revenue for each full-time working day, to 34 digits. */
    public BigDecimal revenuePerDay() {
        return revenue.divide(workDays, MathContext.DECIMAL128);
    }

    /** How many activities there were on each full-time working day, to 34 digits; null without a day. */
    public @Nullable BigDecimal perDay(String effort) {
        return workDays.signum() == 0
                ? null
                : efforts.getOrDefault(effort, BigDecimal.ZERO).divide(workDays, MathContext.DECIMAL128);
    }
}
