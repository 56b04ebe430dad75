package trinn.payrun.file;

/** What a payment is. The names are stored. */
public enum Kind {
    /** Pay of the period of the run. */
    PAY(true),
    /** A difference to what was paid for an earlier period that is closed. */
    DIFFERENCE(true),
    /** A line that somebody added by hand. */
    ADJUSTMENT(true),
    /** What the employer pays besides, such as contributions: noted, not paid out. */
    COST(false),
    /** Instalments that are still open after the period: owed later, not paid out. */
    ACCRUAL(false);

    private final boolean paid;

    Kind(boolean paid) {
        this.paid = paid;
    }

    /** Whether it is paid out to the payee by this run, and so a line of the files for payroll. */
    public boolean isPaid() {
        return paid;
    }
}
