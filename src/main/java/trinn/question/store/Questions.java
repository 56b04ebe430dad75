package trinn.question.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.store.AuditLog;
import trinn.facts.Period;
import trinn.question.Event;
import trinn.question.Question;
import trinn.question.Refusal;
import trinn.question.RefusedException;
import trinn.question.Subject;
import trinn.store.Durable;

/** The stored questions. What happened is never changed: more can happen. */
@Component
public final class Questions {

    private final JdbcClient jdbc;
    private final Durable durable;
    private final AuditLog audit;

    /** On the application's database. */
    public Questions(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(template);
        this.durable = new Durable(template, transactions);
        this.audit = new AuditLog(template);
    }

    /**
     * Stores a new question.
     *
     * @param asked what makes it {@linkplain trinn.question.State#OPEN open}
     */
    public Question ask(Subject about, Event asked) {
        new Question(0, about, List.of(asked));
        long id = durable.write(() -> {
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            jdbc.sql(QuestionRows.INSERT_SUBJECT)
                    .params(QuestionRows.values(about))
                    .update(key, "id");
            long number = Objects.requireNonNull(key.getKey()).longValue();
            write(number, 1, asked);
            audit(number, about, asked);
            return number;
        });
        return load(id);
    }

    /**
     * Stores what happened with a question.
     *
     * @param seen the question as it was when somebody decided
     * @throws RefusedException where it may not become this, or somebody else did something in the meantime
     * @throws NoSuchElementException where it is not stored
     */
    public Question add(Question seen, Event event) {
        return add(seen, () -> event);
    }

    /** As {@link #add(Question, Event)}; whatever it takes to make the event is written together with it, or not at all. */
    Question add(Question seen, Supplier<Event> making) {
        try {
            return durable.write(() -> {
                if (!load(seen.id()).equals(seen)) {
                    throw new RefusedException(Refusal.CHANGED_MEANWHILE);
                }
                Question next = seen.with(making.get());
                write(next.id(), next.history().size(), next.history().getLast());
                audit(next.id(), next.about(), next.history().getLast());
                return next;
            });
        } catch (DuplicateKeyException e) {
            throw new RefusedException(Refusal.CHANGED_MEANWHILE);
        }
    }

    private void write(long question, int place, Event event) {
        jdbc.sql(QuestionRows.INSERT_EVENT)
                .params(QuestionRows.values(question, place, event))
                .update();
    }

    private void audit(long question, Subject about, Event event) {
        audit.record(
                switch (event.becomes()) {
                    case OPEN -> Deed.QUESTION_ASKED;
                    case ANSWERED -> Deed.QUESTION_ANSWERED;
                    case DECLINED -> Deed.QUESTION_DECLINED;
                    case CORRECTED -> Deed.QUESTION_CORRECTED;
                },
                trinn.audit.Subject.of(Kind.QUESTION, question, Long.toString(question)),
                "data",
                about.data().name());
    }

    /** All questions, those first with which something happened last. */
    public List<Question> all() {
        return read("");
    }

    /** The questions about the statement of a payee and period, of whatever version of a data set and scheme; likewise. */
    public List<Question> about(String dataSet, String payee, Period period) {
        return read(
                " WHERE q.data_set = ? AND q.payee = ? AND q.period_starts = ? AND q.period_ends = ?",
                dataSet,
                payee,
                period.from(),
                period.to());
    }

    /**
     * A question by its number.
     *
     * @throws NoSuchElementException where there is none
     */
    public Question load(long id) {
        return read(" WHERE q.id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no question %d.".formatted(id)));
    }

    private List<Question> read(String where, Object... params) {
        Map<Long, Subject> about = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM questions q" + where)
                .params(params)
                .query((row, number) -> about.put(row.getLong("id"), QuestionRows.subject(row)))
                .list();
        Map<Long, List<Event>> events = new LinkedHashMap<>();
        jdbc.sql("SELECT e.* FROM question_events e JOIN questions q ON q.id = e.question_id" + where
                        + " ORDER BY e.question_id, e.place")
                .params(params)
                .query((row, number) -> events.computeIfAbsent(row.getLong("question_id"), id -> new ArrayList<>())
                        .add(QuestionRows.event(row)))
                .list();
        List<Question> all = new ArrayList<>();
        events.forEach((id, history) -> {
            Subject subject = about.get(id);
            if (subject != null) {
                all.add(new Question(id, subject, history));
            }
        });
        all.sort((one, other) -> other.since().compareTo(one.since()));
        return all;
    }
}
