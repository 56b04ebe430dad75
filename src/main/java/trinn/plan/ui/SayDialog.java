package trinn.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;
import trinn.plan.RefusedException;

/** A dialog that stays open, with what is wrong, until what it asks for can be done. */
class SayDialog extends Dialog {

    private final Paragraph wrong = new Paragraph();
    private final Button take = new Button();

    /**
     * @param title the key of what stands above it
     * @param todo the key of what stands on the button that does it
     * @param values in the title
     */
    SayDialog(String title, String todo, Object... values) {
        addClassNames("trinn-small-dialog", "question-dialog", "plan-dialog");
        setHeaderTitle(getTranslation(title, values));
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        take.setText(getTranslation(todo));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setDisableOnClick(true);
        getFooter().add(cancel, take);
    }

    /** What stands in it, above what is wrong. */
    final void ask(Component... fields) {
        add(fields);
        add(wrong);
    }

    /** What the button does, and what is said where that is refused. */
    final void onTake(Runnable work, Function<RefusedException, String> words) {
        take.addClickListener(event -> {
            try {
                work.run();
                close();
            } catch (RefusedException e) {
                say(words.apply(e));
            }
            take.setEnabled(true);
        });
    }

    final void say(String text) {
        wrong.setText(text);
    }

    final void allow(boolean possible) {
        take.setEnabled(possible);
    }
}
