package trinn.question.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import trinn.question.Question;
import trinn.question.State;
import trinn.question.store.Corrections;
import trinn.question.store.QuestionDesk;

/**
 * What can be done with a question: buttons that lead to a dialog each.
 *
 * @param done called after something was done
 */
record Decisions(QuestionDesk questions, Corrections corrections, Runnable done) {

    /** The buttons for a question as it is now. */
    Div buttons(Question question) {
        Div buttons = new Div();
        buttons.addClassName("decisions");
        if (!questions.may(question, question.state().isDecided() ? State.OPEN : State.ANSWERED)) {
            return buttons;
        }
        if (question.state().isDecided()) {
            buttons.add(say(question, State.OPEN, "questions.again", null));
        } else {
            Button correct = new Button(
                    buttons.getTranslation("questions.correct"),
                    event -> new CorrectDialog(corrections, question, done).open());
            buttons.add(
                    say(question, State.ANSWERED, "questions.answer", ButtonVariant.PRIMARY),
                    correct,
                    say(question, State.DECLINED, "questions.decline", null));
        }
        return buttons;
    }

    private Button say(Question question, State next, String texts, @Nullable ButtonVariant look) {
        Button button = new Button();
        button.setText(button.getTranslation(texts));
        if (look != null) {
            button.addThemeVariants(look);
        }
        button.addClickListener(event -> {
            Paragraph asked = new Paragraph(question.history().reversed().stream()
                    .filter(one -> one.becomes() == State.OPEN)
                    .findFirst()
                    .orElseThrow()
                    .text());
            asked.addClassName("said");
            new TextDialog(texts, asked, text -> {
                        questions.add(question, next, text);
                        done.run();
                    })
                    .open();
        });
        return button;
    }
}
