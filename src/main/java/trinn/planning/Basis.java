package trinn.planning;

/** By whose figures of the base period somebody is planned. */
public enum Basis {
    /** The seller's own. */
    OWN,
    /** The average of the department's sellers who have figures of their own. */
    DEPARTMENT,
    /** The average of the company. */
    COMPANY
}
