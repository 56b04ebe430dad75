package trinn.source;

/** How much a problem matters. */
public enum Severity {
    /** The text cannot be used as it stands. */
    ERROR,
    /** The text can be used, and probably does not do what was meant. */
    WARNING,
    /** Nothing is wrong; it is told so that nobody wonders. */
    NOTE
}
