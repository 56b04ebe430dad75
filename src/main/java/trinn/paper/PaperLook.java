package trinn.paper;

import java.util.regex.Pattern;

/**
 * How the papers of a company look.
 *
 * @param company its name, at the head of each paper; empty for none
 * @param colour of lines and bars, as {@code #rrggbb}; never of text, so any colour can be read and printed
 * @param tint behind the figure that a paper is about, as {@code #rrggbb}; a light one
 */
public record PaperLook(String company, String colour, String tint) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    /** A quiet blue, for a company that wants no other. */
    public static final PaperLook PLAIN = new PaperLook("", "#1d4ed8", "#f1f4f9");

    /** @throws IllegalArgumentException where a colour is not written as {@code #rrggbb} */
    public PaperLook {
        for (String each : new String[] {colour, tint}) {
            if (!HEX.matcher(each).matches()) {
                throw new IllegalArgumentException(
                        "\"%s\" is no colour. Write # and six digits, such as #1d4ed8.".formatted(each));
            }
        }
    }

    /** The same look for another company. */
    public PaperLook of(String name) {
        return new PaperLook(name, colour, tint);
    }
}
