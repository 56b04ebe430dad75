package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks for another name of a column. */
final class NameDialog extends Dialog {

    NameDialog(String now, int longest, SerializableConsumer<String> named) {
        addClassName("trinn-small-dialog");
        setHeaderTitle(getTranslation("side.rename"));
        TextField name = new TextField(getTranslation("side.name"));
        name.setWidthFull();
        name.setMaxLength(longest);
        name.setValue(now);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        Button save = new Button(getTranslation("side.rename"), event -> {
            close();
            named.accept(name.getValue().strip());
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        name.addValueChangeListener(event -> save.setEnabled(!event.getValue().isBlank()));
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        add(name);
        getFooter().add(cancel, save);
        name.focus();
    }
}
