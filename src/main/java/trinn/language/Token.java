package trinn.language;

/**
 * A word of a rule file.
 *
 * @param kind what it is
 * @param text as it stands; a string without its quotation marks
 * @param start the place of its first character, from 0
 * @param end the place behind its last character
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SIGN,
        END
    }

    boolean is(String word) {
        return kind != Kind.STRING && text.equals(word);
    }

    /** How a message names it. */
    String shown() {
        return kind == Kind.END ? "the end" : "\"" + text + "\"";
    }
}
