package trinn.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A contract that brings revenue month by month.
 *
 * @param code by which the data knows it
 * @param customer who signed it, or the empty text
 * @param type what kind of contract, or the empty text
 * @param start its first day
 * @param monthlyValue what it brings each month, in the currency of the scheme
 * @param month which month of the contract the period is: 1 in the month of its start
 */
public record Contract(
        String code,
        String customer,
        String type,
        LocalDate start,
        @Measured(Kind.MONEY) BigDecimal monthlyValue,
        @Measured(Kind.COUNT) BigDecimal month)
        implements Fact {

    /**
     * A contract as it stands in a period.
     *
     * @throws IllegalArgumentException where it starts after the period
     */
    public static Contract in(
            Period period, String code, String customer, String type, LocalDate start, BigDecimal monthlyValue) {
        if (!start.isBefore(period.to())) {
            throw new IllegalArgumentException(
                    "The contract %s starts on %s, after the period.".formatted(code, start));
        }
        long month = ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(lastMonth(period))) + 1;
        return new Contract(code, customer, type, start, monthlyValue, BigDecimal.valueOf(month));
    }

    private static LocalDate lastMonth(Period period) {
        return period.to().minusDays(1);
    }
}
