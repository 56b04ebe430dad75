package trinn.kpi;

/** What a KPI tells of. */
public enum KpiKind {
    /** What came out, such as revenue. */
    RESULT,
    /** What it took in money, such as discounts. */
    COST,
    /** What was done, such as meetings. */
    FUNCTION,
    /** What comes out of one of something, such as revenue per order. */
    PRODUCTIVITY,
    /** How much of what was possible was reached, such as the hit rate. */
    EFFICIENCY
}
