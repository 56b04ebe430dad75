package trinn.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import trinn.question.Event;
import trinn.question.RefusedException;
import trinn.ui.Myself;

/** Asks for a text and who says it; stays open with what is wrong until both can be taken. */
final class TextDialog extends Dialog {

    private final Paragraph wrong = new Paragraph();

    /**
     * @param texts what its texts begin with: {@code .title}, {@code .text} and {@code .do} of them
     * @param about what stands above the text
     * @param taken hears the text and who says it; it may refuse both
     */
    TextDialog(String texts, Component about, BiConsumer<String, String> taken) {
        addClassNames("trinn-small-dialog", "question-dialog");
        setHeaderTitle(getTranslation(texts + ".title"));
        TextArea text = new TextArea(getTranslation(texts + ".text"));
        text.setMaxLength(Event.LONGEST_TEXT);
        text.setRequiredIndicatorVisible(true);
        text.setMinRows(3);
        text.setWidthFull();
        text.focus();
        Myself who = new Myself();
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        add(about, text, who, wrong);
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button take = new Button(getTranslation(texts + ".do"), event -> {
            try {
                taken.accept(text.getValue(), who.name());
                close();
            } catch (RefusedException e) {
                wrong.setText(new QuestionWords(getLocale()).refusal(e.refusal()));
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, take);
    }
}
