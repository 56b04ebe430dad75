package trinn.verification.store;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import trinn.audit.Head;
import trinn.audit.store.AuditReader;
import trinn.payrun.store.RunCheck;
import trinn.payrun.store.RunReplay;
import trinn.population.store.DataSets;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.store.WhatIfRuns;

/** Works the chain of the log out again, and every hash of what is stored, and names the first thing that is not as it was. */
@Component
public final class Verification {

    private final JdbcClient jdbc;
    private final AuditReader log;
    private final DataSets dataSets;
    private final SchemeVersions schemes;
    private final WhatIfRuns runs;
    private final RunCheck pay;
    private final RunReplay replay;
    private final TransactionTemplate snapshot;

    /** On the application's database. */
    public Verification(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            DataSets dataSets,
            SchemeVersions schemes,
            WhatIfRuns runs,
            RunReplay replay) {
        this.jdbc = JdbcClient.create(template);
        this.log = new AuditReader(template);
        this.dataSets = dataSets;
        this.schemes = schemes;
        this.runs = runs;
        this.pay = new RunCheck(template);
        this.replay = replay;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Hears how far it is; what it throws ends the search. */
    public interface Progress {

        /** So many entries and records of all were looked at. */
        void at(long done, long all);
    }

    /**
     * Looks at all that is stored, as it is at this moment.
     *
     * @param known heads that were written down; the log has to lead through them
     */
    public Verified verify(List<Head> known, Progress progress) {
        return Objects.requireNonNull(snapshot.execute(
                status -> new Search(jdbc, log, dataSets, schemes, runs, pay, replay, progress).run(known)));
    }
}
