package trinn.payrun.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import trinn.facts.Period;

/**
 * A frozen run, as it is handed on.
 *
 * @param run its number
 * @param dataSet the name of the data set
 * @param period that it pays
 * @param payDay on which it is paid out
 * @param currency of all amounts
 * @param resultHash by which what was worked out is known
 * @param auditHead the head of the log when it was frozen
 * @param payments in a fixed order, which files keep
 */
public record Handover(
        long run,
        String dataSet,
        Period period,
        LocalDate payDay,
        Currency currency,
        String resultHash,
        String auditHead,
        List<Payment> payments) {

    /**
     * Copies the payments.
     *
     * @throws IllegalArgumentException where an amount has more decimals than the currency
     */
    public Handover {
        payments = List.copyOf(payments);
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        for (Payment payment : payments) {
            if (payment.amount().stripTrailingZeros().scale() > digits) {
                throw new IllegalArgumentException(
                        "An amount of %s has %d decimals at most, and %s of %s has more. Round it before the run is frozen."
                                .formatted(currency, digits, payment.amount(), payment.payee()));
            }
        }
    }

    /** The payments that this run pays out, in their order. */
    public List<Payment> paid() {
        return payments.stream().filter(payment -> payment.kind().isPaid()).toList();
    }

    /** An amount with just the decimals of the currency. */
    BigDecimal money(BigDecimal amount) {
        return amount.setScale(Math.max(0, currency.getDefaultFractionDigits()));
    }

    /** The last day of the period. */
    LocalDate lastDay() {
        return period.to().minusDays(1);
    }
}
