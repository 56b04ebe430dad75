package trinn.workbench.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import trinn.access.store.Signed;

/** Asks for a text before a scheme is changed. */
final class ChangeDialog extends Dialog {

    private static final int LONGEST = 200;

    private final TextField text = new TextField();
    private final Button take = new Button();

    /**
     * @param texts what its texts begin with: {@code .title}, {@code .text} and {@code .do} of them
     * @param before what stands in the field at first
     * @param taken hears the text, and who is signed in
     */
    ChangeDialog(String texts, String before, BiConsumer<String, String> taken) {
        addClassName("trinn-small-dialog");
        setHeaderTitle(getTranslation(texts + ".title"));
        text.setLabel(getTranslation(texts + ".text"));
        text.setMaxLength(LONGEST);
        text.setRequiredIndicatorVisible(true);
        text.setWidthFull();
        text.setValue(before);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.addValueChangeListener(event -> refresh());
        add(text);
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        take.setText(getTranslation(texts + ".do"));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClickListener(event -> {
            close();
            taken.accept(text.getValue().strip(), Signed.in().name());
        });
        getFooter().add(cancel, take);
        text.focus();
        refresh();
    }

    private void refresh() {
        take.setEnabled(!text.getValue().isBlank());
    }
}
