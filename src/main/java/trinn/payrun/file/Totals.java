package trinn.payrun.file;

import java.math.BigDecimal;
import java.util.function.Predicate;

/**
 * The control totals of a run: the same in files, on the screen and in the log. Amounts are in the currency of the run, with its
 * decimals.
 *
 * @param lines how many lines are paid out
 * @param payees how many payees have such a line
 * @param paid the sum of what is paid out, with differences and adjustments
 * @param differences how much of it is for earlier periods
 * @param adjustments how much of it was added by hand
 * @param costs what the employer pays besides
 * @param accruals what is still open after the period
 */
public record Totals(
        int lines,
        int payees,
        BigDecimal paid,
        BigDecimal differences,
        BigDecimal adjustments,
        BigDecimal costs,
        BigDecimal accruals) {

    /** Those of a run. */
    public static Totals of(Handover run) {
        return new Totals(
                run.paid().size(),
                (int) run.paid().stream().map(Payment::payee).distinct().count(),
                sum(run, Kind::isPaid),
                sum(run, Kind.DIFFERENCE::equals),
                sum(run, Kind.ADJUSTMENT::equals),
                sum(run, Kind.COST::equals),
                sum(run, Kind.ACCRUAL::equals));
    }

    private static BigDecimal sum(Handover run, Predicate<Kind> which) {
        return run.money(run.payments().stream()
                .filter(payment -> which.test(payment.kind()))
                .map(Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
