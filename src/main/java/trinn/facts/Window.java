package trinn.facts;

/** The stretch of time over which a KPI is measured. */
public enum Window {
    /** One calendar month. */
    MONTH,
    /** One quarter or quota period. */
    QUARTER,
    /** One year. */
    YEAR
}
