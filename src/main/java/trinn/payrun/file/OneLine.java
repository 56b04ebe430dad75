package trinn.payrun.file;

import java.util.regex.Pattern;

/** Texts of the data in files of lines: on one line, without signs that no file may hold. */
final class OneLine {

    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\uFFFE\\uFFFF]+");

    private OneLine() {}

    /** The text with a blank for whatever would break its line. */
    static String of(String text) {
        return NOT_SHOWN.matcher(text).replaceAll(" ").strip();
    }
}
