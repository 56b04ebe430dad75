package trinn.question.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.question.Now;
import trinn.question.Question;
import trinn.question.State;
import trinn.question.TimeToAnswer;
import trinn.question.store.Corrections;
import trinn.question.store.QuestionDesk;
import trinn.question.store.Standings;
import trinn.ui.Background;
import trinn.ui.Figure;
import trinn.ui.MainLayout;
import trinn.ui.Tone;
import trinn.ui.View;

/** All questions about lines of payouts: how far they are, then against now, and what is done about them. */
@Route(value = "questions/:question?", layout = MainLayout.class)
@Menu(title = "task.questions", order = 2.4)
@RolesAllowed({"MANAGER", "SELLER", "FINANCE", "AUDITOR"})
public final class QuestionsView extends View implements BeforeEnterObserver {

    private static final String QUESTION = "question";

    private final QuestionDesk questions;
    private final Standings standings;
    private final Corrections corrections;
    private final Map<Long, Now> now = new HashMap<>();
    private final Div page = new Div();
    private final Div figures = new Div();
    private List<Question> all = List.of();
    private @Nullable QuestionList list;
    private @Nullable QuestionPage detail;
    private String chosen = "";

    QuestionsView(QuestionDesk questions, Standings standings, Corrections corrections) {
        super("task.questions", "questions");
        this.questions = questions;
        this.standings = standings;
        this.corrections = corrections;
        addClassNames("statements-view", "questions-view");
        page.addClassNames("statement-page", "question-page");
        figures.addClassName("figures");
    }

    /** Where a question is found. */
    static RouteParameters path(long question) {
        return new RouteParameters(QUESTION, Long.toString(question));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().get(QUESTION).orElse("");
        if (list == null || all.isEmpty()) {
            build();
        } else {
            refresh();
        }
    }

    @Override
    protected void build() {
        removeAll();
        all = questions.all();
        add(head());
        if (all.isEmpty()) {
            add(empty("questions.none", "questions.none.do"));
            return;
        }
        list = new QuestionList(now, id -> UI.getCurrent().navigate(QuestionsView.class, path(id)));
        Div panes = new Div(list, page);
        panes.addClassName("panes");
        add(figures, panes);
        show();
    }

    private void refresh() {
        all = questions.all();
        now.clear();
        show();
    }

    /** Shows what is stored at once, and what lines are by now as soon as it is worked out. */
    private void show() {
        Question one = all.stream()
                .filter(question -> Long.toString(question.id()).equals(chosen))
                .findFirst()
                .orElse(null);
        showFigures();
        QuestionList shown = Objects.requireNonNull(list);
        shown.show(all, one);
        showPage(one);
        var tell = asking();
        List<Question> asked = one == null ? all : first(one);
        Background.start(() -> {
            for (Question question : asked) {
                Now found = standings.now(question);
                tell.accept(() -> {
                    if (!found.equals(now.put(question.id(), found))) {
                        shown.refresh(question);
                        if (detail != null && question.equals(one)) {
                            detail.show(found);
                        }
                    }
                });
            }
        });
    }

    private List<Question> first(Question one) {
        return Stream.concat(Stream.of(one), all.stream().filter(other -> !other.equals(one)))
                .toList();
    }

    private void showFigures() {
        figures.removeAll();
        Figure open = new Figure(getTranslation("questions.open"));
        open.show(
                Tone.PLAIN,
                Formats.of(getLocale())
                        .count(all.stream()
                                .filter(one -> one.state() == State.OPEN)
                                .count()));
        figures.add(open);
        TimeToAnswer.median(all).ifPresent(median -> {
            Figure time = new Figure(getTranslation("questions.median"));
            time.show(Tone.PLAIN, new QuestionWords(getLocale()).duration(median));
            figures.add(time);
        });
    }

    private void showPage(@Nullable Question one) {
        page.removeAll();
        detail = null;
        if (one == null) {
            page.add(
                    chosen.isEmpty()
                            ? empty("questions.choose", "questions.choose.do")
                            : empty("questions.no-such", "questions.choose.do"));
            return;
        }
        detail = new QuestionPage(
                one,
                now.get(one.id()),
                standings.newest(one),
                Instant.now(),
                new Decisions(questions, corrections, this::refresh));
        page.add(detail);
    }
}
