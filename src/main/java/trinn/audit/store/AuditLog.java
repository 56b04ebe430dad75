package trinn.audit.store;

import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.audit.Audit;
import trinn.audit.Deed;
import trinn.audit.Details;
import trinn.audit.Entry;
import trinn.audit.Head;
import trinn.audit.Kind;
import trinn.audit.Person;
import trinn.audit.Subject;

/**
 * The writing side of the log. Entries are written at the very end of the transaction of what they tell of, so that whoever writes
 * next waits for no more than that, and nobody for each other.
 */
@Component
public final class AuditLog implements Audit {

    private final JdbcTemplate template;
    private final People people;

    /** On the application's database. */
    public AuditLog(JdbcTemplate template) {
        this.template = template;
        this.people = new People(template);
    }

    /**
     * As {@link Audit} says.
     *
     * @throws org.springframework.security.authentication.AuthenticationCredentialsNotFoundException where nobody is signed in
     * @throws AccessDeniedException where whoever is signed in has no role that does this; nothing of the transaction stays
     */
    @Override
    public void record(Deed deed, Subject about, String... details) {
        User who = Signed.in();
        if (!deed.isFor(who)) {
            throw new AccessDeniedException("Somebody with another role does this: %s.".formatted(deed));
        }
        record(who, Instant.now(), deed, about, details);
    }

    /** As {@link #record(Deed, Subject, String...)}, of what somebody did at a moment. */
    public void record(User who, Instant at, Deed deed, Subject about, String... details) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("An entry of the log belongs into the transaction of what it tells of.");
        }
        String text = Details.text(details);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                append(who, at, deed, about, text);
            }
        });
    }

    private void append(User user, Instant at, Deed deed, Subject about, String details) {
        Head head = template.queryForObject(
                "SELECT number, hash FROM audit_head WHERE id = 1 FOR UPDATE",
                (row, place) -> new Head(row.getLong("number"), row.getString("hash")));
        String who = people.pseudonym(new Person(user.id(), user.name(), user.payee()));
        Entry entry = Entry.after(head, at, who, deed, stored(about), details);
        template.update(EntryRows.INSERT, EntryRows.values(entry));
        template.update("UPDATE audit_head SET number = ?, hash = ? WHERE id = 1", entry.number(), entry.hash());
    }

    private Subject stored(Subject about) {
        if (!about.isPerson()) {
            return about;
        }
        Person person = about.is(Kind.PAYEE)
                ? new Person("", about.name(), about.id())
                : new Person(about.id(), about.name(), "");
        return new Subject(about.kind(), people.pseudonym(person), "");
    }
}
