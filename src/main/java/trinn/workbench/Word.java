package trinn.workbench;

/**
 * A word that a rule can be written with.
 *
 * @param kind what it is
 * @param of what it belongs to: the fact of a field, {@code pay} or {@code credit} of a verb, the list of a choice; empty otherwise
 * @param name as it is written
 * @param about what it means, in the reader's words
 */
public record Word(Kind kind, String of, String name, String about) {

    /** What a word is. */
    public enum Kind {
        /** A fact that rules ask for. */
        FACT,
        /** A value of a fact. */
        FIELD,
        /** A term of the scheme that is a number, a text or a day. */
        TERM,
        /** A term of the scheme that is a table. */
        TABLE,
        /** A way to read a table. */
        READING,
        /** What a rule can declare. */
        VERB,
        /** The code of a KPI. */
        KPI,
        /** What a rule can pay for: a component, or a group of them. */
        COMPONENT,
        /** A word of a fixed list. */
        CHOICE
    }
}
