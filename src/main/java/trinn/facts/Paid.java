package trinn.facts;

import java.math.BigDecimal;

/**
 * What was settled for the seller before this period, up to caps and before balances: what a plan by quarter or year
 * counts against. One is present for each component, each group, {@code variable pay} and {@code total pay}.
 *
 * @param component what the sums are of
 * @param quarter the sum of earlier periods of the same calendar quarter, in the currency of the scheme
 * @param year the sum of earlier periods of the same calendar year
 * @param ever the sum of all earlier periods
 */
public record Paid(
        String component,
        @Measured(Kind.MONEY) BigDecimal quarter,
        @Measured(Kind.MONEY) BigDecimal year,
        @Measured(Kind.MONEY) BigDecimal ever)
        implements Fact {}
