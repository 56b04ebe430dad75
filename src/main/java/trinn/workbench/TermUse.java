package trinn.workbench;

/**
 * A place in a scheme that names a term.
 *
 * @param file its file
 * @param line from 1
 * @param from the first character of the name in the file, from 0
 * @param kind what the place is
 */
record TermUse(String file, int line, int from, Kind kind) {

    /** What a place that names a term is. */
    enum Kind {
        /** The term itself, in {@code scheme.yaml}. */
        NAME,
        /** A rule, a golden case, a sum, a KPI or another thing that needs it. */
        NEED,
        /** A comment of a rule file. */
        COMMENT,
        /** The key of a text in another language. */
        TEXT
    }
}
