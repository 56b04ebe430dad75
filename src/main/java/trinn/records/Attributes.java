package trinn.records;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What records say besides their fields, in columns of the company's own: territory, channel, brand. Their values are words.
 * Many records say the same, so equal attributes of one reading are one object. For several threads.
 */
public final class Attributes {

    /** What stands before the name of an attribute where fields are named, as in {@code attribute.territory}. */
    public static final String PREFIX = "attribute.";

    /** What a name can be, in words. */
    public static final String NAME_FORM = "letters, digits, blanks, - and _, at most 60";

    private static final int LONGEST_NAME = 60;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _-]{0,58}[\\p{L}\\p{N}])?");

    private final Map<Map<String, String>, SortedMap<String, String>> seen = new ConcurrentHashMap<>();

    /** Whether the name of a field is that of an attribute. */
    public static boolean isOne(String field) {
        return field.startsWith(PREFIX) && isName(field.substring(PREFIX.length()));
    }

    /** Whether an attribute can be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The name for a column's attribute, where none is said: its words in small letters; the empty text where it has none. */
    public static String nameFor(String column) {
        String words = column.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_-]+", " ")
                .replaceAll("^[ _-]+", "");
        return words.substring(0, Math.min(words.length(), LONGEST_NAME)).replaceAll("[ _-]+$", "");
    }

    /** The name of an attribute, of its {@linkplain #isOne field's}. */
    public static String name(String field) {
        return field.substring(PREFIX.length());
    }

    /** Those of a map that say something, by name; an object for all equal ones. */
    public SortedMap<String, String> of(Map<String, String> values) {
        SortedMap<String, String> known = seen.get(values);
        if (known != null) {
            return known;
        }
        SortedMap<String, String> said = new TreeMap<>(values);
        said.values().removeIf(String::isEmpty);
        SortedMap<String, String> kept =
                seen.computeIfAbsent(Map.copyOf(said), any -> Collections.unmodifiableSortedMap(said));
        seen.put(Map.copyOf(values), kept);
        return kept;
    }

    /** One line for each: {@code territory=North}; the empty text for none. */
    public static String text(SortedMap<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** What {@link #text(SortedMap)} wrote. */
    public SortedMap<String, String> parse(String text) {
        Map<String, String> values = new HashMap<>();
        text.lines().forEach(line -> {
            int sign = line.indexOf('=');
            values.put(line.substring(0, sign), line.substring(sign + 1));
        });
        return of(values);
    }
}
