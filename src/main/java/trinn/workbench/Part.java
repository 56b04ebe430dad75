package trinn.workbench;

/**
 * A part of a scheme that a designer thinks of as one thing, with its text.
 *
 * @param kind what it is
 * @param file in which it stands
 * @param name by which it is known: of a term its name, of a rule and a case what they are called
 * @param text as its designer wrote it, without blank lines around it
 */
public record Part(Kind kind, String file, String name, String text) {

    /** What a part is. */
    public enum Kind {
        /** A key of {@code scheme.yaml} other than its terms, such as the title or the components. */
        SETTING,
        /** A term of the scheme. */
        TERM,
        /** A rule. */
        RULE,
        /** What stands in a rule file before its rules. */
        HEADING,
        /** A golden case. */
        CASE,
        /** A text in another language. */
        MESSAGE
    }

    /** What tells it from other parts of a scheme. */
    record Key(Kind kind, String name) {}

    Key key() {
        return new Key(kind, kind == Kind.HEADING || kind == Kind.MESSAGE ? file + " " + name : name);
    }
}
