package trinn.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a secret once, to be copied: it is kept nowhere. */
public final class SecretDialog extends Dialog {

    private static final String SHOW = "this.value = %s; this.inputElement.select();";

    private final TextField secret;

    /**
     * A dialog that is not open yet.
     *
     * @param label of the field
     * @param hint what to do with it
     * @param value in JavaScript, in which {@code $0} is the secret
     */
    public SecretDialog(String title, String label, String hint, String value, String secret) {
        addClassName("trinn-small-dialog");
        setHeaderTitle(title);
        this.secret = new TextField(label);
        this.secret.setReadOnly(true);
        this.secret.setWidthFull();
        this.secret.addAttachListener(event -> this.secret.getElement().executeJs(SHOW.formatted(value), secret));
        add(new Paragraph(hint), this.secret);
        Button copy = new Button(
                getTranslation("people.link.copy"),
                event -> this.secret.getElement().executeJs("navigator.clipboard.writeText(this.value)"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.close"), event -> close()), copy);
    }
}
