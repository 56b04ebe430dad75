package trinn.workbench.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import trinn.engine.EvaluationException;
import trinn.source.ProblemsException;

/** Asks for the name under which somebody is kept as a golden case. */
final class KeepDialog extends Dialog {

    private static final int LONGEST_NAME = 200;

    private final TextField name = new TextField();
    private final Button keep = new Button();

    /**
     * @param suggested a name that is free
     * @param task keeps the case; what it refuses is said here
     */
    KeepDialog(String suggested, SerializableConsumer<String> task) {
        addClassName("trinn-small-dialog");
        setHeaderTitle(getTranslation("workbench.keep"));
        name.setLabel(getTranslation("workbench.keep.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        name.setValue(suggested);
        name.setAutoselect(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(event -> {
            name.setInvalid(false);
            keep.setEnabled(!name.getValue().isBlank());
        });
        Paragraph hint = new Paragraph(getTranslation("workbench.keep.hint"));
        hint.addClassName("quiet");
        add(name, hint);
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        keep.setText(getTranslation("workbench.keep.do"));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(true);
        keep.addClickListener(event -> keep(task));
        getFooter().add(cancel, keep);
        name.focus();
    }

    private void keep(SerializableConsumer<String> task) {
        try {
            task.accept(name.getValue().strip());
            close();
        } catch (ProblemsException e) {
            refuse(e.problems().getFirst().advice());
        } catch (EvaluationException e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    private void refuse(String why) {
        name.setErrorMessage(why);
        name.setInvalid(true);
        keep.setEnabled(true);
    }
}
