package trinn.payrun.file;

/** What a journal books. The names are stored. */
public enum Account {
    /** The cost of pay. */
    PAY,
    /** The cost of holiday pay. */
    HOLIDAY_PAY,
    /** The cost of the employer's contributions. */
    CONTRIBUTIONS,
    /** What is owed to payees until it is paid out. */
    OWED_TO_PAYEES,
    /** Holiday pay that is owed. */
    OWED_HOLIDAY_PAY,
    /** Contributions that are owed. */
    OWED_CONTRIBUTIONS,
    /** Instalments that are owed later. */
    ACCRUALS
}
