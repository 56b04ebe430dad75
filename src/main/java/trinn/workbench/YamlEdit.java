package trinn.workbench;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import trinn.source.YamlNode;

/** Small edits of a YAML text, in the manner in which the text around is written: in brackets, or indented. */
final class YamlEdit {

    /** What can stand without quotes, in brackets too. */
    private static final Pattern PLAIN =
            Pattern.compile("(?:[\\p{L}\\p{Nd}.+]|-\\p{Nd})[^,\\[\\]{}#&*!|>\"%@`:\\\\\\p{Cntrl}]*");

    private YamlEdit() {}

    /** A word as a value: in quotes where it would be read as something else without. */
    static String word(String word) {
        return PLAIN.matcher(word).matches() && word.equals(word.strip())
                ? word
                : JsonMapper.shared().writeValueAsString(word);
    }

    /** The text with another value in the place of this one. */
    static String replaced(String text, YamlNode value, String by) {
        return text.substring(0, value.start()) + by + text.substring(value.contentEnd());
    }

    /** The text with another value of a key, right behind it; {@code by} begins with a blank or a new line. */
    static String valued(String text, YamlNode map, String key, String by) {
        int colon =
                text.indexOf(':', Objects.requireNonNull(map.keys().get(key)).contentEnd());
        return text.substring(0, colon + 1) + by + text.substring(map.need(key).contentEnd());
    }

    /** The text with one more key behind the others of a mapping. */
    static String put(String text, YamlNode map, String key, String value) {
        return added(text, map, map.map().isEmpty(), key + ": " + value, "{%s}");
    }

    /** The text with one more item behind the others of a list. */
    static String add(String text, YamlNode list, String item) {
        String written = list.isFlow() ? item : "- " + item;
        return added(text, list, list.list().isEmpty(), written, "[%s]");
    }

    private static String added(String text, YamlNode to, boolean empty, String what, String alone) {
        if (empty) {
            return replaced(text, to, alone.formatted(what));
        }
        int tail = to.contentEnd();
        if (to.isFlow()) {
            int last = tail - 1;
            while (Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            return text.substring(0, last) + ", " + what + text.substring(last);
        }
        int end = endOfLine(text, tail);
        return text.substring(0, end) + "\n" + " ".repeat(to.column() - 1) + what + text.substring(end);
    }

    /** The text without a key of a mapping. */
    static String without(String text, YamlNode map, String key) {
        List<String> keys = List.copyOf(map.map().keySet());
        YamlNode from = Objects.requireNonNull(map.keys().get(key));
        int at = keys.indexOf(key);
        YamlNode next = at + 1 < keys.size() ? map.keys().get(keys.get(at + 1)) : null;
        YamlNode before = at > 0 ? map.get(keys.get(at - 1)) : null;
        return cut(text, map, from, map.need(key), before, next, "{}");
    }

    /** The text without an item of a list. */
    static String without(String text, YamlNode list, YamlNode item) {
        List<YamlNode> items = list.list();
        int at = 0;
        while (items.get(at).start() != item.start()) {
            at++;
        }
        YamlNode next = at + 1 < items.size() ? items.get(at + 1) : null;
        return cut(text, list, item, item, at > 0 ? items.get(at - 1) : null, next, "[]");
    }

    private static String cut(
            String text,
            YamlNode of,
            YamlNode from,
            YamlNode to,
            @Nullable YamlNode before,
            @Nullable YamlNode next,
            String nothing) {
        if (before == null && next == null) {
            return replaced(text, of, nothing);
        }
        if (!of.isFlow() && before != null) {
            return text.substring(0, endOfLine(text, before.contentEnd()))
                    + text.substring(endOfLine(text, to.contentEnd()));
        }
        return next == null
                ? text.substring(0, Objects.requireNonNull(before).contentEnd()) + text.substring(to.contentEnd())
                : text.substring(0, from.start()) + text.substring(next.start());
    }

    /** Where the line of a place ends, before its break. */
    static int endOfLine(String text, int at) {
        int end = text.indexOf('\n', at);
        int last = end < 0 ? text.length() : end;
        return last > at && text.charAt(last - 1) == '\r' ? last - 1 : last;
    }

    /** Where the line of a place begins. */
    static int startOfLine(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }
}
