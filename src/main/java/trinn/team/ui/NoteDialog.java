package trinn.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import trinn.team.store.Notes;

/** A note to be written about somebody. */
final class NoteDialog extends Dialog {

    /** @param keep hears the note; a blank one is to be deleted */
    NoteDialog(String name, String text, Consumer<String> keep) {
        addClassName("trinn-small-dialog");
        setHeaderTitle(getTranslation("team.note.of", name));
        TextArea area = new TextArea();
        area.setAriaLabel(getTranslation("team.note.of", name));
        area.setHelperText(getTranslation("team.note.who-sees"));
        area.setMaxLength(Notes.LONGEST);
        area.setWidthFull();
        area.setMinHeight("8rem");
        area.setValue(text);
        area.focus();
        Button save = new Button(getTranslation("team.note.keep"), event -> {
            keep.accept(area.getValue());
            close();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(area);
        getFooter().add(new Button(getTranslation("action.cancel"), event -> close()), save);
    }
}
