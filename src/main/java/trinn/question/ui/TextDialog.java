package trinn.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import trinn.question.Event;
import trinn.question.RefusedException;

/** Asks for a text; stays open with what is wrong until it can be taken. */
final class TextDialog extends Dialog {

    private final Paragraph wrong = new Paragraph();

    /**
     * @param texts what its texts begin with: {@code .title}, {@code .text} and {@code .do} of them
     * @param about what stands above the text
     * @param taken hears the text; it may refuse it
     */
    TextDialog(String texts, Component about, Consumer<String> taken) {
        addClassNames("trinn-small-dialog", "question-dialog");
        setHeaderTitle(getTranslation(texts + ".title"));
        TextArea text = new TextArea(getTranslation(texts + ".text"));
        text.setMaxLength(Event.LONGEST_TEXT);
        text.setRequiredIndicatorVisible(true);
        text.setMinRows(3);
        text.setWidthFull();
        text.focus();
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        add(about, text, wrong);
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button take = new Button(getTranslation(texts + ".do"), event -> {
            try {
                taken.accept(text.getValue());
                close();
            } catch (RefusedException e) {
                wrong.setText(new QuestionWords(getLocale()).refusal(e.refusal()));
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, take);
    }
}
