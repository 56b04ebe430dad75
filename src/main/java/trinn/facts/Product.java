package trinn.facts;

import java.math.BigDecimal;

/**
 * What the seller sold of one product in the period.
 *
 * @param code the product or model
 * @param quantity how many units
 * @param unitValue the value of one unit, in the currency of the scheme
 */
public record Product(
        String code,
        @Measured(Kind.COUNT) BigDecimal quantity,
        @Measured(Kind.MONEY) BigDecimal unitValue) implements Fact {

    /** The value of all units. */
    @Measured(Kind.MONEY)
    public BigDecimal value() {
        return quantity.multiply(unitValue);
    }
}
