package trinn.audit.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.store.Durable;

/** Drops the personal part of what the log says of somebody who left. The chain stays whole. */
@Component
public final class Erasure {

    private final JdbcTemplate template;
    private final People people;
    private final AuditLog log;
    private final Durable durable;
    private final Period retention;
    private final Clock clock;

    /** @param retention how long after the last entry about somebody it has to be kept, such as {@code 5y} or {@code P5Y} */
    @Autowired
    public Erasure(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            @Value("${trinn.audit.retention:5y}") Period retention) {
        this(template, transactions, retention, Clock.systemUTC());
    }

    Erasure(JdbcTemplate template, PlatformTransactionManager transactions, Period retention, Clock clock) {
        this.template = template;
        this.people = new People(template);
        this.log = new AuditLog(template);
        this.durable = new Durable(template, transactions);
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Forgets who somebody was, everywhere in the log and in pay runs, whose sums stay.
     *
     * @param id of an account, or of a payee
     * @return how many pseudonyms stand for nobody any more
     * @throws NoSuchElementException where the log knows nobody of this id
     * @throws IllegalStateException where it is too early; the message says to people when it is not
     */
    public int erase(String id) {
        return durable.write(() -> {
            List<String> pseudonyms = people.called(id);
            if (pseudonyms.isEmpty()) {
                throw new NoSuchElementException("The log knows nobody with the id %s.".formatted(id));
            }
            refuseTooEarly(id, last(pseudonyms));
            for (String pseudonym : pseudonyms) {
                people.drop(pseudonym);
                log.record(Deed.PERSON_ERASED, Subject.of(Kind.TRINN, pseudonym, ""));
            }
            template.update("UPDATE pay_slips SET name = '' WHERE payee = ?", id);
            template.update("UPDATE pay_run_events SET who = '' WHERE user_id = ?", id);
            return pseudonyms.size();
        });
    }

    private void refuseTooEarly(String id, Instant last) {
        LocalDate free = last.atOffset(ZoneOffset.UTC).toLocalDate().plus(retention);
        if (LocalDate.now(clock.withZone(ZoneOffset.UTC)).isBefore(free)) {
            throw new IllegalStateException(
                    "What the log says of %s has to be kept until %s. Erase it then, or set trinn.audit.retention to less, where the law lets you."
                            .formatted(id, free));
        }
    }

    private Instant last(List<String> pseudonyms) {
        String[] some = pseudonyms.toArray(String[]::new);
        OffsetDateTime last = template.queryForObject(
                "SELECT MAX(happened_at) FROM audit_entries WHERE who = ANY (?) OR subject = ANY (?)",
                OffsetDateTime.class,
                some,
                some);
        return last == null ? Instant.EPOCH : last.toInstant();
    }
}
