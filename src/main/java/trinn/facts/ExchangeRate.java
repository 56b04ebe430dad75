package trinn.facts;

import java.math.BigDecimal;

/**
 * What one unit of a foreign currency is worth in the currency of the scheme, on the last day of the period.
 *
 * @param currency its ISO code, such as {@code USD}
 * @param rate money of the scheme for one unit of it
 */
public record ExchangeRate(
        String currency, @Measured(Kind.NUMBER) BigDecimal rate) implements Fact {}
