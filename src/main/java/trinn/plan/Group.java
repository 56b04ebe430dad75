package trinn.plan;

/**
 * Payees of a data set who are paid by the same scheme.
 *
 * @param kind what they have in common
 * @param key the id of the department, the job title, or the id of the payee; the empty text for everybody
 */
public record Group(Kind kind, String key) {

    /** Everybody of a data set. */
    public static final Group EVERYBODY = new Group(Kind.EVERYBODY, "");

    /** What payees have in common, the more specific later: it goes before. */
    public enum Kind {
        /** The data set. */
        EVERYBODY,
        /** The job title. */
        ROLE,
        /** The department. */
        DEPARTMENT,
        /** One payee alone. */
        PAYEE
    }

    /** Takes blanks around the key away. */
    public Group {
        key = key.strip();
    }
}
