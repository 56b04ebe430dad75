package trinn.payrun.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trinn.payrun.Cause.Changed;
import trinn.payrun.Cause.How;
import trinn.population.store.DataSets;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.source.Sha256;

/** Which records of two versions of a data set are not the same, and whom they are about. */
final class RecordChanges {

    private static final int LONGEST_ID = 100;

    /** What is kept of a record while the others are read. */
    private record Kept(String hash, String payee, String sale, String invoice) {}

    private final DataSets dataSets;
    private final Map<String, List<Changed>> changes = new HashMap<>();
    private final Map<String, String> sellers = new HashMap<>();
    private final Map<String, String> invoices = new HashMap<>();

    private RecordChanges(DataSets dataSets) {
        this.dataSets = dataSets;
    }

    /** By payee; those that are about nobody in particular under the empty text. */
    static Map<String, List<Changed>> between(DataSets dataSets, long then, long now) {
        RecordChanges found = new RecordChanges(dataSets);
        for (long data : new long[] {then, now}) {
            dataSets.each(data, RecordType.SALES, row -> {
                found.sellers.put(row.text("id"), row.text("payee"));
                found.invoices.putIfAbsent(row.text("invoice"), row.text("payee"));
            });
        }
        for (RecordType type : RecordType.values()) {
            found.compare(type, then, now);
        }
        return found.changes;
    }

    private void compare(RecordType type, long then, long now) {
        Map<String, Kept> before = new LinkedHashMap<>();
        dataSets.each(then, type, row -> before.put(key(row), kept(row)));
        dataSets.each(now, type, row -> {
            Kept is = kept(row);
            Kept was = before.remove(key(row));
            if (was == null) {
                add(type, row, is, How.NEW);
            } else if (!was.hash().equals(is.hash())) {
                add(type, row, is, How.CHANGED);
            }
        });
        before.forEach((key, was) -> note(was, new Changed(type.code(), shortened(key), How.GONE)));
    }

    private void add(RecordType type, Row row, Kept is, How how) {
        note(is, new Changed(type.code(), shortened(key(row)), how));
    }

    private void note(Kept about, Changed change) {
        changes.computeIfAbsent(payee(about), any -> new ArrayList<>()).add(change);
    }

    private String payee(Kept about) {
        if (!about.payee().isEmpty()) {
            return about.payee();
        }
        return sellers.getOrDefault(about.sale(), invoices.getOrDefault(about.invoice(), ""));
    }

    /** The id, or all that a record says where it has none. */
    private static String key(Row row) {
        return row.type().hasId() ? row.text("id") : text(row);
    }

    private static String text(Row row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.type().fields().size(); i++) {
            Object value = row.value(i);
            text.append(i == 0 ? "" : ", ").append(value == null ? "" : value);
        }
        return row.attributes().isEmpty() ? text.toString() : text + ", " + row.attributes();
    }

    private static Kept kept(Row row) {
        return new Kept(Sha256.hex(text(row)), of(row, "payee"), of(row, "sale"), of(row, "invoice"));
    }

    private static String of(Row row, String field) {
        return row.type().has(field) ? row.text(field) : "";
    }

    private static String shortened(String key) {
        return key.length() > LONGEST_ID ? key.substring(0, LONGEST_ID) + "…" : key;
    }
}
