package trinn.source;

/**
 * A change of a text that mends a problem: what stands between two places is replaced.
 *
 * @param line where the replaced text starts, from 1
 * @param column likewise
 * @param endLine where the text behind it starts, from 1
 * @param endColumn likewise
 * @param text what stands there instead
 */
public record Fix(int line, int column, int endLine, int endColumn, String text) {

    /** The change that replaces what stands between two places of a text, counted in characters from 0. */
    public static Fix between(String original, int from, int to, String text) {
        Place start = Place.of(original, from);
        Place end = Place.of(original, to);
        return new Fix(start.line(), start.column(), end.line(), end.column(), text);
    }

    /** The text with the change made. */
    public String apply(String original) {
        return original.substring(0, offset(original, line, column))
                + text
                + original.substring(offset(original, endLine, endColumn));
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return Math.min(text.length(), start + column - 1);
    }
}
