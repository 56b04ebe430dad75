package trinn.population.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.population.DataSet;
import trinn.population.Sale;

/** Writes one data set; the caller opens the transaction. */
final class DataSetWriter {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DataSetWriter(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The id of the new data set. */
    long write(DataSet data) {
        List<FactSet> factSets = data.factSets();
        long id = writeSummary(data, factSets);
        writePeople(id, data);
        writePlansAndSales(id, data);
        writeFactSets(id, factSets);
        return id;
    }

    private long writeSummary(DataSet data, List<FactSet> factSets) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO data_sets"
                        + " (name, currency, description, content_hash, sellers, periods, fact_sets, sales_total)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        data.name(),
                        data.currency(),
                        data.description(),
                        data.contentHash(),
                        data.payees().size(),
                        factSets.stream().map(FactSet::period).distinct().count(),
                        factSets.size(),
                        data.sales().stream().map(Sale::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private void writePeople(long id, DataSet data) {
        insert(
                "departments (data_set_id, id, name, source_file, source_row)",
                data.departments(),
                unit -> row(
                        id,
                        unit.id(),
                        unit.name(),
                        unit.origin().file(),
                        unit.origin().row()));
        insert(
                "payees (data_set_id, id, name, job_title, department, commission_rate, variable_base,"
                        + " source_file, source_row)",
                data.payees(),
                payee -> row(
                        id,
                        payee.id(),
                        payee.name(),
                        payee.role(),
                        payee.department(),
                        payee.commissionRate(),
                        payee.variableBase(),
                        payee.origin().file(),
                        payee.origin().row()));
    }

    private void writePlansAndSales(long id, DataSet data) {
        insert(
                "quotas (data_set_id, payee, starts, ends, amount, source_file, source_row)",
                data.quotas(),
                quota -> row(
                        id,
                        quota.payee(),
                        quota.period().from(),
                        quota.period().to(),
                        quota.amount(),
                        quota.origin().file(),
                        quota.origin().row()));
        insert(
                "sales (data_set_id, id, payee, sold_on, amount, source_file, source_row)",
                data.sales(),
                sale -> row(
                        id,
                        sale.id(),
                        sale.payee(),
                        sale.date(),
                        sale.amount(),
                        sale.origin().file(),
                        sale.origin().row()));
    }

    private void writeFactSets(long id, List<FactSet> factSets) {
        List<Object[]> sets = new ArrayList<>();
        List<Object[]> kpis = new ArrayList<>();
        for (FactSet facts : factSets) {
            int place = sets.size();
            sets.add(row(
                    id,
                    place,
                    facts.seller().id(),
                    facts.seller().department(),
                    facts.period().from(),
                    facts.period().to()));
            for (int i = 0; i < facts.kpis().size(); i++) {
                Kpi kpi = facts.kpis().get(i);
                kpis.add(row(
                        id,
                        place,
                        i,
                        kpi.code(),
                        kpi.window().name(),
                        kpi.actual(),
                        kpi.target(),
                        kpi.base(),
                        kpi.norm(),
                        kpi.weight()));
            }
        }
        insert("fact_sets (data_set_id, place, payee, department, starts, ends)", sets, Function.identity());
        insert(
                "kpis (data_set_id, fact_set, place, code, measured_over, actual, target, base, norm, weight)",
                kpis,
                Function.identity());
    }

    private <T> void insert(String tableAndColumns, List<T> records, Function<T, Object[]> row) {
        long columns = tableAndColumns.chars().filter(c -> c == ',').count() + 1;
        String sql = "INSERT INTO %s VALUES (%s)".formatted(tableAndColumns, "?, ".repeat((int) columns - 1) + "?");
        for (int from = 0; from < records.size(); from += BATCH) {
            List<T> batch = records.subList(from, Math.min(from + BATCH, records.size()));
            batches.batchUpdate(sql, batch.stream().map(row).toList());
        }
    }

    private static Object[] row(Object... values) {
        return values;
    }
}
