package trinn.kpi;

/** In which direction a KPI gets better. */
public enum Better {
    /** More is better. */
    MORE,
    /** Less is better. */
    LESS
}
