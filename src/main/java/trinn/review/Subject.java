package trinn.review;

/**
 * What a finding is about.
 *
 * @param sort what sort of thing it is
 * @param name as an acceptance in {@code scheme.yaml} calls it; the empty text for the scheme itself
 */
public record Subject(Sort sort, String name) {

    /** The scheme itself. */
    public static final Subject SCHEME = new Subject(Sort.SCHEME, "");

    /** What a finding can be about. */
    public enum Sort {
        /** All of the scheme. */
        SCHEME,
        /** Everybody, or those who lead others. */
        PEOPLE,
        /** The code of a KPI. */
        KPI,
        /** Another fact that pay hangs on, such as {@code Department}. */
        FACT,
        /** Two KPIs. */
        PAIR,
        /** A component, or a group of components. */
        COMPONENT,
        /** A rule. */
        RULE,
        /** A term. */
        TERM
    }
}
