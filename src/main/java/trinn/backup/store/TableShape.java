package trinn.backup.store;

import java.util.List;
import java.util.Set;
import trinn.backup.Column;

/**
 * A table as the database has it.
 *
 * @param name as the database spells it
 * @param columns as the database spells them, in their order
 * @param kinds the columns as backups name them, in the same order
 * @param key which of the columns tell rows apart, in their order
 * @param numbering the columns that number themselves
 * @param refersTo the other tables whose rows its rows need
 */
record TableShape(
        String name,
        List<String> columns,
        List<Column> kinds,
        List<String> key,
        List<String> numbering,
        Set<String> refersTo) {

    /** As backups name it. */
    String title() {
        return name.toLowerCase(java.util.Locale.ROOT);
    }

    /** The same with its columns in another order. */
    TableShape inOrderOf(List<Column> order) {
        List<String> spelt =
                order.stream().map(column -> columns.get(kinds.indexOf(column))).toList();
        return new TableShape(name, spelt, List.copyOf(order), key, numbering, refersTo);
    }

    /** A name as SQL wants it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
