package trinn.workbench;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import trinn.source.YamlNode;

/**
 * Makes a list of a YAML text another one with as few changes as possible: what is the same at its beginning and its end stays, what
 * lies between is changed item by item, and a new item is written as the one beside it is.
 */
final class ListText<T> {

    private final YamlText text;
    private final BiPredicate<YamlNode, T> same;
    private final Change<T> change;

    /** Writes an item in the place of another. */
    interface Change<T> {
        void write(YamlText text, YamlNode node, T item);
    }

    /**
     * @param same whether a node says an item already
     * @param change how it is made to say it
     */
    ListText(YamlText text, BiPredicate<YamlNode, T> same, Change<T> change) {
        this.text = text;
        this.same = same;
        this.change = change;
    }

    /** Makes a list that has an item at least hold these; there must be one at least. */
    void make(YamlNode list, List<T> wanted) {
        List<YamlNode> nodes = list.list();
        int shorter = Math.min(nodes.size(), wanted.size());
        int head = 0;
        while (head < shorter && same.test(nodes.get(head), wanted.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && same.test(nodes.get(nodes.size() - 1 - tail), wanted.get(wanted.size() - 1 - tail))) {
            tail++;
        }
        int both = shorter - tail;
        for (int i = head; i < both; i++) {
            change.write(text, nodes.get(i), wanted.get(i));
        }
        for (int i = both; i < nodes.size() - tail; i++) {
            remove(list, nodes, i);
        }
        BiConsumer<Integer, T> insert =
                list.isFlow() ? (at, item) -> flow(nodes, at, item) : (at, item) -> block(nodes, at, item);
        for (int i = both; i < wanted.size() - tail; i++) {
            insert.accept(both, wanted.get(i));
        }
    }

    private void remove(YamlNode list, List<YamlNode> nodes, int at) {
        YamlNode node = nodes.get(at);
        if (!list.isFlow()) {
            text.removeLines(node.start(), node.contentEnd());
        } else if (at > 0) {
            text.replace(nodes.get(at - 1).contentEnd(), node.contentEnd(), "");
        } else {
            text.replace(node.start(), nodes.get(at + 1).start(), "");
        }
    }

    /** Before the item that stands there now, or behind the last one. */
    private void flow(List<YamlNode> nodes, int at, T item) {
        if (at < 1) {
            text.insert(nodes.getFirst().start(), like(nodes.getFirst(), item) + ", ");
        } else {
            YamlNode before = nodes.get(at - 1);
            text.insert(before.contentEnd(), ", " + like(before, item));
        }
    }

    private void block(List<YamlNode> nodes, int at, T item) {
        YamlNode beside = nodes.get(Math.max(0, at - 1));
        String begin = text.of(text.lineStart(beside.start()), beside.start());
        String line = begin + like(beside, item);
        if (at < 1) {
            text.insert(text.lineStart(beside.start()), line + text.newLine());
        } else {
            text.insert(text.lineEnd(beside.contentEnd()), text.newLine() + line);
        }
    }

    private String like(YamlNode node, T item) {
        YamlText copy = new YamlText(text.text());
        change.write(copy, node, item);
        return copy.done(node.start(), node.contentEnd());
    }
}
