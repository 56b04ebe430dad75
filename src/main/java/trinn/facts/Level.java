package trinn.facts;

/** How far up its three plans a department came. */
public enum Level {
    /** Not even the minimum plan. */
    BELOW,
    /** The minimum plan, exactly or more. */
    MINIMUM,
    /** The norm, exactly or more. */
    NORM,
    /** The maximum plan, exactly or more. */
    MAXIMUM
}
