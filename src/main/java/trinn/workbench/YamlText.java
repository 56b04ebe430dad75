package trinn.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import trinn.source.ProblemsException;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/**
 * Changes of a YAML text that leave everything else as it was written. Places are those of the text as it was; pieces must not overlap.
 */
final class YamlText {

    private record Piece(int from, int to, String by) {}

    private static final Pattern KEY = Pattern.compile("\\s*[\\w-]+:\\s+");
    private static final Pattern REST = Pattern.compile("\\s*(\\s#.*)?");

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();

    YamlText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** What stands between two places. */
    String of(int from, int to) {
        return text.substring(from, to);
    }

    /** A value as it is written. */
    String of(YamlNode node) {
        return of(node.start(), node.contentEnd());
    }

    /** How lines end. */
    String newLine() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** Where the line of a place begins. */
    int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Where the line of a place ends, before what ends it. */
    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            return text.length();
        }
        return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Where the next line begins. */
    int nextLine(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    void replace(int from, int to, String by) {
        pieces.add(new Piece(from, to, by));
    }

    void insert(int at, String what) {
        replace(at, at, what);
    }

    void removeLines(int from, int to) {
        replace(lineStart(from), nextLine(to), "");
    }

    /** Replaces a single value, keeping the quotes that it has; a number that says the same stays as it is written. */
    void put(YamlNode node, String value) {
        if (!Digits.same(node.text(), value)) {
            boolean quoted = text.startsWith("\"", node.start());
            boolean plain = isAlone(node) ? isPlain(value) : isPlainBetweenCommas(value);
            replace(node.start(), node.contentEnd(), quoted || !plain ? Yaml.quoted(value) : value);
        }
    }

    /** Whether a key and this value are all there is in the line, so that a comma in it ends nothing. */
    private boolean isAlone(YamlNode node) {
        return KEY.matcher(of(lineStart(node.start()), node.start())).matches()
                && REST.matcher(of(node.contentEnd(), lineEnd(node.contentEnd())))
                        .matches();
    }

    /** The text with all changes made. */
    String done() {
        return done(0, text.length());
    }

    /** A part of the text with the changes made that lie in it. */
    String done(int from, int to) {
        StringBuilder changed = new StringBuilder();
        int at = from;
        List<Piece> ordered =
                pieces.stream().sorted(Comparator.comparingInt(Piece::from)).toList();
        for (Piece piece : ordered) {
            changed.append(text, at, piece.from()).append(piece.by());
            at = piece.to();
        }
        return changed.append(text, at, to).toString();
    }

    /** A word or sentence as it is written in YAML, in quotes where it could be taken for something else. */
    static String scalar(String value) {
        return isPlainBetweenCommas(value) ? value : Yaml.quoted(value);
    }

    private static boolean isPlainBetweenCommas(String value) {
        return isPlain(value) && says("{a: " + value + ", b: c}", value);
    }

    private static boolean isPlain(String value) {
        return !value.isBlank() && says("a: " + value + "\nb: c", value);
    }

    private static boolean says(String yaml, String value) {
        try {
            YamlNode read = Yaml.parse("", yaml);
            return read.map().size() == 2 && read.need("a").text().equals(value);
        } catch (ProblemsException e) {
            return false;
        }
    }
}
