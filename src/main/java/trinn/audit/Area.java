package trinn.audit;

/** What deeds are about, as people look for them. */
public enum Area {
    /** Data sets, corrected records, KPIs, norms, mappings. */
    DATA,
    /** Versions of schemes. */
    SCHEMES,
    /** What-ifs and trials. */
    TRIES,
    /** Questions about payouts. */
    QUESTIONS,
    /** Runs of pay, and what leaves them. */
    RUNS,
    /** Accounts, and what is written about people. */
    PEOPLE,
    /** Who came in, and who could not. */
    SIGN_INS,
    /** Who looked at whose pay. */
    LOOKS;

    /** Whether such a deed changes anything. */
    public boolean changes() {
        return this != SIGN_INS && this != LOOKS;
    }
}
