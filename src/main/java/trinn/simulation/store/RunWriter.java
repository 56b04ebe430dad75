package trinn.simulation.store;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import trinn.engine.EngineVersion;
import trinn.simulation.ComparisonRow;
import trinn.simulation.RunIdentity;
import trinn.simulation.SideKey;

/** Writes one what-if; the caller opens the transaction. */
final class RunWriter {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RunWriter(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The id of the new run. */
    long write(NewRun run) {
        requireStored(run.baseline());
        requireStored(run.alternative());
        RunIdentity identity = new RunIdentity(
                contentHash(run.dataSetId()), run.kpis(), run.baseline(), run.alternative(), EngineVersion.CURRENT);
        long id = writeRun(run, identity);
        writeRows(id, run.comparison().rows());
        return id;
    }

    private long writeRun(NewRun run, RunIdentity identity) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        "INSERT INTO what_if_runs (name, data_set_id, kpis, baseline_scheme, baseline_terms, alternative_scheme,"
                                + " alternative_terms, baseline_bindings, alternative_bindings, engine, run_identity, baseline_total, alternative_total)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        run.name(),
                        run.dataSetId(),
                        run.kpis(),
                        run.baseline().scheme(),
                        run.baseline().terms(),
                        run.alternative().scheme(),
                        run.alternative().terms(),
                        run.baseline().bindings(),
                        run.alternative().bindings(),
                        identity.engine(),
                        identity.hash(),
                        run.comparison().baseline(),
                        run.comparison().alternative())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private void writeRows(long id, List<ComparisonRow> rows) {
        List<Object[]> values = new ArrayList<>();
        for (ComparisonRow row : rows) {
            values.add(new Object[] {
                id,
                values.size(),
                row.facts().seller().id(),
                row.facts().period().from(),
                row.facts().period().to(),
                row.baseline(),
                row.alternative()
            });
        }
        for (int from = 0; from < values.size(); from += BATCH) {
            batches.batchUpdate(
                    "INSERT INTO what_if_rows (run_id, place, payee, starts, ends, baseline, alternative)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    values.subList(from, Math.min(from + BATCH, values.size())));
        }
    }

    private String contentHash(long dataSetId) {
        return jdbc.sql("SELECT content_hash FROM data_sets WHERE id = ?")
                .param(dataSetId)
                .query(String.class)
                .optional()
                .orElseThrow(
                        () -> new NoSuchElementException("There is no data set with the id %d.".formatted(dataSetId)));
    }

    private void requireStored(SideKey side) {
        if (jdbc.sql("SELECT 1 FROM scheme_versions WHERE hash = ?")
                .param(side.scheme())
                .query(Integer.class)
                .list()
                .isEmpty()) {
            throw new NoSuchElementException(
                    "There is no version of a scheme with the hash %s.".formatted(side.scheme()));
        }
    }
}
