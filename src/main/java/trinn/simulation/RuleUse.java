package trinn.simulation;

import java.math.BigDecimal;

/**
 * How often a rule of a scheme declared something, and what came of it.
 *
 * @param rule its name
 * @param payouts to how many payouts it declared something, such as an award, a cap or a credit
 * @param sellers how many sellers have one of these
 * @param amount what the lines of the payouts say that it changed, in the currency of the scheme: caps take away
 */
public record RuleUse(String rule, int payouts, int sellers, BigDecimal amount) {}
