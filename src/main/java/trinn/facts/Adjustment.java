package trinn.facts;

import java.math.BigDecimal;

/**
 * A correction by hand, such as pay that was forgotten. It is paid as it stands, whatever the rules say, and rules do not see
 * it.
 *
 * @param component what it corrects: a component, a group or all pay
 * @param amount in the currency of the scheme; negative where it takes back
 * @param reason why, for the statement
 */
public record Adjustment(String component, BigDecimal amount, String reason) implements Fact {}
