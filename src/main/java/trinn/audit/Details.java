package trinn.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What more is to be said of a deed: names and values, kept as a JSON object of texts. */
public final class Details {

    private static final String STRING = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern PAIR = Pattern.compile(STRING + ":" + STRING);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(u[0-9a-f]{4}|.)");
    private static final int HEX = 16;

    private Details() {}

    /**
     * Writes names and values by turns, in this order.
     *
     * @throws IllegalArgumentException where a name has no value
     */
    public static String text(String... pairs) {
        if (pairs.length % 2 != 0) {
            throw new IllegalArgumentException("Every name needs a value.");
        }
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < pairs.length; i++) {
            text.append(i == 0 ? "" : i % 2 == 0 ? "," : ":").append(quoted(pairs[i]));
        }
        return text.append("}").toString();
    }

    /** Reads what {@link #text} wrote, in its order; of other texts what looks like it. */
    public static Map<String, String> parse(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        PAIR.matcher(text).results().forEach(pair -> pairs.put(unquoted(pair.group(1)), unquoted(pair.group(2))));
        return Collections.unmodifiableMap(pairs);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(one -> {
            if (one == '"' || one == '\\') {
                quoted.append('\\').append((char) one);
            } else if (one < ' ') {
                quoted.append("\\u%04x".formatted(one));
            } else {
                quoted.append((char) one);
            }
        });
        return quoted.append('"').toString();
    }

    private static String unquoted(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> {
            String what = found.group(1);
            String meant = what.length() > 1 ? Character.toString(Integer.parseInt(what.substring(1), HEX)) : what;
            return Matcher.quoteReplacement(meant);
        });
    }
}
