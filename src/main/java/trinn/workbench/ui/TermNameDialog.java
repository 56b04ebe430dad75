package trinn.workbench.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import trinn.scheme.SchemeFiles;
import trinn.scheme.TermReader;
import trinn.workbench.TermNames;

/** Asks for another name of a term, and gives it to the term wherever the scheme names it. */
final class TermNameDialog extends Dialog {

    TermNameDialog(TermsDesk desk, String name) {
        addClassName("trinn-small-dialog");
        setHeaderTitle(getTranslation("term-edit.rename.title", name));
        TextField field = new TextField(getTranslation("term-edit.name"));
        field.setWidthFull();
        field.setValue(name);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        Button take = new Button(getTranslation("term-edit.rename.do"));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setEnabled(false);
        field.addValueChangeListener(event -> take.setEnabled(isName(field, desk.files(), name)));
        take.addClickListener(event -> {
            close();
            desk.take(TermNames.rename(desk.files(), name, field.getValue()));
        });
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        add(new Paragraph(getTranslation("term-edit.rename.what")), field);
        getFooter().add(cancel, take);
        field.focus();
    }

    /** Whether a field holds a name that a term can have, and says so beside it where it does not; its own name is left as it is. */
    static boolean isName(TextField field, SchemeFiles files, String own) {
        String name = field.getValue();
        boolean refused = !name.equals(own) && TermNames.refusal(files, name) != null;
        field.setInvalid(refused);
        field.setErrorMessage(
                !refused
                        ? ""
                        : field.getTranslation(
                                TermReader.refusal(name) == null ? "term-edit.name.taken" : "term-edit.name.none"));
        return !refused && !name.equals(own);
    }
}
