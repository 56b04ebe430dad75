package trinn.payrun.file;

/** What an employer's cost is for the books. The names are stored. */
public enum CostType {
    /** Holiday pay. */
    HOLIDAY_PAY(Account.HOLIDAY_PAY, Account.OWED_HOLIDAY_PAY),
    /** Contributions, such as to social security. */
    CONTRIBUTIONS(Account.CONTRIBUTIONS, Account.OWED_CONTRIBUTIONS);

    private final Account debit;
    private final Account credit;

    CostType(Account debit, Account credit) {
        this.debit = debit;
        this.credit = credit;
    }

    Account debit() {
        return debit;
    }

    Account credit() {
        return credit;
    }
}
