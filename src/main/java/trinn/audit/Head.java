package trinn.audit;

import java.util.regex.Pattern;

/**
 * The end of a chain, which stands for all that is in it.
 *
 * @param number of the last entry; 0 for none
 * @param hash of the last entry
 */
public record Head(long number, String hash) {

    /** That of a chain of which nothing is there yet. */
    public static final Head NONE = new Head(0, "0".repeat(64));

    private static final Pattern FORM = Pattern.compile("[0-9]{1,18}-[0-9a-f]{64}");

    /**
     * What {@link #toString()} gives.
     *
     * @throws IllegalArgumentException where it is something else; the message says what it has to be
     */
    public static Head parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A head is a number, a hyphen and 64 hexadecimal digits, such as 12-%s; this is %s."
                            .formatted("0a".repeat(32), text));
        }
        int hyphen = text.indexOf('-');
        return new Head(Long.parseLong(text.substring(0, hyphen)), text.substring(hyphen + 1));
    }

    /** As people write it down: {@code 12-0a0a…}. */
    @Override
    public String toString() {
        return number + "-" + hash;
    }
}
