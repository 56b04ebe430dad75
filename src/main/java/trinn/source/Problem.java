package trinn.source;

/**
 * One thing that is wrong in a text that somebody wrote.
 *
 * @param file the file's name as its author knows it
 * @param line from 1; 0 where the problem is the whole file's
 * @param column from 1; 0 where the problem is the whole line's
 * @param message what is wrong and what to write instead
 */
public record Problem(String file, int line, int column, String message) {

    /** {@code file:line:column: message}, without the parts that are not known. */
    @Override
    public String toString() {
        String place = line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        return place + ": " + message;
    }
}
