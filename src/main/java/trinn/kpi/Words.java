package trinn.kpi;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words as YAML writes them. */
final class Words {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}0-9]([\\p{L}0-9 ._-]*[\\p{L}0-9.])?");

    private Words() {}

    /** As it is, or in quotation marks where YAML would read something else. */
    static String quoted(String text) {
        return PLAIN.matcher(text).matches()
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The constant in small letters with hyphens. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
