package trinn.board.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.store.Durable;

/** Who shows reached goals to the department, as each payee chose last: all versions of a data set have the same. */
@Component
public final class OptIns {

    private final JdbcTemplate template;
    private final Durable durable;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    /** On the application's database. */
    public OptIns(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.template = template;
        this.durable = new Durable(template, transactions);
        this.audit = new AuditLog(template);
    }

    /** What a payee chose last; null who never chose, and so shows nothing. */
    public @Nullable Choice of(String dataSet, String payee) {
        return template
                .query(
                        "SELECT shows, chosen_at FROM board_choices WHERE data_set = ? AND payee = ?",
                        (row, at) -> new Choice(
                                row.getBoolean("shows"),
                                row.getTimestamp("chosen_at").toInstant()),
                        dataSet,
                        payee)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Which of these payees show their goals. */
    public Set<String> among(String dataSet, Collection<String> payees) {
        return Set.copyOf(template.queryForList(
                "SELECT payee FROM board_choices WHERE data_set = ? AND shows AND payee = ANY (?)",
                String.class,
                dataSet,
                payees.toArray(String[]::new)));
    }

    /**
     * Keeps what a payee chooses, in place of the last choice.
     *
     * @throws NoSuchElementException where whoever is signed in is another: nobody chooses for somebody else
     */
    public Choice choose(String dataSet, String payee, boolean shows) {
        if (!Signed.in().isPayee(payee)) {
            throw new NoSuchElementException("There is no payee %s.".formatted(payee));
        }
        Choice choice = new Choice(shows, clock.instant().truncatedTo(ChronoUnit.MICROS));
        durable.write(() -> {
            audit.record(
                    Deed.BOARD_CHOSEN, Subject.payee(payee, ""), "data", dataSet, "shows", Boolean.toString(shows));
            template.update("DELETE FROM board_choices WHERE data_set = ? AND payee = ?", dataSet, payee);
            return template.update(
                    "INSERT INTO board_choices (data_set, payee, shows, chosen_at) VALUES (?, ?, ?, ?)",
                    dataSet,
                    payee,
                    choice.shows(),
                    Timestamp.from(choice.chosen()));
        });
        return choice;
    }
}
