package trinn.payrun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import trinn.payrun.RefusedException;
import trinn.payrun.RunEvent;

/** Asks for a reason, and stays open with what is wrong until what it asks for can be done. */
class RunDialog extends Dialog {

    /** What is done with the reason. */
    interface Deed {
        /** @throws RefusedException where it may not be done */
        void with(String reason);
    }

    private final RunWords words = new RunWords(this, getLocale());
    private final TextArea reason = new TextArea();
    private final Paragraph wrong = new Paragraph();

    /**
     * @param what the part of the keys that names it
     * @param about what stands above the reason; may be empty
     * @param needsReason whether a reason has to be given
     */
    RunDialog(String what, String about, boolean needsReason, Deed deed, Component... fields) {
        addClassNames("trinn-small-dialog", "question-dialog", "run-dialog");
        setHeaderTitle(words.text(what + ".title"));
        Paragraph said = new Paragraph(about);
        said.addClassName("said");
        said.setVisible(!about.isEmpty());
        reason.setLabel(words.text(needsReason ? "reason" : "remark"));
        reason.setMaxLength(RunEvent.LONGEST_TEXT);
        reason.setRequiredIndicatorVisible(needsReason);
        reason.setMinRows(2);
        reason.setWidthFull();
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        add(said);
        add(fields);
        add(reason, wrong);
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button take = new Button(words.text(what + ".do"));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setDisableOnClick(true);
        take.addClickListener(event -> {
            try {
                deed.with(reason.getValue());
                close();
            } catch (RefusedException e) {
                wrong.setText(words.refusal(e));
            }
            take.setEnabled(true);
        });
        getFooter().add(cancel, take);
        if (fields.length == 0) {
            reason.focus();
        }
    }
}
