package trinn.facts;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What the seller sold of one product in the period.
 *
 * @param code the product or model
 * @param quantity how many units
 * @param unitValue the value of one unit, in the currency of the scheme
 * @param attributes the company's own, by name
 */
public record Product(
        String code,
        @Measured(Kind.COUNT) BigDecimal quantity,
        @Measured(Kind.MONEY) BigDecimal unitValue,
        Map<String, String> attributes)
        implements Fact, Attributed {

    /** Without attributes of the company's own. */
    public Product(String code, BigDecimal quantity, BigDecimal unitValue) {
        this(code, quantity, unitValue, Map.of());
    }

    /** The value of all units. */
    @Measured(Kind.MONEY)
    public BigDecimal value() {
        return quantity.multiply(unitValue);
    }
}
