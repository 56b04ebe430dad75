package trinn.payrun;

/** What a line of a run is. The names are stored. */
public enum LineKind {
    /** What a scheme pays for the period. */
    PAY,
    /** What an earlier period that is closed would be paid now, less what was paid for it. */
    DIFFERENCE,
    /** What was added by hand. */
    ADJUSTMENT,
    /** What the employer pays besides; no part of the pay. */
    COST,
    /** Instalments that later periods will pay; no part of the pay. */
    ACCRUAL;

    /** Whether it is a part of what the payee gets. */
    public boolean isPaid() {
        return this == PAY || this == DIFFERENCE || this == ADJUSTMENT;
    }
}
