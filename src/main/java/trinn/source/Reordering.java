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
                changed.append(
                        text, items.get(place - 1).end(), items.get(place).start());
            }
            YamlNode moved = order.get(place);
            changed.append(text, moved.start(), moved.end());
        }
        return Fix.between(text, items.getFirst().start(), items.getLast().end(), changed.toString());
    }
}
