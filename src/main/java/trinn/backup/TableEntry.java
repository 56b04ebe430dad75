package trinn.backup;

import java.util.List;
import java.util.Map;

/**
 * What a manifest says of a table.
 *
 * @param name in lower case
 * @param columns in the order in which rows name their values
 * @param rows how many there are
 * @param sha256 of the bytes in which they stand, in hexadecimal
 * @param sum of the rows in whatever order, see {@link RowSum}
 * @param next what columns that number themselves give next
 */
public record TableEntry(
        String name, List<Column> columns, long rows, String sha256, String sum, Map<String, Long> next) {

    /** Keeps copies. */
    public TableEntry {
        columns = List.copyOf(columns);
        next = Map.copyOf(next);
    }

    /** Where its rows stand in the zip. */
    String path() {
        return "tables/" + name + ".jsonl";
    }
}
