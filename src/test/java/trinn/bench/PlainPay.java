package trinn.bench;

import java.math.BigDecimal;

/**
 * What one seller is paid for one month, in the currency of the scheme.
 *
 * @param baseSalary fixed pay
 * @param commission on the paid margin, after gate and factor
 * @param planBonus for the personal plan, after gate and factor
 * @param unitExtra for units above the plan, after gate and factor
 * @param cut what the cap takes away, not above zero
 * @param draw what is advanced, or below zero what is recovered
 * @param adjustments corrections by hand
 * @param total the sum of all these
 * @param owed of draws after the month
 */
record PlainPay(
        BigDecimal baseSalary,
        BigDecimal commission,
        BigDecimal planBonus,
        BigDecimal unitExtra,
        BigDecimal cut,
        BigDecimal draw,
        BigDecimal adjustments,
        BigDecimal total,
        BigDecimal owed) {}
