package trinn.engine;

import trinn.source.Problem;

/**
 * The text of a rule file as its designer wrote it.
 *
 * @param file its name
 * @param text all of it
 */
record Source(String file, String text) {

    /** A problem at a place of the text, counted in characters from 0. */
    Problem problem(int offset, String message) {
        int at = Math.clamp(offset, 0, text.length());
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        return new Problem(file, line(at), at - lineStart + 1, message);
    }

    /** A problem of a line, counted from 1, at its first word. */
    Problem lineProblem(int line, String message) {
        int start = 0;
        for (int i = 1; i < line && start >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        int at = Math.max(0, start);
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return problem(at, message);
    }

    /** The line of a place, from 1. */
    int line(int offset) {
        return 1
                + (int) text.substring(0, Math.min(offset, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
