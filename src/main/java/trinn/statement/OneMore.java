package trinn.statement;

import java.math.BigDecimal;

/**
 * What a little more would add.
 *
 * @param change one unit more, a thousand of money, or a percentage point
 * @param gain what that adds to the payout; zero where it adds nothing
 * @param lessOwed how much less would be owed of draws afterwards
 */
public record OneMore(Change change, BigDecimal gain, BigDecimal lessOwed) {}
