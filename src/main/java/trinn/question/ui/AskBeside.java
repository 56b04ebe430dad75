package trinn.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import trinn.evaluation.store.Population;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.question.LineKey;
import trinn.question.Question;
import trinn.question.Subject;
import trinn.question.store.QuestionDesk;
import trinn.scheme.Scheme;
import trinn.statement.Explanation;
import trinn.statement.StatementLine;
import trinn.statement.StatementWords;
import trinn.statement.ui.BesideLines;

/** Has every line of a statement be asked about, and lead to what was asked about it already. */
@org.springframework.stereotype.Component
final class AskBeside implements BesideLines {

    private final DataSets dataSets;
    private final QuestionDesk questions;

    AskBeside(DataSets dataSets, QuestionDesk questions) {
        this.dataSets = dataSets;
        this.questions = questions;
    }

    @Override
    public IntFunction<Component> of(Population population, Scheme scheme, Explanation explanation) {
        DataSetSummary data = dataSets.all().stream()
                .filter(one -> one.id() == population.id())
                .findFirst()
                .orElse(null);
        if (data == null) {
            return place -> new Div();
        }
        var facts = explanation.statement().facts();
        List<Question> asked = questions.about(data.name(), facts.seller().id(), facts.period());
        List<LineKey> keys = LineKey.all(explanation);
        Locale reader = UI.getCurrent().getLocale();
        return place -> {
            StatementLine line = explanation.statement().lines().get(place);
            Subject about = Subject.of(
                    new Subject.Data(data.id(), data.name(), data.version()),
                    new Subject.By(
                            scheme.files().hash(), scheme.messages(reader).title()),
                    explanation,
                    place,
                    StatementWords.of(reader).name(line),
                    scheme.currency().getCurrencyCode());
            return new Beside(
                    about,
                    asked.stream()
                            .filter(question -> question.about().line().equals(keys.get(place)))
                            .toList());
        };
    }

    /** A button that asks, and links to what was asked. */
    private final class Beside extends Div {

        private final QuestionWords words = new QuestionWords(getLocale());
        private final Subject about;
        private final Div links = new Div();

        private Beside(Subject about, List<Question> asked) {
            this.about = about;
            addClassName("beside");
            Button ask = new Button("?", event -> ask());
            ask.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            ask.setAriaLabel(getTranslation("questions.ask.about", about.called()));
            ask.setTooltipText(getTranslation("questions.ask.title"));
            links.addClassName("questions");
            ask.setVisible(questions.mayAsk(about));
            add(ask, links);
            asked.forEach(this::show);
        }

        private void show(Question question) {
            links.add(new RouterLink(
                    words.text("questions.badge", Long.toString(question.id()), words.state(question.state())),
                    QuestionsView.class,
                    QuestionsView.path(question.id())));
        }

        private void ask() {
            Span line = new Span(about.called() + ": " + words.money(about.amount(), about) + " " + about.currency());
            new TextDialog("questions.ask", line, text -> {
                        Question asked = questions.ask(about, text);
                        show(asked);
                        Notification.show(getTranslation("questions.asked"));
                    })
                    .open();
        }
    }
}
