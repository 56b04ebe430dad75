package trinn.team.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.Sight;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.facts.Period;
import trinn.store.Durable;

/** The notes of managers, one per payee and period: all versions of a data set have the same. */
@Component
public final class Notes {

    /** The longest note, in characters. */
    public static final int LONGEST = 4000;

    private final JdbcTemplate template;
    private final Durable durable;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    /** On the application's database. */
    public Notes(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.template = template;
        this.durable = new Durable(template, transactions);
        this.audit = new AuditLog(template);
    }

    /** The notes of a period about those who are led, by the payee's id. */
    public Map<String, Note> of(Sight sight, String dataSet, Period period) {
        Map<String, Note> notes = new HashMap<>();
        template.query(
                "SELECT payee, said, written_at FROM team_notes WHERE data_set = ? AND period_starts = ?",
                row -> {
                    notes.put(
                            row.getString("payee"),
                            new Note(
                                    row.getString("said"),
                                    row.getTimestamp("written_at").toInstant()));
                },
                dataSet,
                period.from());
        notes.keySet().removeIf(payee -> !sight.leads(payee, period.id()));
        return notes;
    }

    /**
     * Keeps a note in place of the last one; a blank one deletes it.
     *
     * @return what is kept; null where that is nothing
     * @throws java.util.NoSuchElementException where the payee is not led by whoever writes, who may not be an auditor
     * @throws IllegalArgumentException where it is longer than {@link #LONGEST}
     */
    public @Nullable Note keep(Sight sight, String dataSet, String payee, Period period, String text) {
        if (!sight.leads(payee, period.id()) || !Deed.NOTE_WRITTEN.isFor(Signed.in())) {
            throw new NoSuchElementException("There is no payee %s in %s.".formatted(payee, period.id()));
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A note has %d characters at most.".formatted(LONGEST));
        }
        Note kept = text.isBlank() ? null : new Note(text.strip(), clock.instant());
        durable.write(() -> {
            audit.record(Deed.NOTE_WRITTEN, Subject.payee(payee, ""), "data", dataSet, "period", period.id());
            int rows = template.update(
                    "DELETE FROM team_notes WHERE data_set = ? AND payee = ? AND period_starts = ?",
                    dataSet,
                    payee,
                    period.from());
            return kept == null
                    ? rows
                    : template.update(
                            "INSERT INTO team_notes (data_set, payee, period_starts, said, written_at) VALUES (?, ?, ?, ?, ?)",
                            dataSet,
                            payee,
                            period.from(),
                            kept.text(),
                            Timestamp.from(kept.written()));
        });
        return kept;
    }
}
