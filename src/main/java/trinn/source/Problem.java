package trinn.source;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a text that somebody wrote.
 *
 * @param file the file's name as its author knows it
 * @param line from 1; 0 where the problem is the whole file's
 * @param column from 1; 0 where the problem is the whole line's
 * @param severity whether the text can be used all the same
 * @param code the number under which the documentation explains it, such as {@code TR-014}; empty where it has none
 * @param message what is wrong
 * @param suggestion what to write instead; empty where the message says it
 * @param fix a change that mends it, where that is mechanical
 */
public record Problem(
        String file,
        int line,
        int column,
        Severity severity,
        String code,
        String message,
        String suggestion,
        @Nullable Fix fix) {

    /** An error without a code, whose message says what to write instead. */
    public Problem(String file, int line, int column, String message) {
        this(file, line, column, Severity.ERROR, "", message, "", null);
    }

    /** Whether the text cannot be used. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The message and what to write instead, for people. */
    public String advice() {
        return suggestion.isEmpty() ? message : message + " " + suggestion;
    }

    /** {@code file:line:column: code message suggestion}, without the parts that are not known. */
    @Override
    public String toString() {
        String place = line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        String warning = isError() ? "" : "warning ";
        return place + ": " + warning + (code.isEmpty() ? "" : code + " ") + advice();
    }
}
