package trinn.settlement;

/** The steps of the settlement, in the order in which they are taken. */
public enum Step {
    /** Amounts are added up per component. */
    AWARD,
    /** Gates keep a share of each component. */
    SCALE,
    /** Factors multiply what the gates left. */
    MULTIPLY,
    /** What falls short is raised: components first, then groups, then all variable pay, then total pay. */
    FLOOR,
    /** What goes beyond is cut, right after the floor of the same target. */
    CAP,
    /** What is paid in instalments keeps its first one and leaves the others to later periods. */
    SPREAD,
    /** An instalment of an earlier period. */
    INSTALMENT,
    /** A share is held back. */
    WITHHOLD,
    /** A share of what earlier periods held back is paid. */
    RELEASE,
    /** A share of what is owed of draws is forgiven; it is no line. */
    FORGIVE,
    /** At most this share of what goes beyond a draw recovers what was advanced; it is no line. */
    RECOVER,
    /** A draw advances what falls short of it, or recovers what was advanced. */
    DRAW,
    /** A share of what was settled is paid on top. */
    SUPPLEMENT,
    /** A correction by hand, as it stands. */
    ADJUSTMENT,
    /** A share of all that is paid is noted as a cost of the employer. */
    ONCOST;

    /** Whether what is settled up to this step counts as earned in the period, before balances. */
    boolean earns() {
        return compareTo(CAP) <= 0;
    }
}
