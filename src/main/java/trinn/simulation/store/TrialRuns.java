package trinn.simulation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.records.Numbers;
import trinn.simulation.SideKey;
import trinn.simulation.trial.Groups;
import trinn.simulation.trial.TrialGroup;
import trinn.simulation.trial.TrialSetup;
import trinn.store.Durable;

/** The trials and shadow runs that were started. They are never changed. */
@Component
public final class TrialRuns {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Durable durable;
    private final AuditLog audit;

    /** On the application's database. */
    public TrialRuns(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(template);
        this.batches = template;
        this.durable = new Durable(template, transactions);
        this.audit = new AuditLog(template);
    }

    /**
     * Starts one wholly or, where anything fails, not at all.
     *
     * @return its id
     * @throws org.springframework.dao.DataIntegrityViolationException where one of its schemes is not stored
     */
    public long start(TrialSetup setup) {
        return durable.write(() -> {
            long id = write(setup);
            writeGroup(id, TrialGroup.A, setup.groups().a());
            writeGroup(id, TrialGroup.B, setup.groups().b());
            audit.record(Deed.TRIAL_STARTED, Subject.of(Kind.TRIAL, id, setup.name()), "data", setup.dataSet());
            return id;
        });
    }

    /** All, the newest first. */
    public List<TrialSummary> all() {
        return jdbc.sql("SELECT id, name, kind, data_set, first_day FROM trials ORDER BY id DESC")
                .query((row, number) -> new TrialSummary(
                        row.getLong("id"),
                        row.getString("name"),
                        TrialSetup.Kind.valueOf(row.getString("kind")),
                        row.getString("data_set"),
                        row.getObject("first_day", LocalDate.class)))
                .list();
    }

    /** One with its groups; none where there is none with this id. */
    public Optional<StoredTrial> find(long id) {
        Groups groups = groups(id);
        return jdbc.sql("SELECT * FROM trials WHERE id = ?")
                .param(id)
                .query((row, number) -> trial(row, groups))
                .optional();
    }

    /** Ends and forgets one; does nothing where there is none with this id. */
    public void delete(long id) {
        durable.write(() -> {
            jdbc.sql("SELECT name FROM trials WHERE id = ?")
                    .param(id)
                    .query(String.class)
                    .optional()
                    .ifPresent(name -> audit.record(Deed.TRIAL_DELETED, Subject.of(Kind.TRIAL, id, name)));
            return jdbc.sql("DELETE FROM trials WHERE id = ?").param(id).update();
        });
    }

    private long write(TrialSetup setup) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO trials (name, kind, data_set, in_force_scheme, in_force_terms, in_force_bindings,"
                        + " tried_scheme, tried_terms, tried_bindings, first_day, seed, kpi, difference)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        setup.name(),
                        setup.kind().name(),
                        setup.dataSet(),
                        setup.inForce().scheme(),
                        setup.inForce().terms(),
                        setup.inForce().bindings(),
                        setup.tried().scheme(),
                        setup.tried().terms(),
                        setup.tried().bindings(),
                        setup.start(),
                        setup.seed(),
                        setup.kpi(),
                        setup.difference())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private void writeGroup(long id, TrialGroup group, Collection<String> payees) {
        List<Object[]> values = new ArrayList<>();
        payees.forEach(payee -> values.add(new Object[] {id, payee, group.name()}));
        batches.batchUpdate("INSERT INTO trial_payees (trial_id, payee, in_group) VALUES (?, ?, ?)", values);
    }

    private Groups groups(long id) {
        return new Groups(group(id, TrialGroup.A), group(id, TrialGroup.B));
    }

    private SortedSet<String> group(long id, TrialGroup group) {
        return new TreeSet<>(jdbc.sql("SELECT payee FROM trial_payees WHERE trial_id = ? AND in_group = ?")
                .params(id, group.name())
                .query(String.class)
                .list());
    }

    private static StoredTrial trial(ResultSet row, Groups groups) throws SQLException {
        return new StoredTrial(
                row.getLong("id"),
                new TrialSetup(
                        row.getString("name"),
                        TrialSetup.Kind.valueOf(row.getString("kind")),
                        row.getString("data_set"),
                        side(row, "in_force"),
                        side(row, "tried"),
                        row.getObject("first_day", LocalDate.class),
                        row.getLong("seed"),
                        row.getString("kpi"),
                        Numbers.canonical(row.getBigDecimal("difference")),
                        groups),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }

    private static SideKey side(ResultSet row, String side) throws SQLException {
        return new SideKey(
                row.getString(side + "_scheme"), row.getString(side + "_terms"), row.getString(side + "_bindings"));
    }
}
