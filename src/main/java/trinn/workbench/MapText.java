package trinn.workbench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.source.YamlNode;

/** Adds, changes and removes keys of a mapping in a YAML text, each on a line of its own or between commas, as its neighbours are. */
final class MapText {

    private final YamlText text;
    private final YamlNode map;

    MapText(YamlText text, YamlNode map) {
        this.text = text;
        this.map = map;
    }

    /**
     * Says a word or sentence under a key.
     *
     * @param before keys behind which a new one stands, the last of them that is there
     */
    void say(String key, String value, List<String> before) {
        YamlNode node = map.get(key);
        if (node == null) {
            add(key, key + ": " + YamlText.scalar(value), before);
        } else {
            text.put(node, value);
        }
    }

    /** Writes a value in the place of what stands under a key, or where a new key belongs. */
    void write(String key, String value, List<String> before) {
        YamlNode node = map.get(key);
        if (node == null) {
            add(key, key + ": " + value, before);
        } else {
            text.replace(node.start(), node.contentEnd(), value);
        }
    }

    /** Puts an entry behind another, or behind the last one. Its further lines are indented as from the first column. */
    void add(String key, String entry, List<String> before) {
        Map<String, YamlNode> keys = map.keys();
        String neighbour = keys.keySet().stream()
                .filter(one -> before.contains(one))
                .reduce((first, second) -> second)
                .orElse(List.copyOf(keys.keySet()).getLast());
        YamlNode last = map.need(neighbour);
        if (map.isFlow()) {
            text.insert(last.contentEnd(), ", " + entry);
        } else {
            int at = keys.get(neighbour).start();
            String indent = " ".repeat(at - text.lineStart(at));
            String line = text.newLine() + indent;
            text.insert(text.lineEnd(last.contentEnd()), line + entry.replace("\n", line));
        }
    }

    /** Takes a key out with its value; the mapping must have another one. */
    void remove(String key) {
        Map<String, YamlNode> keys = map.keys();
        YamlNode name = keys.get(key);
        if (name == null) {
            return;
        }
        YamlNode value = map.need(key);
        if (!map.isFlow()) {
            text.removeLines(name.start(), value.contentEnd());
            return;
        }
        @Nullable String before = null;
        for (String one : keys.keySet()) {
            if (one.equals(key)) {
                break;
            }
            before = one;
        }
        if (before == null) {
            String next = List.copyOf(keys.keySet()).get(1);
            text.replace(name.start(), keys.get(next).start(), "");
        } else {
            text.replace(map.need(before).contentEnd(), value.contentEnd(), "");
        }
    }
}
