package trinn.simulation.store;

import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.store.Durable;

/** The saved what-ifs. They are never changed: saving the same again is another run. */
@Component
public final class WhatIfRuns {

    private final JdbcClient jdbc;
    private final Durable durable;
    private final AuditLog audit;
    private final RunWriter writer;
    private final RunReader reader;

    /** On the application's database. */
    public WhatIfRuns(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(template);
        this.durable = new Durable(template, transactions);
        this.audit = new AuditLog(template);
        this.writer = new RunWriter(jdbc, template);
        this.reader = new RunReader(jdbc);
    }

    /**
     * Saves a what-if wholly or, where anything fails, not at all.
     *
     * @return the id of the new run
     * @throws NoSuchElementException where its data set or one of its schemes is not stored
     */
    public long save(NewRun run) {
        return durable.write(() -> {
            long id = writer.write(run);
            StoredRun stored = reader.load(id);
            audit.record(
                    Deed.WHAT_IF_SAVED,
                    Subject.of(Kind.WHAT_IF, id, run.name()),
                    "hash",
                    stored.identity().hash(),
                    "results",
                    stored.resultsHash());
            return id;
        });
    }

    /** All what-ifs, the newest first. */
    public List<RunSummary> all() {
        return reader.summaries();
    }

    /**
     * A what-if with everything needed to ask its question again, and the results that it had.
     *
     * @throws NoSuchElementException where there is none with this id
     * @throws IllegalStateException where somebody changed the stored question
     */
    public StoredRun load(long id) {
        return reader.load(id);
    }

    /** Deletes a what-if with its results; does nothing where there is none with this id. */
    public void delete(long id) {
        durable.write(() -> {
            jdbc.sql("SELECT name FROM what_if_runs WHERE id = ?")
                    .param(id)
                    .query(String.class)
                    .optional()
                    .ifPresent(name -> audit.record(Deed.WHAT_IF_DELETED, Subject.of(Kind.WHAT_IF, id, name)));
            return jdbc.sql("DELETE FROM what_if_runs WHERE id = ?").param(id).update();
        });
    }
}
