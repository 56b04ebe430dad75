package trinn.engine;

import org.jspecify.annotations.Nullable;
import trinn.source.Fix;
import trinn.source.Problem;

/**
 * The text of a rule file as its designer wrote it. Places are counted in characters from 0.
 *
 * @param file its name
 * @param text all of it
 */
record Source(String file, String text) {

    /** A problem at a place of the text. */
    Problem problem(Mistake mistake, int at, String message, String suggestion) {
        return problem(mistake, at, message, suggestion, null);
    }

    /** As {@link #problem(Mistake, int, String, String)}, with a change that mends it. */
    Problem problem(Mistake mistake, int at, String message, String suggestion, @Nullable Fix fix) {
        return new Problem(file, line(at), column(at), mistake.severity(), mistake.code(), message, suggestion, fix);
    }

    /** The change that replaces the text between two places. */
    Fix fix(int from, int to, String instead) {
        return new Fix(line(from), column(from), line(to), column(to), instead);
    }

    /** The change that replaces a word by the one that was probably meant; null where none is near. */
    @Nullable Fix respell(int at, String word, @Nullable String meant) {
        return meant == null ? null : fix(at, at + word.length(), meant);
    }

    private int line(int at) {
        int line = 1;
        for (int i = 0; i < Math.min(at, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }

    private int column(int at) {
        int place = Math.clamp(at, 0, text.length());
        return place - (text.lastIndexOf('\n', place - 1) + 1) + 1;
    }
}
