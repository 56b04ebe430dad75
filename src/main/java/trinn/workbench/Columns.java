package trinn.workbench;

import java.util.ArrayList;
import java.util.List;
import trinn.workbench.WrittenTerm.Row;

/**
 * What became of the columns of a table.
 *
 * @param at the first column that is new or gone, from 0
 * @param added how many are new there
 * @param gone how many are gone there
 */
record Columns(int at, int added, int gone) {

    /** The difference between borders of columns before and after. */
    static Columns between(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && Digits.same(before.get(head), after.get(head))) {
            head++;
        }
        int more = after.size() - before.size();
        return new Columns(Math.min(head, shorter), Math.max(0, more), Math.max(0, -more));
    }

    boolean differ() {
        return added > 0 || gone > 0;
    }

    /** Rows with as many columns as there are now. */
    List<Row> of(List<Row> rows) {
        return rows.stream().map(this::of).toList();
    }

    private Row of(Row row) {
        List<String> gives = new ArrayList<>(row.gives());
        for (int i = 0; i < gone && at < gives.size(); i++) {
            gives.remove(at);
        }
        for (int i = 0; i < added; i++) {
            gives.add(Math.min(at, gives.size()), gives.isEmpty() ? "" : gives.get(Math.max(0, at - 1)));
        }
        return new Row(row.from(), gives);
    }
}
