package trinn.scheme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of messages: the texts of a scheme in one language. It is a file of properties in UTF-8 that needs no escapes,
 * one {@code key=text} a line, so every text stands in the file as it is read, and its place is known.
 *
 * @param name the file's name
 * @param text all of it
 * @param entries by key, in the order of the file
 * @param flaws lines that say nothing
 */
public record MessageFile(String name, String text, Map<String, Entry> entries, List<Flaw> flaws) {

    /** How the name of such a file begins. */
    static final String START = "messages_";

    /** How it ends. */
    static final String END = ".properties";

    /** Copies the map and the list. */
    public MessageFile {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        flaws = List.copyOf(flaws);
    }

    /**
     * One text. Places are counted in characters of the file, from 0.
     *
     * @param keyAt where the key starts
     * @param valueAt where the text starts
     * @param value the text
     */
    public record Entry(int keyAt, int valueAt, String value) {}

    /**
     * A line that cannot be read.
     *
     * @param at the place, in characters from 0
     * @param message what is wrong
     * @param suggestion what to write instead
     */
    public record Flaw(int at, String message, String suggestion) {}

    /** The name of the file for a language, by its two letters. */
    public static String name(String language) {
        return START + language + END;
    }

    /** Reads a file; what cannot be read becomes a flaw. */
    public static MessageFile read(String name, String text) {
        MessageFile empty = new MessageFile(name, text, Map.of(), List.of());
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<Flaw> flaws = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            empty.line(start, end, entries, flaws);
            start = end + 1;
        }
        return new MessageFile(name, text, entries, flaws);
    }

    /** The two letters of the language, as the name of the file has them. */
    public String language() {
        return name.substring(START.length(), name.length() - END.length());
    }

    /** Whether a file of this name holds texts in another language. */
    public static boolean isName(String name) {
        return name.startsWith(START) && name.endsWith(END) && name.length() > START.length() + END.length();
    }

    /**
     * The text of the file with another text for a key, and everything else as it was; a new key comes last. Line breaks become
     * blanks and backslashes slashes, which a file has no way to say.
     *
     * @param value an empty one takes the line out
     */
    public String with(String key, String value) {
        String said = value.replace('\\', '/').replaceAll("\\s+", " ").strip();
        Entry entry = entries.get(key);
        if (entry == null) {
            return said.isEmpty()
                    ? text
                    : text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + key + " = " + said + "\n";
        }
        int end = entry.valueAt() + entry.value().length();
        if (!said.isEmpty()) {
            return text.substring(0, entry.valueAt()) + said + text.substring(end);
        }
        int start = text.lastIndexOf('\n', entry.keyAt()) + 1;
        int next = text.indexOf('\n', end);
        return text.substring(0, start) + (next < 0 ? "" : text.substring(next + 1));
    }

    private void line(int from, int to, Map<String, Entry> entries, List<Flaw> flaws) {
        int start = skipBlanks(from, to);
        int end = start + text.substring(start, to).stripTrailing().length();
        if (start == end || text.charAt(start) == '#' || text.charAt(start) == '!') {
            return;
        }
        int backslash = text.indexOf('\\', start);
        int sign = text.indexOf('=', start);
        if (backslash >= 0 && backslash < end) {
            flaws.add(new Flaw(
                    backslash,
                    "A backslash has no meaning here.",
                    "Write letters as they are, because the file is UTF-8, and each text on one line."));
            return;
        }
        if (sign < 0 || sign >= end) {
            flaws.add(new Flaw(start, "This line has no text.", "Write the key, = and the text, such as title=Bonus."));
            return;
        }
        String key = text.substring(start, sign).strip();
        int value = skipBlanks(sign + 1, end);
        if (value == end) {
            flaws.add(
                    new Flaw(start, "The text of \"%s\" is empty.".formatted(key), "Write it, or take the line out."));
        } else if (entries.putIfAbsent(key, new Entry(start, value, text.substring(value, end))) != null) {
            flaws.add(new Flaw(start, "The key \"%s\" stands here twice.".formatted(key), "Take one of them out."));
        }
    }

    private int skipBlanks(int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
