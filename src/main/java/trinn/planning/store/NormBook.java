package trinn.planning.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.planning.Norms;
import trinn.records.Numbers;
import trinn.store.Durable;

/** The norms of data sets, by their names: all versions of a data set have the same. */
@Component
public final class NormBook {

    private final JdbcTemplate template;
    private final Durable durable;
    private final AuditLog audit;

    /** On the application's database. */
    public NormBook(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.template = template;
        this.durable = new Durable(template, transactions);
        this.audit = new AuditLog(template);
    }

    /** What was kept for a data set, or null where nothing was. */
    public @Nullable Norms find(String dataSet) {
        SortedMap<String, SortedMap<String, BigDecimal>> all = new TreeMap<>();
        SortedMap<String, String> segments = new TreeMap<>();
        List<String> kept = template.query(
                "SELECT department, segment, kpi, per_day FROM norms WHERE data_set = ?",
                (row, number) -> {
                    String department = row.getString("department");
                    BigDecimal norm = row.getBigDecimal("per_day");
                    if (norm == null) {
                        segments.put(department, row.getString("segment"));
                    } else {
                        all.computeIfAbsent(department, id -> new TreeMap<>())
                                .put(row.getString("kpi"), Numbers.canonical(norm));
                    }
                    return department;
                },
                dataSet);
        segments.values().removeIf(String::isEmpty);
        return kept.isEmpty() ? null : new Norms(all, segments);
    }

    /** Keeps the norms of a data set in place of those that there were; that there are none is kept too. */
    public void keep(String dataSet, Norms norms) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {dataSet, Norms.EVERYBODY, norms.segments().getOrDefault(Norms.EVERYBODY, ""), "", null});
        norms.segments().forEach((department, segment) -> {
            if (!department.equals(Norms.EVERYBODY)) {
                rows.add(new Object[] {dataSet, department, segment, "", null});
            }
        });
        norms.all()
                .forEach((department, own) ->
                        own.forEach((kpi, norm) -> rows.add(new Object[] {dataSet, department, "", kpi, norm})));
        durable.write(() -> {
            template.update("DELETE FROM norms WHERE data_set = ?", dataSet);
            audit.record(Deed.NORM_CHANGED, Subject.of(Kind.NORMS, dataSet, dataSet));
            template.batchUpdate(
                    "INSERT INTO norms (data_set, department, segment, kpi, per_day) VALUES (?, ?, ?, ?, ?)", rows);
            return rows.size();
        });
    }
}
