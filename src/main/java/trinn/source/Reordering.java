package trinn.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fix that puts the items of a list in another order, and leaves what stands between them. */
final class Reordering {

    private Reordering() {}

    /** The fix; null where an item goes over several lines, so that what lies between is not clear. */
    static @Nullable Fix of(String text, List<YamlNode> items, List<YamlNode> order) {
        if (items.stream().anyMatch(item -> item.line() != item.endLine() || item.line() == 0)) {
            return null;
        }
        StringBuilder changed = new StringBuilder();
        for (int place = 0; place < items.size(); place++) {
            if (place > 0) {
                changed.append(text, end(text, items.get(place - 1)), start(text, items.get(place)));
            }
            YamlNode moved = order.get(place);
            changed.append(text, start(text, moved), end(text, moved));
        }
        YamlNode first = items.getFirst();
        YamlNode last = items.getLast();
        return new Fix(first.line(), first.column(), last.endLine(), last.endColumn(), changed.toString());
    }

    private static int start(String text, YamlNode node) {
        return Fix.offset(text, node.line(), node.column());
    }

    private static int end(String text, YamlNode node) {
        return Fix.offset(text, node.endLine(), node.endColumn());
    }
}
