package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Ends and deletes a trial at the second click. */
final class DeleteButton extends Button {

    /** @param delete does it */
    DeleteButton(String name, Runnable delete) {
        setText(getTranslation("trials.delete"));
        setAriaLabel(getTranslation("trials.delete") + ": " + name);
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
