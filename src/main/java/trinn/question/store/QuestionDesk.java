package trinn.question.store;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.evaluation.store.Populations;
import trinn.evaluation.store.Sights;
import trinn.facts.Period;
import trinn.question.Event;
import trinn.question.Question;
import trinn.question.Refusal;
import trinn.question.RefusedException;
import trinn.question.State;
import trinn.question.Subject;

/**
 * Questions as whoever is signed in may see and answer them. A payee asks about the own pay; who led the payee at the time,
 * finance and designers answer; designers only where they see names, since a question says who asked. Who is not allowed to
 * see a question learns that there is none.
 */
@Component
public final class QuestionDesk {

    private final Questions questions;
    private final Standings standings;
    private final Sights sights;
    private final Populations populations;
    private final Clock clock = Clock.systemUTC();

    QuestionDesk(Questions questions, Standings standings, Sights sights, Populations populations) {
        this.questions = questions;
        this.standings = standings;
        this.sights = sights;
        this.populations = populations;
    }

    /** The questions that are seen, those first with which something happened last. */
    public List<Question> all() {
        return questions.all().stream().filter(this::sees).toList();
    }

    /** Those about a payee and period, of whatever version of a data set and scheme; nothing where they are not seen. */
    public List<Question> about(String dataSet, String payee, Period period) {
        return questions.about(dataSet, payee, period).stream()
                .filter(this::sees)
                .toList();
    }

    /**
     * Asks about a line.
     *
     * @throws NoSuchElementException where the payee is not seen
     * @throws RefusedException where the text cannot be taken
     */
    public Question ask(Subject about, String text) {
        if (!mayAsk(about)) {
            throw new NoSuchElementException("There is no such statement.");
        }
        return questions.ask(named(about), event(State.OPEN, text));
    }

    /**
     * Says what becomes of a question.
     *
     * @param seen the question as it was when somebody decided
     * @throws RefusedException where it may not become this, or not by whoever is signed in
     */
    public Question add(Question seen, State next, String text) {
        require(seen, next);
        return questions.add(seen, event(next, text));
    }

    Question add(Question seen, Supplier<Event> making) {
        require(seen, State.CORRECTED);
        return questions.add(seen, making);
    }

    /** Whether whoever is signed in may have a question become this, whatever it is now. */
    public boolean may(Question question, State next) {
        if (!Deed.QUESTION_ASKED.isFor(Signed.in()) || !sees(question)) {
            return false;
        }
        return next == State.OPEN || answers(question.about());
    }

    /** Nothing, where whoever is signed in may have the question become this; otherwise it is refused. */
    void require(Question question, State next) {
        if (!may(question, next)) {
            throw new RefusedException(Refusal.NOT_YOURS);
        }
    }

    /** With the name of the payee also where who asks is shown a number in its place. */
    private Subject named(Subject about) {
        return Signed.in().seesNames()
                ? about
                : populations
                        .whole(about.data().id())
                        .payee(about.payee())
                        .map(payee -> about.calling(payee.name()))
                        .orElse(about);
    }

    /** Whether whoever is signed in may ask about a line. */
    public boolean mayAsk(Subject about) {
        return Deed.QUESTION_ASKED.isFor(Signed.in()) && sees(about);
    }

    private Event event(State next, String text) {
        return new Event(next, Signed.in().name(), clock.instant(), text);
    }

    private boolean sees(Question question) {
        return sees(question.about());
    }

    private boolean sees(Subject about) {
        User user = Signed.in();
        return user.is(Role.AUDITOR)
                || answersAll(user)
                || user.is(Role.SELLER, Role.MANAGER)
                        && !user.payee().isEmpty()
                        && user.payee().equals(about.payee())
                || leads(about);
    }

    private boolean answers(Subject about) {
        User user = Signed.in();
        return !user.payee().equals(about.payee()) && (answersAll(user) || leads(about));
    }

    private static boolean answersAll(User user) {
        return user.is(Role.FINANCE) || user.is(Role.DESIGNER) && user.seesNames();
    }

    /** By the version that was asked about; where that is gone, by the newest. */
    private boolean leads(Subject about) {
        if (!Signed.in().is(Role.MANAGER)) {
            return false;
        }
        try {
            return leads(about.data().id(), about);
        } catch (NoSuchElementException e) {
            return standings.newest(about).map(data -> leads(data.id(), about)).orElse(false);
        }
    }

    private boolean leads(long data, Subject about) {
        return sights.of(data).leads(about.payee(), about.period().id());
    }
}
