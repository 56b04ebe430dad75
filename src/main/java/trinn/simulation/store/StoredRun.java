package trinn.simulation.store;

import java.math.BigDecimal;
import java.util.List;
import trinn.simulation.RunIdentity;
import trinn.simulation.SideKey;
import trinn.source.Sha256;

/**
 * A saved what-if: its question, to be asked again, and the results that it had.
 *
 * @param summary as the list shows it
 * @param dataSetId the stored data set
 * @param identity all that the results depend on, with both sides
 * @param rows the results, in the order of the population
 */
public record StoredRun(RunSummary summary, long dataSetId, RunIdentity identity, List<StoredRow> rows) {

    /** Copies the list. */
    public StoredRun {
        rows = List.copyOf(rows);
    }

    /** What tells its results from all others: the SHA-256 of its name, its totals and every row. */
    public String resultsHash() {
        StringBuilder text = new StringBuilder();
        append(text, summary.name(), summary.baseline(), summary.alternative());
        for (StoredRow row : rows) {
            append(text, row.payee(), row.period().from(), row.period().to(), row.baseline(), row.alternative());
        }
        return Sha256.hex(text.toString());
    }

    private static void append(StringBuilder text, Object... values) {
        for (Object value : values) {
            String one = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            text.append(one.length()).append(':').append(one);
        }
    }

    /** What is compared with. */
    public SideKey baseline() {
        return identity.baseline();
    }

    /** What is tried. */
    public SideKey alternative() {
        return identity.alternative();
    }
}
