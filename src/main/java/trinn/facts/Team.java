package trinn.facts;

import java.math.BigDecimal;

/**
 * All sellers below a manager, those who report to somebody below included. Present for who has any.
 *
 * @param sellers how many they are in the period
 * @param earned their variable pay of the period, in the currency of the scheme
 */
public record Team(
        @Measured(Kind.COUNT) BigDecimal sellers,
        @Measured(Kind.MONEY) BigDecimal earned) implements Fact {}
