package trinn.settlement;

/** The steps of the settlement, in the order in which they are taken. */
public enum Step {
    /** Amounts are added up per component. */
    AWARD,
    /** Gates keep a share of each component. */
    SCALE,
    /** Factors multiply what the gates left. */
    MULTIPLY,
    /** What falls short is raised: components first, then groups, then all variable pay. */
    FLOOR,
    /** What goes beyond is cut, right after the floor of the same target. */
    CAP
}
