package trinn.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import trinn.review.Finding;
import trinn.review.ReviewWords;

/** Asks why a plan is right as it is, though the field advises against it. */
final class AcceptDialog extends Dialog {

    /** Hears the reason. */
    interface Reason {

        /** @param of what the finding is about; the empty text where all of its kind are accepted */
        void of(String of, String because);
    }

    private static final int LONGEST = 1000;

    private final TextArea because = new TextArea();
    private final Checkbox all = new Checkbox();
    private final Button accept = new Button();

    AcceptDialog(Finding finding, ReviewWords words, Reason reason) {
        addClassName("trinn-small-dialog");
        setHeaderTitle(words.title(finding));
        because.setLabel(getTranslation("review.accept.because"));
        because.setWidthFull();
        because.setMinRows(3);
        because.setMaxLength(LONGEST);
        because.setRequiredIndicatorVisible(true);
        because.setValueChangeMode(ValueChangeMode.EAGER);
        because.addValueChangeListener(
                event -> accept.setEnabled(!because.getValue().isBlank()));
        Paragraph hint = new Paragraph(getTranslation("review.accept.hint"));
        hint.addClassName("quiet");
        all.setLabel(getTranslation("review.accept.all"));
        all.setVisible(!finding.of().name().isEmpty());
        add(because, all, hint);
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        accept.setText(getTranslation("review.accept.do"));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setEnabled(false);
        accept.addClickListener(event -> {
            close();
            reason.of(all.getValue() ? "" : finding.of().name(), because.getValue());
        });
        getFooter().add(cancel, accept);
        because.focus();
    }
}
