package trinn.facts;

import java.math.BigDecimal;

/**
 * All sellers below a manager, those who report to somebody below included. Present for who has any.
 *
 * @param sellers how many they are in the period
 * @param earned their variable pay of the period, in the currency of the scheme
 * @param directSellers how many of them report to the manager directly
 * @param directEarned the variable pay of those
 */
public record Team(
        @Measured(Kind.COUNT) BigDecimal sellers,
        @Measured(Kind.MONEY) BigDecimal earned,
        @Measured(Kind.COUNT) BigDecimal directSellers,
        @Measured(Kind.MONEY) BigDecimal directEarned)
        implements Fact {}
