package trinn.source;

/**
 * Where something stands in a text.
 *
 * @param line from 1
 * @param column from 1, in characters of Java
 */
public record Place(int line, int column) {

    /** The place of a character, counted from 0; behind the text it is the text's end. */
    public static Place of(String text, int at) {
        int place = Math.clamp(at, 0, text.length());
        int line =
                1 + (int) text.chars().limit(place).filter(one -> one == '\n').count();
        return new Place(line, place - text.lastIndexOf('\n', place - 1));
    }
}
