package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Deletes something at the second click. */
final class DeleteButton extends Button {

    /**
     * @param text what it says before the first click
     * @param name of what is deleted
     * @param delete does it
     */
    DeleteButton(String text, String name, Runnable delete) {
        setText(text);
        setAriaLabel(text + ": " + name);
        addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        addClickListener(event -> {
            if (hasClassName("sure")) {
                delete.run();
            } else {
                addClassName("sure");
                setText(getTranslation("runs.delete.sure"));
            }
        });
    }
}
