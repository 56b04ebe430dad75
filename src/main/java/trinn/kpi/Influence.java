package trinn.kpi;

/** Who can change a KPI. */
public enum Influence {
    /** The seller, by what she does herself. */
    SELF,
    /** The team, or the department, together. */
    TEAM,
    /** Nobody whose pay depends on it, such as how many people come into the shop. */
    NONE
}
