package trinn.plan;

/**
 * What says that a plan was agreed upon: a file, a reference, or both.
 *
 * @param reference where the agreement is found; may be empty
 * @param file the name of its file; empty where there is none
 * @param sha256 of the content of the file, as 64 hexadecimal digits; empty where there is none
 */
public record Agreement(String reference, String file, String sha256) {

    /** The longest reference, in characters. */
    public static final int LONGEST_REFERENCE = 500;

    /** The longest name of a file, in characters. */
    public static final int LONGEST_FILE = 200;

    /** The largest file, in bytes. */
    public static final int LARGEST_FILE = 10 << 20;

    /** Takes blanks around the reference away. */
    public Agreement {
        reference = reference.strip();
    }

    /** A reference alone. */
    public static Agreement at(String reference) {
        return new Agreement(reference, "", "");
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return reference.isEmpty() && sha256.isEmpty();
    }
}
